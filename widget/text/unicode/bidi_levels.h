#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/vector.h"

namespace ac {

enum class BaseDirection : uint8_t {
  Auto,  ///< First strong character, left to right when there is none (UAX #9, P2 and P3).
  Ltr,
  Rtl,
};

struct BidiLevels {
  uint8_t baseLevel = 0;
  Vector<uint8_t> levels;  ///< One for each code point.
};

/// Code points [begin, end) whose direction is their own.
struct IsolatedRange {
  uint32_t begin = 0;
  uint32_t end = 0;
};

/// Embedding levels after UAX #9's rules P2 to I2, and L1 for what does not depend on lines (separators and the white
/// space before them). All paragraphs of the text have the base level of the first one that has a strong character. The
/// code points that X9 removes have the level of their neighbours. `isolates`, in order and disjoint, are resolved as
/// if between FSI and PDI: bidi controls inside cannot reach out of them.
BidiLevels resolveBidiLevels(std::span<const char32_t> codePoints, BaseDirection direction,
                             std::span<const IsolatedRange> isolates = {});

/// Direction of the first strong character outside isolates (UAX #9, P2); Auto when there is none.
BaseDirection firstStrongDirection(std::string_view text);

}  // namespace ac
