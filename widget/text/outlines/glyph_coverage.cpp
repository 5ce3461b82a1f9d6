#include "text/outlines/glyph_coverage.h"

#include <algorithm>

#include "text/outlines/area_cells.h"
#include "text/outlines/flatten_outline.h"
#include "text/outlines/nonzero_sweep.h"

namespace ac {

namespace {

constexpr int kMaxSidePx = 4096;
// Points times rows: what a hostile font may cost, far beyond any letter.
constexpr int64_t kMaxWork = 16'000'000;

struct Box {
  int32_t left, top, right, bottom;  // Whole pixels.
};

Box pixelBox(const FlatOutline& outline) {
  const FlatContour& first = outline.contours[0];
  int32_t left = first.left, top = first.top, right = first.right, bottom = first.bottom;
  for (const FlatContour& contour : outline.contours) {
    left = std::min(left, contour.left);
    top = std::min(top, contour.top);
    right = std::max(right, contour.right);
    bottom = std::max(bottom, contour.bottom);
  }
  return {left >> 8, top >> 8, (right + 255) >> 8, (bottom + 255) >> 8};
}

}  // namespace

GlyphCoverage rasterizeOutline(const GlyphOutline& outline, float pixelsPerUnit, int phase) {
  GlyphCoverage glyph;
  const FlatOutline flat = flattenOutline(outline, pixelsPerUnit, phase * 256 / kSubpixelPhases);
  if (flat.contours.empty()) return glyph;
  const Box box = pixelBox(flat);
  const int width = box.right - box.left;
  const int height = box.bottom - box.top;
  const int64_t work = static_cast<int64_t>(flat.points.size()) * height;
  if (width > kMaxSidePx || height > kMaxSidePx || work > kMaxWork) return glyph;
  glyph.left = box.left;
  glyph.top = -box.top;
  glyph.width = width;
  glyph.height = height;
  AreaCells cells(width, height);
  sweepNonZero(flat, box.left * 256, box.top * 256, cells);
  glyph.alpha = cells.coverage();
  return glyph;
}

}  // namespace ac
