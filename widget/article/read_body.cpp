#include "article/read_body.h"

#include "article/read_fields.h"
#include "article/read_picture.h"
#include "article/read_rich_text.h"

namespace ac {

namespace {

// In the order of the names that readBlock() gives to readChoice().
enum class BlockType : unsigned char { Paragraph, Heading, List, Quote, Image, Divider, Unknown };

void readParagraph(ReadContext& context, const JsonValue& object, std::vector<Block>& body) {
  context.warnUnknown(object, {"type", "text"});
  Paragraph paragraph{readRichText(context, object.field("text"))};
  if (!paragraph.text.empty()) body.emplace_back(std::move(paragraph));
}

void readHeading(ReadContext& context, const JsonValue& object, std::vector<Block>& body) {
  context.warnUnknown(object, {"type", "level", "text"});
  Heading heading;
  heading.level = readInteger(context, object, "level", 2, 4, heading.level);
  heading.text = readRichText(context, object.field("text"));
  if (!heading.text.empty()) body.emplace_back(std::move(heading));
}

void readList(ReadContext& context, const JsonValue& object, std::vector<Block>& body) {
  context.warnUnknown(object, {"type", "ordered", "items"});
  List list;
  list.ordered = readFlag(context, object, "ordered");
  const JsonValue items = object.field("items");
  if (!context.require(items, JsonType::Array) || !context.withinLimit(items, kMaxListItems)) return;
  JsonCursor cursor(items);
  for (JsonValue item; cursor.next(item) && context.countPiece(item);) {
    list.items.push_back(readRichText(context, item));
  }
  if (!list.items.empty()) body.emplace_back(std::move(list));
}

void readQuote(ReadContext& context, const JsonValue& object, std::vector<Block>& body) {
  context.warnUnknown(object, {"type", "text", "cite"});
  Quote quote{readRichText(context, object.field("text")), readProse(context, object, "cite")};
  if (!quote.text.empty()) body.emplace_back(std::move(quote));
}

void readImage(ReadContext& context, const JsonValue& object, std::vector<Block>& body) {
  context.warnUnknown(object,
                      {"type", "src", "alt", "caption", "credit", "width", "height", "focalPoint", "placeholder"});
  body.emplace_back(readPictureFields(context, object));
}

void readBlock(ReadContext& context, const JsonValue& object, std::vector<Block>& body) {
  if (object.type() != JsonType::Object) return context.failType(object, JsonType::Object);
  if (!context.require(object.field("type"), JsonType::String)) return;
  const auto unknown = static_cast<size_t>(BlockType::Unknown);
  const size_t type =
      readChoice(context, object, "type", {"paragraph", "heading", "list", "quote", "image", "divider"}, unknown);
  switch (static_cast<BlockType>(type)) {
    case BlockType::Paragraph: return readParagraph(context, object, body);
    case BlockType::Heading: return readHeading(context, object, body);
    case BlockType::List: return readList(context, object, body);
    case BlockType::Quote: return readQuote(context, object, body);
    case BlockType::Image: return readImage(context, object, body);
    case BlockType::Divider:
      context.warnUnknown(object, {"type"});
      body.emplace_back(Divider{});
      return;
    case BlockType::Unknown: return;
  }
}

}  // namespace

std::vector<Block> readBody(ReadContext& context, const JsonValue& value) {
  std::vector<Block> body;
  if (!context.expect(value, JsonType::Array) || !context.withinLimit(value, kMaxBlocks)) return body;
  body.reserve(value.size());
  JsonCursor blocks(value);
  for (JsonValue block; blocks.next(block) && context.countPiece(block);) readBlock(context, block, body);
  return body;
}

}  // namespace ac
