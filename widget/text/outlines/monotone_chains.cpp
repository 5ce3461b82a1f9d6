#include "text/outlines/monotone_chains.h"

#include <algorithm>
#include <cstdlib>

#include "base/heap_sort.h"

namespace ac {

namespace {

template <typename Integer>
Integer floorDivide(Integer a, Integer b) {
  const Integer quotient = a / b;
  return quotient * b > a ? quotient - 1 : quotient;
}

int directionOf(FixedPoint a, FixedPoint b) {
  return (b.y > a.y) - (b.y < a.y);
}

}  // namespace

int32_t ChainSet::findX(Chain& chain, int32_t y) const {
  uint32_t i = chain.cursor;
  while (i > chain.begin && points[i].y > y) --i;
  while (i + 2 < chain.end && points[i + 1].y <= y) ++i;
  chain.cursor = i;
  const FixedPoint a = points[i];
  const FixedPoint b = points[i + 1];
  if (y <= a.y) return a.x;
  if (y >= b.y) return b.x;
  const int32_t run = b.x - a.x;
  const int32_t height = b.y - a.y;
  // Below 128 px all of it fits in 32 bits.
  if (std::abs(run) < 32768 && height < 32768) return a.x + floorDivide(run * (y - a.y), height);
  return a.x + static_cast<int32_t>(floorDivide(static_cast<int64_t>(run) * (y - a.y), static_cast<int64_t>(height)));
}

ChainSet chainsOf(const FlatOutline& outline, int32_t left, int32_t top) {
  ChainSet set;
  set.points.reserve(outline.points.size() * 2);
  for (const FlatContour& contour : outline.contours) {
    const FixedPoint* points = outline.points.data() + contour.begin;
    const uint32_t count = contour.end - contour.begin;
    const auto at = [&](uint32_t i) { return points[i < count ? i : i - count]; };
    // Begin at a turn, so that no chain goes through the contour's seam.
    uint32_t first = 0;
    int before = directionOf(at(count - 1), at(0));
    while (first < count && directionOf(at(first), at(first + 1)) == before) ++first;
    for (uint32_t i = first; i < first + count;) {
      const int direction = directionOf(at(i % count), at(i % count + 1));
      if (direction == 0) {
        ++i;
        continue;
      }
      Chain chain;
      chain.begin = static_cast<uint32_t>(set.points.size());
      chain.winding = direction;
      const auto push = [&](FixedPoint p) { set.points.push_back({p.x - left, p.y - top}); };
      push(at(i % count));
      while (i < first + count && directionOf(at(i % count), at(i % count + 1)) == direction) {
        push(at(i % count + 1));
        ++i;
      }
      chain.end = static_cast<uint32_t>(set.points.size());
      if (direction < 0) std::reverse(set.points.begin() + chain.begin, set.points.end());
      chain.cursor = chain.begin;
      chain.top = set.points[chain.begin].y;
      chain.bottom = set.points.back().y;
      set.chains.push_back(chain);
    }
  }
  heapSort(set.chains.begin(), set.chains.end(),
           [](const Chain& a, const Chain& b) { return a.top != b.top ? a.top < b.top : a.begin < b.begin; });
  return set;
}

}  // namespace ac
