#include "text/nonzero_sweep.h"

#include <algorithm>

namespace ac {

namespace {

// More contours than any letter has; comparing each with each would take long.
constexpr size_t kMaxComparedContours = 128;
// More lines than this in one row are not searched for crossings: bands of a sixteenth of a pixel have to do.
constexpr size_t kMaxCrossingLines = 48;

struct Edge {
  int32_t x0, y0, x1, y1;  // y0 < y1
  int winding;

  // Rounded down, the same for the same y wherever it is asked for.
  int32_t xAt(int32_t y) const {
    if (y == y0) return x0;
    if (y == y1) return x1;
    const int64_t scaled = static_cast<int64_t>(x1 - x0) * (y - y0);
    const int64_t height = y1 - y0;
    const int64_t quotient = scaled / height;
    return x0 + static_cast<int32_t>(scaled % height < 0 ? quotient - 1 : quotient);
  }
};

// The part of an edge in a band.
struct Crossing {
  int32_t xTop, xBottom;
  int winding;
};

bool contains(const FlatContour& outer, const FlatContour& inner) {
  return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right &&
         outer.bottom >= inner.bottom;
}

std::vector<Edge> edgesOf(const FlatOutline& outline, int32_t left, int32_t top) {
  std::vector<Edge> edges;
  edges.reserve(outline.points.size());
  for (const FlatContour& contour : outline.contours) {
    FixedPoint a = outline.points[contour.end - 1];
    for (uint32_t i = contour.begin; i < contour.end; ++i) {
      const FixedPoint b = outline.points[i];
      if (a.y < b.y) edges.push_back({a.x - left, a.y - top, b.x - left, b.y - top, 1});
      if (a.y > b.y) edges.push_back({b.x - left, b.y - top, a.x - left, a.y - top, -1});
      a = b;
    }
  }
  std::sort(edges.begin(), edges.end(), [](const Edge& a, const Edge& b) { return a.y0 < b.y0; });
  return edges;
}

// The y at which bands of the row [top, bottom) meet: ends of edges and their crossings.
void findBands(const std::vector<const Edge*>& active, int32_t top, int32_t bottom, std::vector<int32_t>& ys) {
  ys.assign({top, bottom});
  const auto add = [&](int32_t y) {
    if (y > top && y < bottom) ys.push_back(y);
  };
  for (const Edge* edge : active) {
    add(edge->y0);
    add(edge->y1);
  }
  if (active.size() <= kMaxCrossingLines) {
    for (size_t i = 0; i < active.size(); ++i) {
      for (size_t k = i + 1; k < active.size(); ++k) {
        const Edge& a = *active[i];
        const Edge& b = *active[k];
        const int32_t from = std::max({a.y0, b.y0, top});
        const int32_t to = std::min({a.y1, b.y1, bottom});
        if (from >= to) continue;
        if (std::max(a.x0, a.x1) < std::min(b.x0, b.x1) || std::max(b.x0, b.x1) < std::min(a.x0, a.x1)) continue;
        const int64_t before = a.xAt(from) - b.xAt(from);
        const int64_t after = a.xAt(to) - b.xAt(to);
        if ((before < 0) == (after < 0) || before == 0 || after == 0) continue;
        const int64_t y = from + (to - from) * before / (before - after);
        add(static_cast<int32_t>(y));
        add(static_cast<int32_t>(y) + 1);
      }
    }
  } else {
    for (int32_t y = top + 16; y < bottom; y += 16) add(y);
  }
  std::sort(ys.begin(), ys.end());
  ys.erase(std::unique(ys.begin(), ys.end()), ys.end());
}

}  // namespace

bool contoursOverlap(const FlatOutline& outline) {
  const std::vector<FlatContour>& contours = outline.contours;
  if (contours.size() > kMaxComparedContours) return true;
  for (size_t i = 0; i < contours.size(); ++i) {
    for (size_t k = i + 1; k < contours.size(); ++k) {
      const FlatContour& a = contours[i];
      const FlatContour& b = contours[k];
      if (a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom) continue;
      const bool opposite = (a.area2 < 0) != (b.area2 < 0);
      if (!opposite || (!contains(a, b) && !contains(b, a))) return true;
    }
  }
  return false;
}

void sweepNonZero(const FlatOutline& outline, int32_t left, int32_t top, AreaCells& cells) {
  const std::vector<Edge> edges = edgesOf(outline, left, top);
  std::vector<const Edge*> active;
  std::vector<int32_t> ys;
  std::vector<Crossing> crossings;
  size_t next = 0;
  for (int32_t row = 0; next < edges.size() || !active.empty(); row += 256) {
    std::erase_if(active, [row](const Edge* edge) { return edge->y1 <= row; });
    while (next < edges.size() && edges[next].y0 < row + 256) active.push_back(&edges[next++]);
    if (active.empty()) continue;
    findBands(active, row, row + 256, ys);
    for (size_t i = 0; i + 1 < ys.size(); ++i) {
      crossings.clear();
      for (const Edge* edge : active) {
        const int32_t from = std::max(edge->y0, ys[i]);
        const int32_t to = std::min(edge->y1, ys[i + 1]);
        if (from < to) crossings.push_back({edge->xAt(from), edge->xAt(to), edge->winding});
      }
      std::sort(crossings.begin(), crossings.end(), [](const Crossing& a, const Crossing& b) {
        const int32_t middleA = a.xTop + a.xBottom;
        const int32_t middleB = b.xTop + b.xBottom;
        return middleA != middleB ? middleA < middleB : a.winding < b.winding;
      });
      int winding = 0;
      for (const Crossing& crossing : crossings) {
        const bool wasOutside = winding == 0;
        winding += crossing.winding;
        if (wasOutside == (winding == 0)) continue;
        cells.addLine(crossing.xTop, ys[i], crossing.xBottom, ys[i + 1], wasOutside ? 1 : -1);
      }
    }
  }
}

}  // namespace ac
