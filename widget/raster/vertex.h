#pragma once

#include <cstdint>

namespace ac {

/// A corner of a triangle, ready for integer arithmetic.
struct Vertex {
  int32_t x = 0;  ///< 24.8 px.
  int32_t y = 0;
  double u = 0;  ///< Texels from the texture's left edge, held to ±2^20.
  double v = 0;
  uint32_t color = 0;  ///< As in the draw list: red lowest, alpha not multiplied in.
};

}  // namespace ac
