#include "text/unicode/browser_breaks.h"

#include <string_view>

#include "base/ascii.h"
#include "text/unicode/properties.h"

namespace ac {

namespace {

constexpr char32_t kNoBreakSpace = 0xA0;

// Between two ASCII characters that are no spaces.
bool mayBreakAscii(char32_t earlier, char before, char after) {
  const auto isOneOf = [](char c, std::string_view set) { return set.find(c) != std::string_view::npos; };
  if (before == '-') {
    if (isAsciiDigit(after)) return earlier < 0x80 && isAsciiAlnum(static_cast<char>(earlier));
    return !isOneOf(after, "!$),./:;?]}");
  }
  if (before == '?') return !isOneOf(after, "!\"'),./:;?]}");
  return isOneOf(after, "(<[{") && isOneOf(before, "!\"#%&)*+,.:;=>\\]|}~");
}

bool isSpace(char32_t c) {
  return c == ' ' || c == '\t';
}

// A sign that a word begins with, as in `.NET`, `/usr` and `!important`, and none that ends a sentence.
bool beginsWord(std::span<const char32_t> text) {
  using enum LineBreakClass;
  if (text.size() < 2) return false;
  const LineBreakClass sign = propertiesOf(text[0]).lineBreak;
  const LineBreakClass next = propertiesOf(text[1]).lineBreak;
  return (sign == EX || sign == IS || sign == SY) && (next == AL || next == HL || next == NU);
}

bool isPlain(char32_t c) {
  return c < 0x80 || c == kNoBreakSpace;
}

}  // namespace

LineBreak browserBreak(std::span<const char32_t> codePoints, size_t at, LineBreak standard) {
  const char32_t before = codePoints[at - 1];
  const char32_t after = codePoints[at];
  if (isSpace(after)) return LineBreak::Prohibited;
  if (isSpace(before)) return beginsWord(codePoints.subspan(at)) ? LineBreak::Allowed : standard;
  if (!isPlain(before) || !isPlain(after)) return standard;
  if (before == kNoBreakSpace || after == kNoBreakSpace) return LineBreak::Prohibited;
  const char32_t earlier = at > 1 ? codePoints[at - 2] : 0;
  return mayBreakAscii(earlier, static_cast<char>(before), static_cast<char>(after)) ? LineBreak::Allowed
                                                                                     : LineBreak::Prohibited;
}

}  // namespace ac
