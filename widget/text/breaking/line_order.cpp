#include "text/breaking/line_order.h"

#include <algorithm>

#include "base/vector.h"

namespace ac {

void visualOrder(std::span<const uint8_t> levels, Vector<uint32_t>& order) {
  order.resize(levels.size());
  uint8_t highest = 0;
  uint8_t lowestOdd = 255;
  for (size_t i = 0; i < levels.size(); ++i) {
    order[i] = static_cast<uint32_t>(i);
    highest = std::max(highest, levels[i]);
    if (levels[i] % 2 != 0) lowestOdd = std::min(lowestOdd, levels[i]);
  }
  for (int level = highest; level >= lowestOdd; --level) {
    for (size_t i = 0; i < order.size();) {
      if (levels[order[i]] < level) {
        ++i;
        continue;
      }
      size_t end = i + 1;
      while (end < order.size() && levels[order[end]] >= level) ++end;
      std::reverse(order.begin() + static_cast<ptrdiff_t>(i), order.begin() + static_cast<ptrdiff_t>(end));
      i = end;
    }
  }
}

}  // namespace ac
