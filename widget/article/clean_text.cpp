#include "article/clean_text.h"

#include "base/utf8.h"

namespace ac {

namespace {

constexpr char32_t kLineSeparator = 0x2028;
constexpr char32_t kParagraphSeparator = 0x2029;
constexpr char32_t kNextLine = 0x85;

bool isWhiteSpace(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == kNextLine;
}
bool isControl(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}
bool isSeparator(char32_t c) {
  return c == kLineSeparator || c == kParagraphSeparator;
}

}  // namespace

void appendCollapsed(std::string& out, std::string_view text, LineSeparators separators, bool& afterSpace) {
  for (size_t offset = 0; offset < text.size();) {
    const DecodedChar decoded = decodeUtf8(text, offset);
    const char32_t c = decoded.codePoint;
    offset += decoded.length;
    if (isSeparator(c) && separators == LineSeparators::Keep) {
      if (!out.empty() && out.back() == ' ') out.pop_back();
      appendUtf8(out, kLineSeparator);
      afterSpace = true;
    } else if (isWhiteSpace(c) || isSeparator(c)) {
      if (!afterSpace) out += ' ';
      afterSpace = true;
    } else if (!isControl(c)) {
      appendUtf8(out, c);
      afterSpace = false;
    }
  }
}

std::string cleanText(std::string_view text, LineSeparators separators) {
  std::string clean;
  bool afterSpace = true;
  appendCollapsed(clean, text, separators, afterSpace);
  if (!clean.empty() && clean.back() == ' ') clean.pop_back();
  return clean;
}

bool isBlank(std::string_view text) {
  for (size_t offset = 0; offset < text.size();) {
    const DecodedChar decoded = decodeUtf8(text, offset);
    const char32_t c = decoded.codePoint;
    offset += decoded.length;
    const bool unseen = isWhiteSpace(c) || isControl(c) || c == 0xA0 || c == 0xAD || c == 0x34F || c == 0x61C ||
                        c == 0x1680 || c == 0x180E || c == 0x3164 || (c >= 0x2000 && c <= 0x200F) ||
                        (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
    if (!unseen) return false;
  }
  return true;
}

std::string cleanVerbatim(std::string_view text) {
  std::string clean;
  for (size_t offset = 0; offset < text.size();) {
    const DecodedChar decoded = decodeUtf8(text, offset);
    offset += decoded.length;
    appendUtf8(clean, isControl(decoded.codePoint) || isSeparator(decoded.codePoint) ? U' ' : decoded.codePoint);
  }
  return clean;
}

}  // namespace ac
