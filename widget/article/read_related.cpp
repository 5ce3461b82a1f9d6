#include "article/read_related.h"

#include "article/read_fields.h"
#include "article/read_picture.h"

namespace ac {

namespace {

RelatedItem readItem(ReadContext& context, const JsonValue& value) {
  RelatedItem item;
  if (value.type() != JsonType::Object) {
    context.failType(value, JsonType::Object);
    return item;
  }
  context.warnUnknown(value, {"kicker", "headline", "url", "summary", "image"});
  item.kicker = readLabel(context, value, "kicker");
  item.headline = readProse(context, value, "headline", Need::Required);
  item.url = readLink(context, value, "url", Need::Required);
  item.summary = readProse(context, value, "summary");
  item.image = readPicture(context, value.field("image"));
  return item;
}

}  // namespace

std::optional<Related> readRelated(ReadContext& context, const JsonValue& value) {
  if (!context.expect(value, JsonType::Object)) return std::nullopt;
  context.warnUnknown(value, {"title", "items"});
  Related related;
  related.title = readLabel(context, value, "title");
  const JsonValue items = value.field("items");
  if (!context.expect(items, JsonType::Array) || !context.withinLimit(items, kMaxRelatedItems)) return std::nullopt;
  JsonCursor cursor(items);
  for (JsonValue item; !context.failed() && cursor.next(item);) related.items.push_back(readItem(context, item));
  if (related.items.empty()) return std::nullopt;
  return related;
}

}  // namespace ac
