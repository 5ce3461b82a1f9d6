#pragma once

#include <cstdint>

#include "base/vector.h"
#include "text/fonts/glyph_outline.h"

namespace ac {

/// In 1/256 device px, y growing downwards.
struct FixedPoint {
  int32_t x = 0;
  int32_t y = 0;
};

struct FlatContour {
  uint32_t begin = 0;  ///< Points [begin, end); the last one is joined to the first.
  uint32_t end = 0;
  int32_t left = 0, top = 0, right = 0, bottom = 0;
  int64_t area2 = 0;  ///< Twice the signed area in 1/65,536 px; the sign is the direction.
};

struct FlatOutline {
  Vector<FixedPoint> points;
  Vector<FlatContour> contours;  ///< Those without area or height are left out.
};

/// An outline as polygons within 1/128 px of its curves, scaled by `pixelsPerUnit` and moved right by `shift` (1/256
/// px). Empty when a coordinate is not finite or leaves -32,768 to 32,767 px.
FlatOutline flattenOutline(const GlyphOutline& outline, float pixelsPerUnit, int32_t shift);

}  // namespace ac
