#include "card/missing_glyphs.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/vector.h"

namespace ac {

namespace {

// More would help nobody to find the lacking face.
constexpr size_t kMostNamed = 50;

void appendCodePoint(std::string& text, char32_t codePoint) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  text += "U+";
  int digits = 4;
  while (digits < 6 && codePoint >> (digits * 4)) ++digits;
  for (int i = digits - 1; i >= 0; --i) text += kDigits[codePoint >> (i * 4) & 0xF];
}

}  // namespace

void appendMissingGlyphWarning(const Composition& composition, Vector<Warning>& warnings) {
  Vector<char32_t> missing;
  for (const ComposedText& text : composition.texts) {
    for (const char32_t codePoint : text.shaped.missing) {
      if (std::find(missing.begin(), missing.end(), codePoint) == missing.end()) missing.push_back(codePoint);
    }
  }
  if (missing.empty()) return;
  std::string reason = "no face has";
  for (size_t i = 0; i < std::min(missing.size(), kMostNamed); ++i) {
    reason += i == 0 ? " " : ", ";
    appendUtf8(reason, missing[i]);
    reason += " (";
    appendCodePoint(reason, missing[i]);
    reason += ")";
  }
  if (missing.size() > kMostNamed) reason += " and others";
  warnings.push_back({StatusCode::MissingGlyph, "", std::move(reason)});
}

}  // namespace ac
