#pragma once

// Small fixed sets of code points that the text stage treats apart. Anything larger comes from the libraries' tables.

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

inline constexpr char32_t kSoftHyphen = 0xAD;

/// Default_Ignorable_Code_Point (Unicode 16): invisible, never missing from a font.
constexpr bool isDefaultIgnorable(char32_t c) {
  if (c < 0xAD) return false;
  if (c == 0xAD || c == 0x34F || c == 0x61C) return true;
  if (c < 0x115F) return false;
  return (c <= 0x1160) || c == 0x17B4 || c == 0x17B5 || (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0x3164 || (c >= 0xFE00 && c <= 0xFE0F) ||
         c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF0 && c <= 0xFFF8) || (c >= 0x1BCA0 && c <= 0x1BCA3) ||
         (c >= 0x1D173 && c <= 0x1D17A) || (c >= 0xE0000 && c <= 0xE0FFF);
}

/// Needs no glyph of its own: ignorables, controls, line separators.
constexpr bool needsNoGlyph(char32_t c) {
  return isControl(c) || isForcedBreak(c) || isDefaultIgnorable(c);
}

}  // namespace ac
