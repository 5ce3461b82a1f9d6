#include "article/read_site_blocks.h"

#include "article/read_fields.h"
#include "article/read_objects.h"
#include "article/read_picture.h"

namespace ac {

namespace {

void readField(ReadContext& context, const JsonValue& value, SignupField& field) {
  context.warnUnknown(value, "name label type required");
  readLabel(context, value, "name", field.name, Need::Required);
  readLabel(context, value, "label", field.label);
  constexpr const char* kTypes[] = {"text", "email", "checkbox"};
  field.type = kTypes[readChoice(context, value, "type", "text email checkbox", 0)];
  readFlag(context, value, "required", field.required);
}

void readCategory(ReadContext& context, const JsonValue& value, ConsentCategory& category) {
  context.warnUnknown(value, "id name required default");
  readLabel(context, value, "id", category.id, Need::Required);
  readLabel(context, value, "name", category.name, Need::Required);
  readFlag(context, value, "required", category.required);
  readFlag(context, value, "default", category.preset);
}

}  // namespace

void readSignup(ReadContext& context, const JsonValue& value, std::optional<Signup>& out) {
  if (!context.expect(value, JsonType::Object)) return;
  context.warnUnknown(value, "title text action fields privacyUrl");
  Signup& signup = out.emplace();
  readProse(context, value, "title", signup.title, Need::Required);
  readProse(context, value, "text", signup.text);
  readLabel(context, value, "action", signup.action);
  readObjects(context, value.field("fields"), kMaxSignupFields, signup.fields, readField);
  readLink(context, value, "privacyUrl", signup.privacyUrl);
}

void readBanner(ReadContext& context, const JsonValue& value, std::optional<Banner>& out) {
  if (!context.expect(value, JsonType::Object)) return;
  context.warnUnknown(value, "image url label");
  Banner& banner = out.emplace();
  const JsonValue image = value.field("image");
  if (context.require(image, JsonType::Object)) readPicture(context, image, banner.image);
  readLink(context, value, "url", banner.url, Need::Required);
  readLabel(context, value, "label", banner.label, Need::Required);
}

void readConsent(ReadContext& context, const JsonValue& value, std::optional<Consent>& out) {
  if (!context.expect(value, JsonType::Object)) return;
  context.warnUnknown(value, "text policyUrl categories");
  Consent& consent = out.emplace();
  readProse(context, value, "text", consent.text, Need::Required);
  readLink(context, value, "policyUrl", consent.policyUrl);
  readObjects(context, value.field("categories"), kMaxConsentCategories, consent.categories, readCategory);
}

}  // namespace ac
