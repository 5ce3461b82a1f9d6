#include "raster/triangle.h"

#include <algorithm>
#include <utility>

#include "raster/edge_walker.h"
#include "raster/shade.h"

namespace ac {
namespace {

/// The rows between two edges of a triangle: columns left.column() <= x < right.column().
void drawRows(EdgeWalker& left, EdgeWalker& right, int firstRow, int endRow, const Shader& shader,
              const Surface& surface, const IntRect& clip) {
  for (int y = firstRow; y < endRow; ++y) {
    const int x0 = std::max(left.column(), clip.x0);
    const int x1 = std::min(right.column(), clip.x1);
    if (x0 < x1) shader.blendRow(surface.rgba + static_cast<size_t>(y) * surface.strideBytes, y, x0, x1);
    left.nextRow();
    right.nextRow();
  }
}

}  // namespace

void drawTriangle(const Vertex& a, const Vertex& b, const Vertex& c, const Texture& texture, const Surface& surface,
                  const IntRect& clip) {
  const Vertex* top = &a;
  const Vertex* middle = &b;
  const Vertex* bottom = &c;
  if (middle->y < top->y) std::swap(top, middle);
  if (bottom->y < middle->y) std::swap(middle, bottom);
  if (middle->y < top->y) std::swap(top, middle);

  const int firstRow = std::max(firstCentreFrom(top->y), clip.y0);
  const int endRow = std::min(firstCentreFrom(bottom->y), clip.y1);
  if (firstRow >= endRow) return;
  if (std::max({a.x, b.x, c.x}) <= clip.x0 * kSubpixels || std::min({a.x, b.x, c.x}) >= clip.x1 * kSubpixels) return;
  const int64_t twiceArea = (static_cast<int64_t>(middle->x) - top->x) * (bottom->y - top->y) -
                            (static_cast<int64_t>(bottom->x) - top->x) * (middle->y - top->y);
  if (twiceArea == 0) return;

  const Shader shader(*top, *middle, *bottom, twiceArea, texture);
  const bool middleIsRight = twiceArea > 0;
  const int middleRow = std::clamp(firstCentreFrom(middle->y), firstRow, endRow);
  EdgeWalker longEdge(*top, *bottom, firstRow);
  const auto draw = [&](const Vertex& from, const Vertex& to, int first, int end) {
    if (first >= end) return;
    EdgeWalker edge(from, to, first);
    drawRows(middleIsRight ? longEdge : edge, middleIsRight ? edge : longEdge, first, end, shader, surface, clip);
  };
  draw(*top, *middle, firstRow, middleRow);
  draw(*middle, *bottom, middleRow, endRow);
}

}  // namespace ac
