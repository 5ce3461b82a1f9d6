#pragma once

#include <algorithm>
#include <cmath>

#include "text/shaping/break_tables.h"

namespace ac::test {

/// Width of the widest stretch that cannot be broken without splitting a word, CSS px.
inline float minimumWidth(const ShapedParagraph& paragraph) {
  if (paragraph.tables == nullptr) return 0;
  const ShapedParagraph::Tables& tables = *paragraph.tables;
  double widest = 0;
  for (size_t i = 1; i < tables.cuts.size(); ++i) {
    widest = std::max(widest, tables.endPx[i] - tables.startPx[i - 1]);
  }
  return std::nextafter(static_cast<float>(widest), INFINITY);
}

}  // namespace ac::test
