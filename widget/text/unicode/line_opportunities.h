#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/vector.h"

namespace ac {

enum class LineBreak : uint8_t {
  Prohibited,
  Allowed,
  Mandatory,
  Hyphen,  ///< Allowed, and a hyphen shows that the word goes on (hyphenate.h); never of lineOpportunities().
};

enum class LineBreakTailoring : uint8_t {
  None,     ///< UAX #14 (Unicode 17) to the letter.
  Browser,  ///< What Chromium does with `line-break: auto` (browser_breaks.h).
};

/// Where a line may end: one entry for each code point, about the place after it. The last entry is Mandatory. Text of
/// class SA (Thai, Lao, Khmer, Burmese) holds together but at spaces and U+200B: where its words end only a dictionary
/// tells.
Vector<LineBreak> lineOpportunities(std::span<const char32_t> codePoints, LineBreakTailoring tailoring);

}  // namespace ac
