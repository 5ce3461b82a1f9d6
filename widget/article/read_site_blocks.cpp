#include "article/read_site_blocks.h"

#include "article/read_fields.h"
#include "article/read_picture.h"

namespace ac {

namespace {

SignupField readField(ReadContext& context, const JsonValue& value) {
  SignupField field;
  context.warnUnknown(value, {"name", "label", "type", "required"});
  field.name = readLabel(context, value, "name", Need::Required);
  field.label = readLabel(context, value, "label");
  constexpr const char* kTypes[] = {"text", "email", "checkbox"};
  field.type = kTypes[readChoice(context, value, "type", {kTypes[0], kTypes[1], kTypes[2]}, 0)];
  field.required = readFlag(context, value, "required");
  return field;
}

ConsentCategory readCategory(ReadContext& context, const JsonValue& value) {
  ConsentCategory category;
  context.warnUnknown(value, {"id", "name", "required", "default"});
  category.id = readLabel(context, value, "id", Need::Required);
  category.name = readLabel(context, value, "name", Need::Required);
  category.required = readFlag(context, value, "required");
  category.preset = readFlag(context, value, "default");
  return category;
}

// An array of objects, each read by `readItem`.
template <typename Item>
std::vector<Item> readObjects(ReadContext& context, const JsonValue& array, size_t limit,
                              Item (*readItem)(ReadContext&, const JsonValue&)) {
  std::vector<Item> items;
  if (!context.expect(array, JsonType::Array) || !context.withinLimit(array, limit)) return items;
  JsonCursor cursor(array);
  for (JsonValue item; !context.failed() && cursor.next(item);) {
    if (item.type() == JsonType::Object) {
      items.push_back(readItem(context, item));
    } else {
      context.failType(item, JsonType::Object);
    }
  }
  return items;
}

}  // namespace

std::optional<Signup> readSignup(ReadContext& context, const JsonValue& value) {
  if (!context.expect(value, JsonType::Object)) return std::nullopt;
  context.warnUnknown(value, {"title", "text", "action", "fields", "privacyUrl"});
  Signup signup;
  signup.title = readProse(context, value, "title", Need::Required);
  signup.text = readProse(context, value, "text");
  signup.action = readLabel(context, value, "action");
  signup.fields = readObjects(context, value.field("fields"), kMaxSignupFields, readField);
  signup.privacyUrl = readLink(context, value, "privacyUrl");
  return signup;
}

std::optional<Banner> readBanner(ReadContext& context, const JsonValue& value) {
  if (!context.expect(value, JsonType::Object)) return std::nullopt;
  context.warnUnknown(value, {"image", "url", "label"});
  Banner banner;
  const JsonValue image = value.field("image");
  if (context.require(image, JsonType::Object)) banner.image = *readPicture(context, image);
  banner.url = readLink(context, value, "url", Need::Required);
  banner.label = readLabel(context, value, "label", Need::Required);
  return banner;
}

std::optional<Consent> readConsent(ReadContext& context, const JsonValue& value) {
  if (!context.expect(value, JsonType::Object)) return std::nullopt;
  context.warnUnknown(value, {"text", "policyUrl", "categories"});
  Consent consent;
  consent.text = readProse(context, value, "text", Need::Required);
  consent.policyUrl = readLink(context, value, "policyUrl");
  consent.categories = readObjects(context, value.field("categories"), kMaxConsentCategories, readCategory);
  return consent;
}

}  // namespace ac
