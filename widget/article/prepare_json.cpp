#include "article/prepare_json.h"

#include <algorithm>

#include "base/utf8.h"

namespace ac {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr size_t kEscapeLength = 6;  // \uXXXX

// The unit of a `\uXXXX` that begins at `offset`; -1 where none does.
int escapedUnit(std::string_view text, size_t offset) {
  if (offset + kEscapeLength > text.size() || text[offset] != '\\' || text[offset + 1] != 'u') return -1;
  int unit = 0;
  for (size_t i = offset + 2; i < offset + kEscapeLength; ++i) {
    const char c = text[i];
    int digit = 0;
    if (c >= '0' && c <= '9') {
      digit = c - '0';
    } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
      digit = (c | 0x20) - 'a' + 10;
    } else {
      return -1;
    }
    unit = unit << 4 | digit;
  }
  return unit;
}

bool isHighSurrogate(int unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}
bool isLowSurrogate(int unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

// Repairs the escape at `offset` in place and returns the offset after it.
size_t passEscape(std::string& text, size_t offset) {
  const int unit = escapedUnit(text, offset);
  if (unit < 0) return offset + 2;
  const size_t after = offset + kEscapeLength;
  if (isHighSurrogate(unit) && isLowSurrogate(escapedUnit(text, after))) return after + kEscapeLength;
  if (isHighSurrogate(unit) || isLowSurrogate(unit)) text.replace(offset, kEscapeLength, "\\uFFFD");
  return after;
}

}  // namespace

PreparedJson prepareJson(std::string_view json) {
  if (json.substr(0, kByteOrderMark.size()) == kByteOrderMark) json.remove_prefix(kByteOrderMark.size());
  PreparedJson prepared{sanitizeUtf8(json), 0};
  std::string& text = prepared.text;
  bool inString = false;
  size_t depth = 0;
  for (size_t offset = 0; offset < text.size();) {
    const char c = text[offset];
    if (inString && c == '\\') {
      offset = passEscape(text, offset);
      continue;
    }
    ++offset;
    if (c == '"') {
      inString = !inString;
    } else if (!inString && (c == '{' || c == '[')) {
      prepared.depth = std::max(prepared.depth, ++depth);
    } else if (!inString && (c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return prepared;
}

}  // namespace ac
