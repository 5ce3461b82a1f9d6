#include "text/breaking/break_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/vector.h"
#include "text/breaking/clamp_line.h"
#include "text/breaking/line_walker.h"
#include "text/breaking/place_lines.h"
#include "text/breaking/total_fit.h"

namespace ac {

namespace {

// The next float up, so that a text fits in its own width.
float roundUp(double width) {
  if (!(width > 0)) return 0;
  const auto rounded = static_cast<float>(width);
  return static_cast<double>(rounded) < width ? std::nextafter(rounded, std::numeric_limits<float>::infinity())
                                              : rounded;
}

// Endless lines are as long as their text.
constexpr double kWidestJustified = 1e6;

// How much of a line may stay blank rather than that it ends in a hyphen. Greedy lines take what fits, as browsers do;
// blanks of justified lines become wide spaces, which are worse than a hyphen.
double hyphenZone(const LineRules& rules, double widthPx) {
  constexpr double kShares[] = {0, 0.35, 0.2};
  if (rules.alignment == Alignment::Justify) return 0;
  return widthPx * kShares[static_cast<size_t>(rules.wrap)];
}

size_t mostLines(const LineRules& rules) {
  return rules.maxLines > 0 ? rules.maxLines : std::numeric_limits<size_t>::max();
}

}  // namespace

BrokenText breakLines(const ShapedParagraph& paragraph, float widthPx, const LineRules& rules, const FontSet& fonts) {
  if (paragraph.tables == nullptr || paragraph.tables->cuts.empty()) return {};
  const double width = usableWidth(widthPx);
  LineWalker walker(paragraph, width, hyphenZone(rules, width), rules.maxHyphens, fonts);
  Vector<uint32_t> ends;
  const double total = paragraph.tables->itemPrefixPx.back();
  if (width >= 1 && total > 0) ends.reserve(static_cast<size_t>(std::min(total / width, 1000.0)) + 4);
  const size_t most = mostLines(rules);
  while (!walker.atEnd() && ends.size() < most) ends.push_back(walker.next());
  if (!walker.atEnd()) {
    clampLastLine(paragraph, width, fonts, walker, ends);
  } else if (rules.wrap != WrapStyle::Greedy) {
    fitLines(paragraph, width, rules, walker.extras(), fonts, ends);
  }
  const double justifiedPx = rules.alignment == Alignment::Justify && width < kWidestJustified ? width : 0;
  BrokenText broken = placeLines(paragraph, ends, walker.extras(), justifiedPx, fonts);
  if (!walker.atEnd()) {
    Line& last = broken.lines.back();
    broken.hiddenFrom = last.textEnd;
    last.textEnd = static_cast<uint32_t>(paragraph.source.text.size());
  }
  return broken;
}

Vector<FittedLine> traceLines(const ShapedParagraph& paragraph, float widthPx, const LineRules& rules,
                              const FontSet& fonts) {
  Vector<FittedLine> lines;
  if (paragraph.tables == nullptr || paragraph.tables->cuts.empty() || rules.wrap == WrapStyle::Greedy) return lines;
  const double width = usableWidth(widthPx);
  LineWalker walker(paragraph, width, hyphenZone(rules, width), rules.maxHyphens, fonts);
  Vector<uint32_t> ends;
  for (const size_t most = mostLines(rules); !walker.atEnd() && ends.size() < most;) ends.push_back(walker.next());
  if (walker.atEnd()) traceFit(paragraph, width, rules, walker.extras(), fonts, ends, lines);
  return lines;
}

uint32_t countLines(const ShapedParagraph& paragraph, float widthPx, const LineRules& rules, const FontSet& fonts) {
  if (paragraph.tables == nullptr || paragraph.tables->cuts.empty()) return 0;
  const double width = usableWidth(widthPx);
  LineWalker walker(paragraph, width, hyphenZone(rules, width), rules.maxHyphens, fonts);
  uint32_t count = 0;
  for (const size_t most = mostLines(rules); !walker.atEnd() && count < most; ++count) walker.next();
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

}  // namespace ac
