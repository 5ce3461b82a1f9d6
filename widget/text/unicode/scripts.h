#pragma once

#include <cstdint>
#include <span>

#include "base/vector.h"

namespace ac {

/// An ISO 15924 code as HarfBuzz's tag: four letters, the first in the highest byte.
using ScriptTag = uint32_t;

constexpr ScriptTag scriptTag(char a, char b, char c, char d) {
  return static_cast<ScriptTag>(a) << 24 | static_cast<ScriptTag>(b) << 16 | static_cast<ScriptTag>(c) << 8 |
         static_cast<ScriptTag>(d);
}

inline constexpr ScriptTag kCommonScript = scriptTag('Z', 'y', 'y', 'y');
inline constexpr ScriptTag kInheritedScript = scriptTag('Z', 'i', 'n', 'h');

/// The Script property of one code point.
ScriptTag scriptOf(char32_t codePoint);

/// The script to shape each code point in (UAX #24, section 5): Common and Inherited ones take that of the text before
/// them if their script extensions allow it, leading ones that of the text after them, a closing bracket that of its
/// opening one. A text of Common code points alone stays Common.
Vector<ScriptTag> resolveScripts(std::span<const char32_t> codePoints);

/// Letters of these scripts join, so nothing may be put between them.
bool isJoiningScript(ScriptTag script);

}  // namespace ac
