#include "article/read_site_blocks.h"

#include <algorithm>

#include "article/quote_text.h"
#include "article/read_fields.h"
#include "article/read_picture.h"

namespace ac {

namespace {

constexpr std::string_view kFieldTypes = "text email tel checkbox";

FieldType fieldTypeNamed(std::string_view name) {
  std::string_view types = kFieldTypes;
  for (int type = 0; !types.empty(); ++type) {
    if (takeName(types) == name) return static_cast<FieldType>(type);
  }
  return FieldType::Text;
}

// The type of a field that gives none is the one that its name says, if it does.
void readFieldType(ReadContext& context, const JsonValue& value, SignupField& field) {
  std::string type;
  readLabel(context, value, "type", type);
  field.type = fieldTypeNamed(type.empty() ? field.name : type);
  if (!type.empty() && field.type == FieldType::Text && type != "text") {
    context.warn(StatusCode::BadValue, value.field("type"),
                 "expected one of text, email, tel, checkbox, found " + quoteText(type) + "; shown as text");
  }
}

void readField(ReadContext& context, const JsonValue& value, SignupField& field) {
  if (value.type() == JsonType::String) {
    readLabel(context, value, field.name, Need::Required);
    field.type = fieldTypeNamed(field.name);
    return;
  }
  if (!context.require(value, JsonType::Object)) return;
  context.warnUnknown(value, "name label type required");
  readLabel(context, value, "name", field.name, Need::Required);
  readLabel(context, value, "label", field.label);
  readFieldType(context, value, field);
  readFlag(context, value, "required", field.required);
}

void readCategory(ReadContext& context, const JsonValue& value, ConsentCategory& category) {
  if (!context.require(value, JsonType::Object)) return;
  context.warnUnknown(value, "id name required default");
  readLabel(context, value, "id", category.id, Need::Required);
  readLabel(context, value, "name", category.name, Need::Required);
  readFlag(context, value, "required", category.required);
  readFlag(context, value, "default", category.preset);
}

// What the event gives is told apart by its key: of items with one key only the first stays.
template <typename Item>
void readKeyed(ReadContext& context, const JsonValue& array, size_t limit, std::vector<Item>& items,
               std::string Item::*key, void (*readItem)(ReadContext&, const JsonValue&, Item&)) {
  if (!context.expect(array, JsonType::Array) || !context.withinLimit(array, limit)) return;
  JsonCursor cursor(array);
  for (JsonValue value; !context.failed() && cursor.next(value);) {
    Item item;
    readItem(context, value, item);
    const auto same = [&](const Item& other) { return other.*key == item.*key; };
    if (std::any_of(items.begin(), items.end(), same)) {
      context.warn(StatusCode::BadValue, value, quoteText(item.*key) + " is there already; passed over");
    } else {
      items.push_back(std::move(item));
    }
  }
}

bool isAddress(std::string_view text) {
  return text.starts_with('/') || text.starts_with("https://") || text.starts_with("http://");
}

}  // namespace

void readSignup(ReadContext& context, const JsonValue& value, std::optional<Signup>& out) {
  if (!context.expect(value, JsonType::Object)) return;
  context.warnUnknown(value, "title text action fields privacyUrl");
  Signup& signup = out.emplace();
  readProse(context, value, "title", signup.title, Need::Required);
  readProse(context, value, "text", signup.text);
  readLabel(context, value, "action", signup.action);
  if (isAddress(signup.action)) {
    signup.action.clear();
    readLink(context, value, "action", signup.actionUrl);
  }
  readKeyed(context, value.field("fields"), kMaxSignupFields, signup.fields, &SignupField::name, readField);
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
  readKeyed(context, value.field("categories"), kMaxConsentCategories, consent.categories, &ConsentCategory::id,
            readCategory);
}

}  // namespace ac
