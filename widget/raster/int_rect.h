#pragma once

#include <algorithm>

namespace ac {

/// Whole pixels, half open: x0 <= x < x1, y0 <= y < y1.
struct IntRect {
  int x0 = 0;
  int y0 = 0;
  int x1 = 0;
  int y1 = 0;

  constexpr bool empty() const { return x0 >= x1 || y0 >= y1; }
};

constexpr IntRect intersect(const IntRect& a, const IntRect& b) {
  return {std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
}

}  // namespace ac
