#include "article/read_fields.h"

#include <algorithm>

#include "article/clean_text.h"
#include "article/date.h"
#include "article/language_tag.h"
#include "article/quote_text.h"
#include "article/read_rich_text.h"
#include "article/safe_link.h"
#include "base/ascii.h"

namespace ac {

namespace {

constexpr int kMaxInteger = 10000;
constexpr double kMaxSidePx = 100000;  // What a host may declare; decoding has limits of its own.

bool isDate(std::string_view text) {
  return parseIsoDate(text).has_value();
}

// A thumbhash has a header of 5 or 6 bytes and at most 25 in all; base64 makes 4 characters of 3 bytes.
bool isThumbHash(std::string_view text) {
  while (!text.empty() && text.back() == '=') text.remove_suffix(1);
  if (text.size() < 7 || text.size() > 36 || text.size() % 4 == 1) return false;
  for (const char c : text) {
    if (!isAsciiAlnum(c) && c != '+' && c != '/') return false;
  }
  return true;
}

void readText(ReadContext& context, const JsonValue& value, const Field& field, std::string& out) {
  const LineSeparators separators = field.kind == FieldKind::Label ? LineSeparators::ToSpace : LineSeparators::Keep;
  if (!value.present() && !field.without) return;
  out = cleanText(readRawText(context, value, field.without ? field.without : kLeftOut), separators);
  if (field.without && field.kind != FieldKind::Alternative && isBlank(out)) {
    if (value.type() == JsonType::String) context.objectTo(value, "a text", field.without);
    out.clear();
  }
  context.limitText(out, kMaxTextBytes, value);
  if (!out.empty() && out.back() == ' ') out.pop_back();
}

// A text of one line that `isValid` accepts; any other one is left out.
void readValid(ReadContext& context, const JsonValue& value, bool (*isValid)(std::string_view), const char* expected,
               std::string& out) {
  readText(context, value, {nullptr, FieldKind::Label}, out);
  if (out.empty() || isValid(out)) return;
  context.objectTo(value, expected, kLeftOut, StatusCode::BadValue);
  out.clear();
}

void readAddress(ReadContext& context, const JsonValue& value, const Field& field, std::string& out) {
  const bool isLink = field.kind == FieldKind::Link;
  if (!value.present() && !field.without) return;
  const char* lost = field.without ? field.without : kLeftOut;
  const char* member = isLink ? "url" : "src";
  const JsonValue inner = value.field(member);
  const bool isInner = inner.type() == JsonType::String;
  const JsonValue& address = isInner ? inner : value;
  if (address.type() != JsonType::String) return context.objectTo(value, "a string", lost);
  if (isInner) context.objectTo(value, "a string", "its " + std::string(member) + " is taken");
  CheckedLink link = isLink ? checkLink(address.string()) : checkPictureSource(address.string());
  if (!link.refused.empty()) {
    context.warn(StatusCode::UnsafeLink, address, "expected a safe address, found " + link.refused + ": " + lost);
  } else if (field.without && isBlank(link.href)) {
    context.objectTo(address, "a text", lost);
  } else {
    out = std::move(link.href);
  }
}

// "100", "-2.5"; up to 15 digits are exact.
bool parseNumber(std::string_view text, double& out) {
  const bool isNegative = text.starts_with('-');
  double value = 0;
  double unit = 0;
  size_t digits = 0;
  for (const char c : text.substr(isNegative)) {
    if (c == '.' && unit == 0 && digits > 0) {
      unit = 1;
      continue;
    }
    if (!isAsciiDigit(c) || ++digits > 15) return false;
    value = value * 10 + (c - '0');
    unit *= 10;
  }
  if (digits == 0 || unit == 1) return false;
  if (unit > 1) value /= unit;
  out = isNegative ? -value : value;
  return true;
}

bool isKnown(std::span<const Field> fields, std::string_view key) {
  for (const Field& field : fields) {
    if (field.key == key) return true;
  }
  return false;
}

}  // namespace

void readField(ReadContext& context, const JsonValue& object, const Field& field, void* out) {
  const JsonValue value = object.field(field.key);
  char* place = static_cast<char*>(out) + field.offset;
  // A field of another kind stands where no string may.
  const auto text = [place]() -> std::string& { return *reinterpret_cast<std::string*>(place); };
  switch (field.kind) {
    case FieldKind::Nested: return;
    case FieldKind::Label:
    case FieldKind::Prose:
    case FieldKind::Alternative: return readText(context, value, field, text());
    case FieldKind::Link:
    case FieldKind::Source: return readAddress(context, value, field, text());
    case FieldKind::Language: return readValid(context, value, isLanguageTag, "a BCP 47 language tag", text());
    case FieldKind::Date: return readValid(context, value, isDate, "a date in ISO 8601", text());
    case FieldKind::Placeholder: return readValid(context, value, isThumbHash, "a thumbhash in base64", text());
    case FieldKind::Flag: readFlag(context, value, *reinterpret_cast<bool*>(place)); return;
    case FieldKind::Side: {
      double side = 0;
      if (readNumber(context, value, 1, kMaxSidePx, "a number of px from 1 to 100000", side)) {
        *reinterpret_cast<float*>(place) = static_cast<float>(side);
      }
      return;
    }
  }
}

void readFields(ReadContext& context, const JsonValue& object, std::span<const Field> fields, void* out) {
  JsonCursor members(object);
  for (JsonValue member; object.type() == JsonType::Object && members.next(member);) {
    if (!isKnown(fields, members.key())) {
      context.warn(StatusCode::UnknownField, member, "not a field of the article format: left out");
    }
  }
  for (const Field& field : fields) readField(context, object, field, out);
}

bool readNumber(ReadContext& context, const JsonValue& value, double low, double high, const char* expected,
                double& out) {
  if (!value.present()) return false;
  double number = value.number();
  const bool isText = parseNumber(value.string(), number);
  const bool isNumber = isText || value.type() == JsonType::Number;
  if (isNumber && number >= low && number <= high) {
    if (isText) context.objectTo(value, expected, "read as a number");
    out = number;
    return true;
  }
  context.objectTo(value, expected, kLeftOut, isNumber ? StatusCode::BadValue : StatusCode::WrongType);
  return false;
}

void readInteger(ReadContext& context, const JsonValue& value, int low, int high, const char* expected, int& out) {
  double number = 0;
  if (!readNumber(context, value, 1, kMaxInteger, expected, number)) return;
  // Half of a minute says no more than none, and a heading of level 5 is the smallest there is.
  out = std::clamp(static_cast<int>(number), low, high);
  if (out != number) context.objectTo(value, expected, "taken as " + std::to_string(out), StatusCode::BadValue);
}

bool readFlag(ReadContext& context, const JsonValue& value, bool& out) {
  if (!value.present()) return false;
  const std::string_view word = value.string();
  const double number = value.type() == JsonType::Number ? value.number() : -1;
  const bool isTrue = value.boolean() || word == "true" || word == "yes" || word == "1" || number == 1;
  const bool isKnown =
      isTrue || value.type() == JsonType::Boolean || word == "false" || word == "no" || word == "0" || number == 0;
  if (value.type() != JsonType::Boolean) {
    context.objectTo(value, "a boolean", isTrue ? "taken as true" : isKnown ? "taken as false" : kLeftOut);
  }
  if (isKnown) out = isTrue;
  return isKnown;
}

size_t readChoice(ReadContext& context, const JsonValue& value, std::string_view names, size_t other,
                  std::string_view became) {
  const std::string_view text = value.string();
  std::string expected;
  for (size_t index = 0; !names.empty(); ++index) {
    const std::string_view name = takeName(names);
    if (name == text) return index;
    expected += expected.empty() ? "one of " : ", ";
    expected += name;
  }
  context.objectTo(value, expected, became,
                   value.type() == JsonType::String ? StatusCode::BadValue : StatusCode::WrongType);
  return other;
}

}  // namespace ac
