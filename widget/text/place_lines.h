#pragma once

#include <span>
#include <vector>

#include "text/break_lines.h"
#include "text/line_walker.h"

namespace ac {

/// The runs of the lines that end at `ends` (ids as the walker gives them), in visual order with their places.
BrokenText placeLines(const ShapedParagraph& paragraph, std::span<const uint32_t> ends,
                      std::span<const ExtraCut> extras, const FontSet& fonts);

}  // namespace ac
