#pragma once

#include "text/fonts/glyph_outline.h"

namespace ac {

/// Advance of the mark that stands for a cluster without a face, in em.
inline constexpr float kReplacementAdvanceEm = 0.9F;

/// A diamond with a question mark cut out, as U+FFFD is drawn, about the middle of capitals; in font units.
GlyphOutline replacementOutline(float unitsPerEm, float capHeightEm);

}  // namespace ac
