#pragma once

#include <cstdint>

#include "base/vector.h"
#include "text/outlines/flatten_outline.h"

namespace ac {

/// A stretch of a contour that goes down all the way, or up (then its points are turned round).
struct Chain {
  uint32_t begin = 0;  ///< Points [begin, end) of ChainSet::points, y rising.
  uint32_t end = 0;
  int32_t top = 0;  ///< y of the first point and of the last.
  int32_t bottom = 0;
  int winding = 0;  ///< 1 downwards, -1 upwards.
  // What was asked for last: y is asked for in rising order, nearly, and mostly twice.
  uint32_t cursor = 0;
  int32_t lastY = INT32_MIN;
  int32_t lastX = 0;
};

class ChainSet {
 public:
  Vector<FixedPoint> points;
  Vector<Chain> chains;  ///< By the y at which they begin.

  /// Where the chain is at y, rounded down: the same for the same y whenever it is asked for.
  int32_t xAt(Chain& chain, int32_t y) const {
    if (y != chain.lastY) {
      chain.lastX = findX(chain, y);
      chain.lastY = y;
    }
    return chain.lastX;
  }

 private:
  int32_t findX(Chain& chain, int32_t y) const;
};

/// Cuts contours where they turn, and moves them by (-left, -top).
ChainSet chainsOf(const FlatOutline& outline, int32_t left, int32_t top);

}  // namespace ac
