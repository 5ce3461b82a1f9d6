#pragma once

#include <cstdint>

namespace ac {

/// The code point whose glyph usually is this one's mirror image (Bidi_Mirroring_Glyph); itself when there is none.
char32_t mirrored(char32_t codePoint);

enum class BracketType : uint8_t { None, Open, Close };

/// Bidi_Paired_Bracket_Type; a bracket's partner is mirrored().
BracketType bracketTypeOf(char32_t codePoint);

}  // namespace ac
