#include "article/read_body.h"

#include "article/clean_text.h"
#include "article/read_fields.h"
#include "article/read_picture.h"
#include "article/read_rich_text.h"
#include "base/vector.h"

namespace ac {

namespace {

// In the order of kTypes.
enum class BlockType : unsigned char { Paragraph, Heading, List, Quote, Image, Divider, Unknown };
constexpr std::string_view kTypes = "paragraph heading list quote image divider";

constexpr Field kDividerFields[] = {{"type"}};
constexpr Field kParagraphFields[] = {{"type"}, {"text"}};
constexpr Field kHeadingFields[] = {{"type"}, {"level"}, {"text"}};
constexpr Field kListFields[] = {{"type"}, {"ordered", FieldKind::Flag, offsetof(List, ordered)}, {"items"}};
constexpr Field kQuoteFields[] = {{"type"}, {"text"}, {"cite", FieldKind::Prose, offsetof(Quote, cite)}};

class BodyReader {
 public:
  BodyReader(ReadContext& context, Vector<Block>& body) : context_(context), body_(body) {}

  void blocks(const JsonValue& list) {
    if (list.type() == JsonType::String) return paragraphs(list, "an array");
    ListCursor cursor(context_, list, list.size());
    for (JsonValue value; !isFull_ && cursor.next(value);) block(value);
  }

 private:
  void block(const JsonValue& value) {
    if (value.type() == JsonType::String) return paragraphs(value, "an object");
    if (!context_.countPiece(value)) return;
    if (value.type() == JsonType::Object) return typed(value);
    if (value.type() != JsonType::Array) return addText(value, Paragraph{readRichText(context_, value, "an object")});
    context_.objectTo(value, "an object", "taken as blocks");
    blocks(value);
  }

  // Divided at empty lines.
  void paragraphs(const JsonValue& value, const char* expected) {
    if (expected) context_.objectTo(value, expected, "taken as paragraphs");
    std::string_view left = value.string();
    for (size_t at = left.find('\n'); at != std::string_view::npos;) {
      const size_t next = left.find_first_not_of(" \t\r", at + 1);
      if (next == std::string_view::npos || left[next] != '\n') {
        at = left.find('\n', at + 1);
        continue;
      }
      paragraph(value, left.substr(0, at));
      left.remove_prefix(next + 1);
      at = left.find('\n');
    }
    paragraph(value, left);
  }

  void paragraph(const JsonValue& value, std::string_view words) {
    if (isBlank(words) || !context_.countPiece(value)) return;
    TextRun run;
    run.text = cleanText(words, LineSeparators::Keep);
    context_.limitText(run.text, kMaxTextBytes, value);
    addText(value, Paragraph{{std::move(run)}});
  }

  void typed(const JsonValue& object) {
    const JsonValue text = object.field("text");
    const JsonValue items = object.field("items");
    const bool hasContent = text.present() || items.present() || object.field("blocks").present();
    const char* became = hasContent ? "its text, items and blocks are shown" : kLeftOut;
    constexpr auto kUnknown = static_cast<size_t>(BlockType::Unknown);
    auto type = static_cast<BlockType>(readChoice(context_, object.field("type"), kTypes, kUnknown, became));
    const bool isList = type == BlockType::List;
    const JsonValue& content = isList ? items : text;
    if (type < BlockType::Image && !content.present()) {
      context_.objectTo(content, isList ? "an array" : "a string or an array of runs", became);
      type = BlockType::Unknown;
    }
    switch (type) {
      case BlockType::Paragraph:
        readFields(context_, object, kParagraphFields, nullptr);
        return addText(object, Paragraph{readRichText(context_, text)});
      case BlockType::Heading: {
        Heading heading;
        readFields(context_, object, kHeadingFields, &heading);
        readInteger(context_, object.field("level"), 2, 4, "a whole number from 2 to 4", heading.level);
        heading.text = readRichText(context_, text);
        return addText(object, std::move(heading));
      }
      case BlockType::List: {
        List list;
        readFields(context_, object, kListFields, &list);
        return addList(items, std::move(list));
      }
      case BlockType::Quote: {
        Quote quote;
        readFields(context_, object, kQuoteFields, &quote);
        quote.text = readRichText(context_, text);
        return addText(object, std::move(quote));
      }
      case BlockType::Image: {
        Picture picture;
        if (readBodyPicture(context_, object, picture)) add(object, std::move(picture));
        return;
      }
      case BlockType::Divider: readFields(context_, object, kDividerFields, nullptr); return add(object, Divider());
      case BlockType::Unknown: break;
    }
    if (text.type() == JsonType::String) {
      paragraphs(text, nullptr);
    } else if (text.present()) {
      addText(text, Paragraph{readRichText(context_, text)});
    }
    addList(items, {});
    blocks(object.field("blocks"));
  }

  void addList(const JsonValue& items, List list) {
    ListCursor cursor(context_, items, kMaxListItems);
    for (JsonValue item; cursor.next(item) && context_.countPiece(item);) {
      RichText text = readRichText(context_, item);
      const bool isText = item.type() == JsonType::String || item.type() == JsonType::Array;
      if (isText || !text.empty()) list.items.push_back(std::move(text));
    }
    if (!list.items.empty()) add(items, std::move(list));
  }

  template <typename Texted>
  void addText(const JsonValue& at, Texted block) {
    if (!block.text.empty()) add(at, std::move(block));
  }

  void add(const JsonValue& at, Block block) {
    if (body_.size() < kMaxBlocks) return body_.push_back(std::move(block));
    isFull_ = true;
    context_.warn(StatusCode::TooLarge, at,
                  "expected at most " + std::to_string(kMaxBlocks) + " blocks, found more: " + kRestLeftOut);
  }

  ReadContext& context_;
  Vector<Block>& body_;
  bool isFull_ = false;
};

}  // namespace

void readBody(ReadContext& context, const JsonValue& value, Vector<Block>& body) {
  body.reserve(value.size());
  BodyReader(context, body).blocks(value);
}

}  // namespace ac
