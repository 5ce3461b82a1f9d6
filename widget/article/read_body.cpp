#include "article/read_body.h"

#include "article/read_fields.h"
#include "article/read_picture.h"
#include "article/read_rich_text.h"

namespace ac {

namespace {

// In the order of the names that readBlock() gives to readChoice().
enum class BlockType : unsigned char { Paragraph, Heading, List, Quote, Image, Divider, Unknown };

// Readers of one type of block into `block`; false when nothing is left of it.

bool readParagraph(ReadContext& context, const JsonValue& object, Block& block) {
  context.warnUnknown(object, "type text");
  auto& paragraph = block.emplace<Paragraph>();
  paragraph.text = readRichText(context, object.field("text"));
  return !paragraph.text.empty();
}

bool readHeading(ReadContext& context, const JsonValue& object, Block& block) {
  context.warnUnknown(object, "type level text");
  auto& heading = block.emplace<Heading>();
  readInteger(context, object, "level", 2, 4, heading.level);
  heading.text = readRichText(context, object.field("text"));
  return !heading.text.empty();
}

bool readList(ReadContext& context, const JsonValue& object, Block& block) {
  context.warnUnknown(object, "type ordered items");
  auto& list = block.emplace<List>();
  readFlag(context, object, "ordered", list.ordered);
  const JsonValue items = object.field("items");
  if (!context.require(items, JsonType::Array) || !context.withinLimit(items, kMaxListItems)) return false;
  JsonCursor cursor(items);
  for (JsonValue item; cursor.next(item) && context.countPiece(item);) {
    list.items.push_back(readRichText(context, item));
  }
  return !list.items.empty();
}

bool readQuote(ReadContext& context, const JsonValue& object, Block& block) {
  context.warnUnknown(object, "type text cite");
  auto& quote = block.emplace<Quote>();
  quote.text = readRichText(context, object.field("text"));
  readProse(context, object, "cite", quote.cite);
  return !quote.text.empty();
}

bool readImage(ReadContext& context, const JsonValue& object, Block& block) {
  context.warnUnknown(object, "type src alt caption credit width height focalPoint placeholder");
  readPictureFields(context, object, block.emplace<Picture>());
  return true;
}

bool readBlock(ReadContext& context, const JsonValue& object, Block& block) {
  if (object.type() != JsonType::Object) {
    context.failType(object, JsonType::Object);
    return false;
  }
  if (!context.require(object.field("type"), JsonType::String)) return false;
  const auto unknown = static_cast<size_t>(BlockType::Unknown);
  const size_t type = readChoice(context, object, "type", "paragraph heading list quote image divider", unknown);
  switch (static_cast<BlockType>(type)) {
    case BlockType::Paragraph: return readParagraph(context, object, block);
    case BlockType::Heading: return readHeading(context, object, block);
    case BlockType::List: return readList(context, object, block);
    case BlockType::Quote: return readQuote(context, object, block);
    case BlockType::Image: return readImage(context, object, block);
    case BlockType::Divider:
      context.warnUnknown(object, "type");
      block.emplace<Divider>();
      return true;
    case BlockType::Unknown: break;
  }
  return false;
}

}  // namespace

void readBody(ReadContext& context, const JsonValue& value, std::vector<Block>& body) {
  if (!context.expect(value, JsonType::Array) || !context.withinLimit(value, kMaxBlocks)) return;
  body.reserve(value.size());
  JsonCursor blocks(value);
  for (JsonValue object; blocks.next(object) && context.countPiece(object);) {
    // Room is there: blocks that fall away are taken off again and none is ever moved.
    if (!readBlock(context, object, body.emplace_back())) body.pop_back();
  }
}

}  // namespace ac
