#include "theme/found_text.h"

#include "article/quote_text.h"

namespace ac {

namespace {

constexpr size_t kMostBytes = 60;

// Every level writes something, and nothing is written once there is enough: that bounds the depth.
void write(const JsonValue& value, std::string& text) {
  switch (value.type()) {
    case JsonType::Absent: text += "nothing"; return;
    case JsonType::Null: text += "null"; return;
    case JsonType::Boolean: text += value.boolean() ? "true" : "false"; return;
    case JsonType::Number: text += quoteNumber(value.number()); return;
    case JsonType::String: text += quoteText(value.string()); return;
    case JsonType::Array:
    case JsonType::Object: break;
  }
  const bool isObject = value.type() == JsonType::Object;
  text += isObject ? '{' : '[';
  JsonCursor cursor(value);
  for (JsonValue child; cursor.next(child);) {
    if (cursor.index() > 0) text += ',';
    if (text.size() > kMostBytes) {
      text += "…";
      break;
    }
    if (isObject) text += quoteText(cursor.key()) + ':';
    write(child, text);
  }
  text += isObject ? '}' : ']';
}

}  // namespace

std::string foundText(const JsonValue& value) {
  std::string text;
  write(value, text);
  return text;
}

}  // namespace ac
