#pragma once

#include <cstdint>

#include "base/vector.h"

namespace ac {

/// Sums up the exact area that lies right of directed lines in each pixel (the method of LibArt and FreeType: each line
/// leaves its height and its mean place in the cells that it crosses, a sum along the row gives the coverage).
class AreaCells {
 public:
  /// Full coverage of a pixel: 256 high, 2 x 256 wide.
  static constexpr int32_t kFull = 256 * 512;

  AreaCells(int width, int height);

  /// From (x0, y0) to (x1, y1) in 1/256 px within the box [0, width] x [0, height]. Downwards counts as `winding`,
  /// upwards as its negative.
  void addLine(int32_t x0, int32_t y0, int32_t x1, int32_t y1, int winding = 1);

  /// Coverage of 256 levels, `width` x `height`; sums beyond full are full, whatever their sign.
  Vector<uint8_t> coverage() const;

 private:
  void addRow(int32_t* row, int32_t xa, int32_t xb, int32_t height, int winding);

  int width_;
  int height_;
  int stride_;
  Vector<int32_t> cells_;
};

}  // namespace ac
