#pragma once

#include <cstdint>

#include "text/unicode/unicode_data.h"

namespace ac {

/// What the text stage knows of a code point.
struct CharacterProperties {
  GeneralCategory category;
  LineBreakClass lineBreak;
  BidiClass bidi;
  GraphemeClass grapheme;
  uint8_t combiningClass;  ///< Canonical_Combining_Class.
  uint8_t flags;           ///< Of CharacterFlag.
  Script script;
  uint8_t scriptSet;  ///< Number of its Script_Extensions (script_extensions.h); 0 when those are its script alone.

  bool has(CharacterFlag flag) const { return (flags & flag) != 0; }
};

namespace property_pages {

inline constexpr char32_t kEnd = 0x20000;  ///< Code points from here on are looked up one by one.
inline constexpr unsigned kShift = 7;
inline constexpr unsigned kSize = 1U << kShift;

/// For each page its code points' indices in `runs`; null until one of them is asked for.
extern const uint16_t* pages[kEnd >> kShift];
extern CharacterProperties runs[];

/// The same for what has no page yet, which is then made.
const CharacterProperties& find(char32_t codePoint);

}  // namespace property_pages

/// The properties of a code point; what is above U+10FFFF is unassigned. The first calls unpack the data as far as they
/// need, later ones take two or three nanoseconds. The reference stays valid.
inline const CharacterProperties& propertiesOf(char32_t codePoint) {
  using namespace property_pages;
  if (codePoint < kEnd) {
    const uint16_t* page = pages[codePoint >> kShift];
    if (page != nullptr) return runs[page[codePoint % kSize]];
  }
  return find(codePoint);
}

}  // namespace ac
