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

void readText(ReadContext& context, const JsonValue& value, Need need, LineSeparators separators, std::string& out) {
  std::string_view raw;
  if (!takeString(context, value, need, raw)) return;
  out = cleanText(raw, separators);
  checkNotEmpty(context, value, need, out);
  context.limitText(out, kMaxTextBytes, value);
  if (!out.empty() && out.back() == ' ') out.pop_back();
}

void readAddress(ReadContext& context, const JsonValue& value, Need need, CheckedLink (*check)(std::string_view),
                 std::string& out) {
  std::string_view raw;
  if (!takeString(context, value, need, raw)) return;
  CheckedLink link = check(raw);
  if (!link.refused.empty()) {
    context.warn(StatusCode::UnsafeLink, value, "expected a safe address, found " + link.refused);
    return;
  }
  checkNotEmpty(context, value, need, link.href);
  out = std::move(link.href);
}

// A text of one line that `isValid` accepts; any other one is empty, with a warning that begins with `expected`.
void readValid(ReadContext& context, const JsonValue& value, bool (*isValid)(std::string_view), const char* expected,
               std::string& out) {
  readText(context, value, Need::Optional, LineSeparators::ToSpace, out);
  if (out.empty() || isValid(out)) return;
  context.warn(StatusCode::BadValue, value, expected + quoteText(out));
  out.clear();
}

bool isDate(std::string_view text) {
  return parseIsoDate(text).has_value();
}

}  // namespace

void readLabel(ReadContext& context, const JsonValue& object, const char* key, std::string& out, Need need) {
  readText(context, object.field(key), need, LineSeparators::ToSpace, out);
}

void readLabel(ReadContext& context, const JsonValue& value, std::string& out, Need need) {
  readText(context, value, need, LineSeparators::ToSpace, out);
}

void readProse(ReadContext& context, const JsonValue& object, const char* key, std::string& out, Need need) {
  readText(context, object.field(key), need, LineSeparators::Keep, out);
}

void readLink(ReadContext& context, const JsonValue& object, const char* key, std::string& out, Need need) {
  readAddress(context, object.field(key), need, checkLink, out);
}

void readSource(ReadContext& context, const JsonValue& object, const char* key, std::string& out, Need need) {
  readAddress(context, object.field(key), need, checkPictureSource, out);
}

void readLanguage(ReadContext& context, const JsonValue& object, const char* key, std::string& out) {
  readValid(context, object.field(key), isLanguageTag, "expected a BCP 47 language tag, found ", out);
}

void readDate(ReadContext& context, const JsonValue& object, const char* key, std::string& out) {
  readValid(context, object.field(key), isDate, "expected a date in ISO 8601, found ", out);
}

void readFlag(ReadContext& context, const JsonValue& object, const char* key, bool& out) {
  const JsonValue value = object.field(key);
  if (context.expect(value, JsonType::Boolean)) out = value.boolean();
}

void readInteger(ReadContext& context, const JsonValue& object, const char* key, int low, int high, int& out) {
  const JsonValue value = object.field(key);
  if (!context.expect(value, JsonType::Number)) return;
  const double number = value.number();
  if (number >= low && number <= high && std::floor(number) == number) {
    out = static_cast<int>(number);
    return;
  }
  context.fail(StatusCode::BadValue, value,
               "expected a whole number from " + std::to_string(low) + " to " + std::to_string(high) + ", found " +
                   quoteNumber(number));
}

size_t readChoice(ReadContext& context, const JsonValue& object, const char* key, std::string_view names,
                  size_t absent) {
  const JsonValue value = object.field(key);
  if (!context.expect(value, JsonType::String)) return absent;
  const std::string_view text = value.string();
  std::string expected;
  for (size_t index = 0; !names.empty(); ++index) {
    const std::string_view name = takeName(names);
    if (name == text) return index;
    expected += expected.empty() ? "expected one of " : ", ";
    expected += name;
  }
  context.fail(StatusCode::BadValue, value, expected + ", found " + quoteText(text));
  return absent;
}

}  // namespace ac
