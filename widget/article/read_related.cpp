#include "article/read_related.h"

#include "article/read_fields.h"
#include "article/read_objects.h"
#include "article/read_picture.h"

namespace ac {

namespace {

void readItem(ReadContext& context, const JsonValue& value, RelatedItem& item) {
  context.warnUnknown(value, "kicker headline url summary image");
  readLabel(context, value, "kicker", item.kicker);
  readProse(context, value, "headline", item.headline, Need::Required);
  readLink(context, value, "url", item.url, Need::Required);
  readProse(context, value, "summary", item.summary);
  readPicture(context, value.field("image"), item.image);
}

}  // namespace

void readRelated(ReadContext& context, const JsonValue& value, std::optional<Related>& out) {
  if (!context.expect(value, JsonType::Object)) return;
  context.warnUnknown(value, "title items");
  Related& related = out.emplace();
  readLabel(context, value, "title", related.title);
  readObjects(context, value.field("items"), kMaxRelatedItems, related.items, readItem);
  if (related.items.empty()) out.reset();
}

}  // namespace ac
