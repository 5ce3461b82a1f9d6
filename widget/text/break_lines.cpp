#include "text/break_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "text/line_walker.h"
#include "text/place_lines.h"
#include "text/wrap_balance.h"

namespace ac {

namespace {

// The next float up, so that a text fits in its own width.
float roundUp(double width) {
  if (!(width > 0)) return 0;
  const auto rounded = static_cast<float>(width);
  return static_cast<double>(rounded) < width ? std::nextafter(rounded, std::numeric_limits<float>::infinity())
                                              : rounded;
}

}  // namespace

BrokenText breakLines(const ShapedParagraph& paragraph, float widthPx, WrapStyle style, const FontSet& fonts) {
  if (paragraph.tables == nullptr || paragraph.tables->cuts.empty()) return {};
  const double width = usableWidth(widthPx);
  LineWalker walker(paragraph, width, fonts);
  std::vector<uint32_t> ends;
  const double total = paragraph.tables->itemPrefixPx.back();
  if (width >= 1 && total > 0) ends.reserve(static_cast<size_t>(std::min(total / width, 1000.0)) + 4);
  while (!walker.atEnd()) ends.push_back(walker.next());
  if (style == WrapStyle::Balance) balanceLines(*paragraph.tables, width, ends);
  return placeLines(paragraph, ends, walker.extras(), fonts);
}

uint32_t countLines(const ShapedParagraph& paragraph, float widthPx, WrapStyle, const FontSet& fonts) {
  if (paragraph.tables == nullptr || paragraph.tables->cuts.empty()) return 0;
  LineWalker walker(paragraph, usableWidth(widthPx), fonts);
  uint32_t count = 0;
  for (; !walker.atEnd(); ++count) walker.next();
  return count;
}

float naturalWidth(const ShapedParagraph& paragraph) {
  if (paragraph.tables == nullptr) return 0;
  const ShapedParagraph::Tables& tables = *paragraph.tables;
  double widest = 0;
  uint32_t first = 0;
  for (const uint32_t last : tables.hardEnds) {
    widest = std::max(widest, tables.endPx[last] - tables.startPx[first]);
    first = last;
  }
  return roundUp(widest);
}

float minimumWidth(const ShapedParagraph& paragraph) {
  if (paragraph.tables == nullptr) return 0;
  const ShapedParagraph::Tables& tables = *paragraph.tables;
  double widest = 0;
  for (size_t i = 1; i < tables.cuts.size(); ++i) {
    widest = std::max(widest, tables.endPx[i] - tables.startPx[i - 1]);
  }
  return roundUp(widest);
}

}  // namespace ac
