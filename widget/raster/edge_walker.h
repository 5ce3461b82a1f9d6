#pragma once

#include <cstdint>

#include "raster/fixed.h"
#include "raster/vertex.h"

namespace ac {

/// Follows an edge down the pixel rows and names, for each, the first column whose centre is at or right of the edge.
/// The answer is exact and depends on the edge alone: triangles on its two sides share no pixel and miss none. Together
/// with half-open rows and columns this is the top-left fill rule.
class EdgeWalker {
 public:
  /// `top.y < bottom.y`; starts at pixel row `row`, which may lie outside the edge.
  EdgeWalker(const Vertex& top, const Vertex& bottom, int row) {
    const int64_t dx = static_cast<int64_t>(bottom.x) - top.x;
    const int64_t dy = static_cast<int64_t>(bottom.y) - top.y;
    const int64_t rowCentre = static_cast<int64_t>(row) * kSubpixels + kHalfPixel;
    denominator_ = dy * kSubpixels;
    // The column is ceil(numerator / denominator), kept as a floor of (numerator + denominator - 1).
    const int64_t numerator = (top.x - kHalfPixel) * dy + (rowCentre - top.y) * dx + denominator_ - 1;
    column_ = floorDivide(numerator, denominator_);
    rest_ = numerator - column_ * denominator_;
    columnStep_ = floorDivide(dx, dy);
    restStep_ = (dx - columnStep_ * dy) * kSubpixels;
  }

  int column() const { return static_cast<int>(column_); }

  void nextRow() {
    column_ += columnStep_;
    rest_ += restStep_;
    if (rest_ >= denominator_) {
      rest_ -= denominator_;
      ++column_;
    }
  }

 private:
  static int64_t floorDivide(int64_t a, int64_t b) {
    const int64_t quotient = a / b;
    return quotient - (a % b < 0 ? 1 : 0);
  }

  int64_t column_ = 0;
  int64_t rest_ = 0;
  int64_t columnStep_ = 0;
  int64_t restStep_ = 0;
  int64_t denominator_ = 1;
};

}  // namespace ac
