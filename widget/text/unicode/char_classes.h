#pragma once

// Sets of code points that the text stage treats apart.

#include "text/unicode/properties.h"

namespace ac {

/// Mandatory breaks after these (UAX #14: BK, CR, LF, NL).
constexpr bool isForcedBreak(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

constexpr bool isControl(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

/// Embeddings, overrides and isolates, and what ends them.
constexpr bool isBidiFormatting(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// White space that takes no room at the end of a line (CSS Text 3, section 4.1.3: spaces, tabs and other space
/// separators), forced breaks, and formatting characters that may stand among them (UAX #9, L1).
constexpr bool hangsAtLineEnd(char32_t c) {
  if (c == ' ' || c == '\t' || isForcedBreak(c)) return true;
  if (c < 0x1680) return false;
  return c == 0x1680 || (c >= 0x2000 && c <= 0x200B && c != 0x2007) || c == 0x205F || c == 0x3000 ||
         isBidiFormatting(c);
}

/// What stands between words, and is widened where text is justified (CSS Text 3, section 8.1: word separators).
constexpr bool isWordSeparator(char32_t c) {
  return c == ' ' || c == 0xA0 || c == 0x1361 || c == 0x10100 || c == 0x10101 || c == 0x1039F || c == 0x1091F;
}

inline constexpr char32_t kSoftHyphen = 0xAD;

/// Invisible, never missing from a font.
inline bool isDefaultIgnorable(char32_t c) {
  return c >= 0x80 && propertiesOf(c).has(kDefaultIgnorable);
}

/// Needs no glyph of its own: ignorables, controls, line separators.
inline bool needsNoGlyph(char32_t c) {
  return isControl(c) || isForcedBreak(c) || isDefaultIgnorable(c);
}

}  // namespace ac
