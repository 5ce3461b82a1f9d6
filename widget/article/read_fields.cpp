#include "article/read_fields.h"

#include <cmath>

#include "article/date.h"
#include "article/language_tag.h"
#include "article/quote_text.h"
#include "article/safe_link.h"

namespace ac {

namespace {

// The value's text as written; false when there is none to read.
bool takeString(ReadContext& context, const JsonValue& value, Need need, std::string_view& text) {
  const bool there =
      need == Need::Optional ? context.expect(value, JsonType::String) : context.require(value, JsonType::String);
  if (there) text = value.string();
  return there;
}

void checkNotEmpty(ReadContext& context, const JsonValue& value, Need need, std::string_view text) {
  if (need == Need::Required && isBlank(text)) {
    context.fail(StatusCode::MissingField, value, "expected a text, found an empty string");
  }
}

std::string readText(ReadContext& context, const JsonValue& value, Need need, LineSeparators separators) {
  std::string_view raw;
  if (!takeString(context, value, need, raw)) return {};
  std::string text = cleanText(raw, separators);
  checkNotEmpty(context, value, need, text);
  context.limitText(text, kMaxTextBytes, value);
  if (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

std::string readAddress(ReadContext& context, const JsonValue& value, Need need,
                        CheckedLink (*check)(std::string_view)) {
  std::string_view raw;
  if (!takeString(context, value, need, raw)) return {};
  CheckedLink link = check(raw);
  if (!link.refused.empty()) {
    context.warn(StatusCode::UnsafeLink, value, "expected a safe address, found " + link.refused);
    return {};
  }
  checkNotEmpty(context, value, need, link.href);
  return std::move(link.href);
}

}  // namespace

std::string readLabel(ReadContext& context, const JsonValue& object, std::string_view key, Need need) {
  return readText(context, object.field(key), need, LineSeparators::ToSpace);
}

std::string readProse(ReadContext& context, const JsonValue& object, std::string_view key, Need need) {
  return readText(context, object.field(key), need, LineSeparators::Keep);
}

std::string readLink(ReadContext& context, const JsonValue& object, std::string_view key, Need need) {
  return readAddress(context, object.field(key), need, checkLink);
}

std::string readSource(ReadContext& context, const JsonValue& object, std::string_view key, Need need) {
  return readAddress(context, object.field(key), need, checkPictureSource);
}

std::string readLanguage(ReadContext& context, const JsonValue& object, std::string_view key) {
  const JsonValue value = object.field(key);
  std::string tag = readText(context, value, Need::Optional, LineSeparators::ToSpace);
  if (tag.empty() || isLanguageTag(tag)) return tag;
  context.warn(StatusCode::BadValue, value, "expected a BCP 47 language tag, found " + quoteText(tag));
  return {};
}

std::string readDate(ReadContext& context, const JsonValue& object, std::string_view key) {
  const JsonValue value = object.field(key);
  std::string date = readText(context, value, Need::Optional, LineSeparators::ToSpace);
  if (date.empty() || parseIsoDate(date)) return date;
  context.warn(StatusCode::BadValue, value, "expected a date in ISO 8601, found " + quoteText(date));
  return {};
}

bool readFlag(ReadContext& context, const JsonValue& object, std::string_view key) {
  const JsonValue value = object.field(key);
  return context.expect(value, JsonType::Boolean) && value.boolean();
}

int readInteger(ReadContext& context, const JsonValue& object, std::string_view key, int low, int high, int absent) {
  const JsonValue value = object.field(key);
  if (!context.expect(value, JsonType::Number)) return absent;
  const double number = value.number();
  if (number >= low && number <= high && std::floor(number) == number) return static_cast<int>(number);
  context.fail(StatusCode::BadValue, value,
               "expected a whole number from " + std::to_string(low) + " to " + std::to_string(high) + ", found " +
                   quoteNumber(number));
  return absent;
}

size_t readChoice(ReadContext& context, const JsonValue& object, std::string_view key,
                  std::initializer_list<std::string_view> names, size_t absent) {
  const JsonValue value = object.field(key);
  if (!context.expect(value, JsonType::String)) return absent;
  const std::string_view text = value.string();
  std::string expected;
  size_t index = 0;
  for (const std::string_view name : names) {
    if (name == text) return index;
    expected += expected.empty() ? "expected one of " : ", ";
    expected += name;
    ++index;
  }
  context.fail(StatusCode::BadValue, value, expected + ", found " + quoteText(text));
  return absent;
}

}  // namespace ac
