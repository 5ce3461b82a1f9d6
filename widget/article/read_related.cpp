#include "article/read_related.h"

#include "article/read_objects.h"
#include "article/read_picture.h"

namespace ac {

namespace {

constexpr Field kItemFields[] = {
    {"kicker", FieldKind::Label, offsetof(RelatedItem, kicker)},
    {"headline", FieldKind::Prose, offsetof(RelatedItem, headline), "its summary stands for it"},
    {"url", FieldKind::Link, offsetof(RelatedItem, url), "shown without a link"},
    {"summary", FieldKind::Prose, offsetof(RelatedItem, summary)},
    {"image"},
};

constexpr Field kFields[] = {{"title", FieldKind::Label, offsetof(Related, title)}, {"items"}};

bool readItem(ReadContext& context, const JsonValue& object, RelatedItem& item) {
  readFields(context, object, kItemFields, &item);
  readObject(context, object.field("image"), "src", item.image, readPicture);
  if (item.headline.empty()) item.headline.swap(item.summary);
  if (item.headline.empty()) item.headline.swap(item.kicker);
  return !item.headline.empty();
}

}  // namespace

void readRelated(ReadContext& context, const JsonValue& value, std::optional<Related>& out) {
  Related related;
  const bool isList = value.type() == JsonType::Array;
  if (isList) context.objectTo(value, "an object", "taken as its items");
  const JsonValue object = isList ? value.standingFor("items") : context.asObject(value, nullptr, true);
  readFields(context, object, kFields, &related);
  readObjects(context, object.field("items"), kMaxRelatedItems, "headline", related.items, readItem);
  if (!related.items.empty()) out = std::move(related);
}

}  // namespace ac
