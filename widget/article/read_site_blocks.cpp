#include "article/read_site_blocks.h"

#include <algorithm>

#include "article/quote_text.h"
#include "article/read_objects.h"
#include "article/read_picture.h"
#include "base/vector.h"

namespace ac {

namespace {

constexpr std::string_view kFieldTypes = "text email tel checkbox";

constexpr Field kFieldFields[] = {
    {"name", FieldKind::Label, offsetof(SignupField, name), "its label stands for it"},
    {"label", FieldKind::Label, offsetof(SignupField, label)},
    {"type"},
    {"required", FieldKind::Flag, offsetof(SignupField, required)},
};

constexpr Field kSignupFields[] = {
    {"title", FieldKind::Prose, offsetof(Signup, title), kLeftOut}, {"text", FieldKind::Prose, offsetof(Signup, text)},
    {"action", FieldKind::Label, offsetof(Signup, action)},         {"fields"},
    {"privacyUrl", FieldKind::Link, offsetof(Signup, privacyUrl)},
};

// The action where it is an address.
constexpr Field kActionUrl = {"action", FieldKind::Link, offsetof(Signup, actionUrl)};

constexpr Field kBannerFields[] = {
    {"image"},
    {"url", FieldKind::Link, offsetof(Banner, url), "shown without a link"},
    {"label", FieldKind::Label, offsetof(Banner, label), "the card's own word stands for it"},
};

constexpr Field kCategoryFields[] = {
    {"id", FieldKind::Label, offsetof(ConsentCategory, id), "its name stands for it"},
    {"name", FieldKind::Label, offsetof(ConsentCategory, name), "its id stands for it"},
    {"required", FieldKind::Flag, offsetof(ConsentCategory, required)},
    {"default", FieldKind::Flag, offsetof(ConsentCategory, preset)},
};

constexpr Field kConsentFields[] = {
    {"text", FieldKind::Prose, offsetof(Consent, text), kLeftOut},
    {"policyUrl", FieldKind::Link, offsetof(Consent, policyUrl)},
    {"categories"},
};

// The type of a field that gives none is the one that its name says, if it does.
FieldType fieldTypeNamed(std::string_view name) {
  std::string_view types = kFieldTypes;
  for (int type = 0; !types.empty(); ++type) {
    if (takeName(types) == name) return static_cast<FieldType>(type);
  }
  return FieldType::Text;
}

bool readSignupField(ReadContext& context, const JsonValue& value, SignupField& field) {
  // The name alone is a field too.
  const bool isName = value.type() == JsonType::String;
  const JsonValue object = isName ? value.standingFor("name") : context.asObject(value, "name", false);
  if (!object.present()) return false;
  readFields(context, object, kFieldFields, &field);
  if (field.name.empty()) field.name = field.label;
  const JsonValue type = object.field("type");
  field.type = type.present() ? static_cast<FieldType>(readChoice(context, type, kFieldTypes, 0, "shown as text"))
                              : fieldTypeNamed(field.name);
  return !field.name.empty();
}

bool readCategory(ReadContext& context, const JsonValue& value, ConsentCategory& category) {
  const JsonValue object = context.asObject(value, "name", false);
  if (!object.present()) return false;
  readFields(context, object, kCategoryFields, &category);
  if (category.id.empty()) category.id = category.name;
  if (category.name.empty()) category.name = category.id;
  return !category.id.empty();
}

// What the event gives is told apart by its key: of items with one key only the first stays.
template <typename Item>
void readKeyed(ReadContext& context, const JsonValue& list, size_t limit, Vector<Item>& items, std::string Item::*key,
               ReadItem<Item> readItem) {
  ListCursor cursor(context, list, limit);
  for (JsonValue value; cursor.next(value);) {
    Item item;
    if (!readItem(context, value, item)) continue;
    const auto same = [&](const Item& other) { return other.*key == item.*key; };
    if (std::any_of(items.begin(), items.end(), same)) {
      context.warn(StatusCode::BadValue, value, quoteText(item.*key) + " is there already: left out");
    } else {
      items.push_back(std::move(item));
    }
  }
}

bool isAddress(std::string_view text) {
  return text.starts_with('/') || text.starts_with("https://") || text.starts_with("http://");
}

}  // namespace

bool readSignup(ReadContext& context, const JsonValue& object, Signup& signup) {
  readFields(context, object, kSignupFields, &signup);
  if (isAddress(signup.action)) {
    signup.action.clear();
    readField(context, object, kActionUrl, &signup);
  }
  readKeyed(context, object.field("fields"), kMaxSignupFields, signup.fields, &SignupField::name, readSignupField);
  return true;
}

bool readBanner(ReadContext& context, const JsonValue& object, Banner& banner) {
  readFields(context, object, kBannerFields, &banner);
  const JsonValue image = context.asObject(object.field("image"), "src", false);
  return image.present() && readPicture(context, image, banner.image);
}

bool readConsent(ReadContext& context, const JsonValue& object, Consent& consent) {
  readFields(context, object, kConsentFields, &consent);
  readKeyed(context, object.field("categories"), kMaxConsentCategories, consent.categories, &ConsentCategory::id,
            readCategory);
  return true;
}

}  // namespace ac
