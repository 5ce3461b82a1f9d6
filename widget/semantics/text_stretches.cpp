#include "semantics/text_stretches.h"

#include <algorithm>

namespace ac {

namespace {

// A stretch's rectangle is the hull of its glyph runs: in mixed directions they need not be neighbours.
struct Extent {
  float left = 0;
  float right = 0;
  uint8_t level = 0;
  bool any = false;
};

Extent extentOf(const BrokenText& broken, const Line& line, uint32_t span, uint32_t begin, uint32_t end) {
  Extent extent;
  for (uint32_t r = line.runBegin; r < line.runEnd; ++r) {
    const GlyphRun& run = broken.runs[r];
    if (run.span != span || run.textEnd <= begin || run.textBegin >= end) continue;
    extent.left = extent.any ? std::min(extent.left, run.xPx) : run.xPx;
    extent.right = extent.any ? std::max(extent.right, run.xPx + run.widthPx) : run.xPx + run.widthPx;
    extent.level = run.level;
    extent.any = true;
  }
  return extent;
}

void unite(Rect& whole, const Rect& part) {
  if (whole.empty()) {
    whole = part;
    return;
  }
  const float right = std::max(whole.right(), part.right());
  const float bottom = std::max(whole.bottom(), part.bottom());
  whole.x = std::min(whole.x, part.x);
  whole.y = std::min(whole.y, part.y);
  whole.width = right - whole.x;
  whole.height = bottom - whole.y;
}

}  // namespace

void appendTextStretches(const BoxTree& tree, const PlacedText& placed, uint32_t parent, SemanticTree& nodes) {
  const ComposedText& text = tree.composition->texts[placed.text];
  const std::vector<TextSpan>& spans = text.shaped.source.spans;
  uint32_t fieldSpan = kNoPart;
  uint32_t fieldNode = parent;
  for (size_t i = 0; i < placed.broken.lines.size(); ++i) {
    const Line& line = placed.broken.lines[i];
    const float top = placed.rect.y + static_cast<float>(i) * text.lineHeightPx;
    const float left = lineLeft(tree, placed, i);
    uint32_t lastNode = kNoPart;
    for (uint32_t s = 0; s < spans.size(); ++s) {
      const uint32_t begin = std::max(spans[s].begin, line.textBegin);
      const uint32_t end = std::min(spans[s].end, line.textEnd);
      if (begin >= end) continue;
      const SpanInk& ink = text.inks[s];
      const Extent extent = extentOf(placed.broken, line, s, begin, end);

      SemanticNode stretch;
      stretch.role = SemanticRole::Text;
      stretch.rect = {left + extent.left, top, extent.right - extent.left, text.lineHeightPx};
      stretch.text = text.shaped.source.text.substr(begin, end - begin);
      stretch.href = ink.href;
      stretch.lang = spans[s].lang;
      stretch.direction =
          (extent.any ? extent.level : text.shaped.baseLevel) & 1 ? TextDirection::Rtl : TextDirection::Ltr;
      stretch.flags = ink.flags;
      stretch.fontSizePx = spans[s].style.sizePx;
      stretch.baselineY = top + text.baselinePx;
      if (ink.role == SemanticRole::Text) {
        stretch.parent = parent;
      } else {
        if (fieldSpan != s) {
          SemanticNode field;
          field.role = ink.role;
          field.parent = parent;
          field.direction = stretch.direction;
          field.dateTime = ink.dateTime;
          fieldSpan = s;
          fieldNode = static_cast<uint32_t>(nodes.size());
          nodes.push_back(std::move(field));
        }
        unite(nodes[fieldNode].rect, stretch.rect);
        stretch.parent = fieldNode;
      }
      lastNode = static_cast<uint32_t>(nodes.size());
      nodes.push_back(std::move(stretch));
    }
    if (lastNode != kNoPart) nodes[lastNode].flags |= kSemanticLineEnd;
  }
}

}  // namespace ac
