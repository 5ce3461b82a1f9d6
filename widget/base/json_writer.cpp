#include "base/json_writer.h"

#include <cstdio>

namespace ac {

void JsonWriter::separate() {
  if (needsComma_) text_ += ',';
  needsComma_ = true;
}

void JsonWriter::open(char bracket) {
  separate();
  text_ += bracket;
  needsComma_ = false;
}

void JsonWriter::close(char bracket) {
  text_ += bracket;
  needsComma_ = true;
}

void JsonWriter::key(std::string_view name) {
  string(name);
  text_ += ':';
  needsComma_ = false;
}

void JsonWriter::string(std::string_view value) {
  separate();
  text_ += '"';
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      text_ += '\\';
      text_ += c;
    } else if (byte < 0x20) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", byte);
      text_ += escape;
    } else {
      text_ += c;
    }
  }
  text_ += '"';
}

void JsonWriter::number(float value) {
  separate();
  char digits[48];
  int length = std::snprintf(digits, sizeof digits, "%.3f", static_cast<double>(value));
  while (length > 1 && digits[length - 1] == '0') --length;
  if (length > 1 && digits[length - 1] == '.') --length;
  text_.append(digits, static_cast<size_t>(length));
}

}  // namespace ac
