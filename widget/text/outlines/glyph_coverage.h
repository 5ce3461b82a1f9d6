#pragma once

#include <cstdint>

#include "base/vector.h"
#include "text/fonts/glyph_outline.h"

namespace ac {

/// A glyph's coverage at one size and sub-pixel phase: 256 levels, rows top down without padding.
struct GlyphCoverage {
  int left = 0;  ///< Device px from the pen's whole pixel to the bitmap's left edge.
  int top = 0;   ///< Device px from the baseline up to the bitmap's top edge.
  int width = 0;
  int height = 0;
  Vector<uint8_t> alpha;
};

/// Phases in a device pixel, horizontally; the baseline always stands on a whole pixel.
inline constexpr int kSubpixelPhases = 4;

/// Coverage of `outline` (font units, y up) scaled by `pixelsPerUnit`, its origin `phase`/kSubpixelPhases of a pixel
/// right of a whole pixel. Winding is non-zero, overlaps of contours leave neither seam nor smudge. A glyph larger than
/// 4,096 px a side is empty.
GlyphCoverage rasterizeOutline(const GlyphOutline& outline, float pixelsPerUnit, int phase);

}  // namespace ac
