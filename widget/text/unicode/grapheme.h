#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/vector.h"

namespace ac {

/// The largest offset at most `limitBytes` that is a grapheme cluster boundary of `text` (UAX #29); 0 when there is
/// none.
size_t cutAtGrapheme(std::string_view text, size_t limitBytes);

/// For each code point 1 if an extended grapheme cluster begins with it (UAX #29), else 0.
Vector<uint8_t> graphemeBoundaries(std::span<const char32_t> codePoints);

}  // namespace ac
