#pragma once

#include <cstdint>

#include "base/geometry.h"
#include "base/vector.h"

namespace ac {

enum class PathVerb : uint8_t { Move, Line, Quadratic, Cubic, Close };

/// A glyph's contours. Each verb takes its points in order: Move and Line 1, Quadratic 2, Cubic 3, Close 0.
struct GlyphOutline {
  Vector<PathVerb> verbs;
  Vector<Point> points;

  bool empty() const { return verbs.empty(); }
};

}  // namespace ac
