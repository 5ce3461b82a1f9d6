#pragma once

#include <span>

#include "text/breaking/break_lines.h"
#include "text/breaking/line_walker.h"

namespace ac {

/// The runs of the lines that end at `ends` (ids as the walker gives them), in visual order with their places. Lines
/// are justified to `justifiedPx`, 0 for none.
BrokenText placeLines(const ShapedParagraph& paragraph, std::span<const uint32_t> ends,
                      std::span<const ExtraCut> extras, double justifiedPx, const FontSet& fonts);

}  // namespace ac
