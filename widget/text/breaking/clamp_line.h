#pragma once

#include <cstdint>

#include "base/vector.h"
#include "text/breaking/line_walker.h"

namespace ac {

/// Makes the last of `ends` a cut of the walker's own that leaves room for an ellipsis: as late as can be, between two
/// graphemes, not after white space or punctuation that an ellipsis does not follow. At least one cluster stays on the
/// line; where it leaves no room the ellipsis is left out.
void clampLastLine(const ShapedParagraph& paragraph, double widthPx, const FontSet& fonts, LineWalker& walker,
                   Vector<uint32_t>& ends);

}  // namespace ac
