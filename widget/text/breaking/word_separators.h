#pragma once

#include "text/breaking/break_lines.h"

namespace ac {

/// The number of word separators that a placed run shows.
uint32_t countWordSeparators(const ShapedParagraph& paragraph, const GlyphRun& run);

}  // namespace ac
