#pragma once

#include <cstdint>
#include <vector>

#include "base/geometry.h"

namespace ac {

enum class PathVerb : uint8_t { Move, Line, Quadratic, Cubic, Close };

/// A glyph's contours. Each verb takes its points in order: Move and Line 1, Quadratic 2, Cubic 3, Close 0.
struct GlyphOutline {
  std::vector<PathVerb> verbs;
  std::vector<Point> points;

  bool empty() const { return verbs.empty(); }
};

}  // namespace ac
