#include "text/breaking/place_lines.h"

#include <algorithm>
#include <optional>

#include "base/vector.h"
#include "text/breaking/line_order.h"
#include "text/breaking/word_separators.h"

namespace ac {

namespace {

using Tables = ShapedParagraph::Tables;

class Placer {
 public:
  Placer(const ShapedParagraph& paragraph, const FontSet& fonts, size_t lineCount)
      : paragraph_(paragraph), tables_(*paragraph.tables), fonts_(fonts) {
    out_.lines.reserve(lineCount);
    out_.runs.reserve(lineCount + paragraph.items.size());
  }

  void addLine(const Cut& start, double startPx, const Cut& end, double endPx) {
    Line line;
    line.hangStartPx = start.hangStartPx;
    line.hangEndPx = end.hangEndPx;
    line.hyphen = end.mark == LineEndMark::Hyphen;
    startPx -= static_cast<double>(start.hangStartPx);
    endPx += static_cast<double>(end.hangEndPx);
    line.textBegin = start.text;
    line.textEnd = end.text;
    line.runBegin = static_cast<uint32_t>(out_.runs.size());
    double width = 0;
    if (end.mark == LineEndMark::Ellipsis) endPx -= addEllipsis(end);
    for (uint32_t item = start.item; item < paragraph_.items.size(); ++item) {
      if (paragraph_.items[item].textBegin >= end.visibleEnd) break;
      if (start.text >= end.visibleEnd) break;
      width += addRun(item, start, startPx, end, endPx);
    }
    if (end.mark == LineEndMark::Ellipsis) {
      // It was measured first, and stands after all text.
      const auto runs = std::span(out_.runs).subspan(line.runBegin);
      std::rotate(runs.begin(), runs.begin() + 1, runs.end());
      width += static_cast<double>(runs.back().widthPx);
    }
    line.runEnd = static_cast<uint32_t>(out_.runs.size());
    line.widthPx = static_cast<float>(width);
    out_.lines.push_back(line);
  }

  /// Fills the column by widening the word separators of the line added last, or narrows them where they stand too
  /// wide.
  void justify(double columnPx, bool widen) {
    Line& line = out_.lines.back();
    const double widthPx = columnPx + static_cast<double>(line.hangStartPx + line.hangEndPx);
    const double lacking = widthPx - static_cast<double>(line.widthPx);
    if (lacking <= 0 ? lacking > -kFitGracePx : !widen) return;
    const std::span<GlyphRun> runs = std::span(out_.runs).subspan(line.runBegin);
    uint32_t separators = 0;
    counts_.clear();
    for (const GlyphRun& run : runs) {
      counts_.push_back(countWordSeparators(paragraph_, run));
      separators += counts_.back();
    }
    if (separators == 0) return;
    const double extra = lacking / separators;
    if (extra > tables_.emPx * kMaxSpaceStretchEm) return;
    if (extra < -tables_.spacePx * kMaxSpaceShrink - kFitGracePx) return;
    for (size_t i = 0; i < runs.size(); ++i) {
      runs[i].spaceExtraPx = static_cast<float>(extra);
      runs[i].widthPx += static_cast<float>(extra * counts_[i]);
    }
    line.widthPx = static_cast<float>(widthPx);
  }

  /// Puts the runs of the line added last in their visual order: UAX #9, L2. L1's white space at the end of the line is
  /// in no run.
  void orderRuns() {
    const Line& line = out_.lines.back();
    const std::span<GlyphRun> runs = std::span(out_.runs).subspan(line.runBegin);
    if (runs.size() > 1) {
      levels_.clear();
      for (const GlyphRun& run : runs) levels_.push_back(run.level);
      if (std::any_of(levels_.begin(), levels_.end(), [](uint8_t level) { return level != 0; })) {
        visualOrder(levels_, order_);
        logical_.assign(runs.begin(), runs.end());
        for (size_t i = 0; i < runs.size(); ++i) runs[i] = logical_[order_[i]];
      }
    }
    double x = 0;
    for (GlyphRun& run : runs) {
      run.xPx = static_cast<float>(x);
      x += static_cast<double>(run.widthPx);
    }
  }

  BrokenText take() { return std::move(out_); }

 private:
  // A run of its own without text, in the style of the last visible text. It reads in that text's direction where the
  // text that is cut off goes on in it, else in the paragraph's. Returns its width.
  double addEllipsis(const Cut& end) {
    const ShapedItem& item = paragraph_.items[hyphenItem(paragraph_, end)];
    Vector<ShapedGlyph> glyphs;
    GlyphRun run;
    if (!shaper_) shaper_.emplace(paragraph_.source, fonts_);
    shaper_->placeEndMark(item, end.mark, end.visibleEnd, glyphs);
    run.textBegin = run.textEnd = end.visibleEnd;
    run.span = item.span;
    run.face = item.face;
    run.level = paragraph_.baseLevel;
    if (end.item < paragraph_.items.size()) {
      const uint8_t after = paragraph_.items[end.item].level;
      if (after % 2 == item.level % 2) run.level = std::min(after, item.level);
    }
    double width = 0;
    for (const ShapedGlyph& glyph : glyphs) width += static_cast<double>(glyph.advancePx);
    own(run, std::move(glyphs));
    run.widthPx = static_cast<float>(width);
    out_.runs.push_back(run);
    return width;
  }

  void own(GlyphRun& run, Vector<ShapedGlyph> glyphs) {
    run.glyphs = glyphs.data();
    run.glyphCount = static_cast<uint32_t>(glyphs.size());
    out_.reshaped.push_back(std::move(glyphs));
  }

  // The part of an item on the line. Returns its width.
  double addRun(uint32_t index, const Cut& start, double startPx, const Cut& end, double endPx) {
    const ShapedItem& item = paragraph_.items[index];
    const bool first = start.text > item.textBegin;
    const bool last = end.visibleEnd <= item.textEnd;
    GlyphRun run;
    run.textBegin = first ? start.text : item.textBegin;
    run.textEnd = last ? end.visibleEnd : item.textEnd;
    run.span = item.span;
    run.face = item.face;
    run.level = item.level;
    const bool reshapeStart = first && start.safeAfter != start.text;
    const bool reshapeEnd = end.item == index && end.safeBefore != end.text && end.safeBefore < end.visibleEnd;
    const bool hyphen = last && end.mark == LineEndMark::Hyphen;
    const bool dropLeft = last && item.level % 2 != 0 && end.trailingSpacingPx != 0;
    double width = 0;
    if (!reshapeStart && !reshapeEnd && !hyphen && !dropLeft) {
      const uint32_t from = first ? start.edge : tables_.firstEdge(index);
      const uint32_t to = end.visibleEnd < item.textEnd ? end.visibleEdge : tables_.lastEdge(index);
      const auto glyphs = cachedGlyphs(item, from, to);
      run.glyphs = glyphs.data();
      run.glyphCount = static_cast<uint32_t>(glyphs.size());
      width = (last ? endPx : tables_.itemPrefixPx[index + 1]) - (first ? startPx : tables_.itemPrefixPx[index]);
    } else {
      Vector<ShapedGlyph> glyphs = reshape(index, start, reshapeStart, end, reshapeEnd, hyphen);
      if (dropLeft) dropLeftSpacing(paragraph_.source, end.trailingSpacingPx, glyphs);
      for (const ShapedGlyph& glyph : glyphs) width += static_cast<double>(glyph.advancePx);
      if (last && !dropLeft) width -= static_cast<double>(end.trailingSpacingPx);
      own(run, std::move(glyphs));
    }
    run.widthPx = static_cast<float>(width);
    out_.runs.push_back(run);
    return width;
  }

  std::span<const ShapedGlyph> cachedGlyphs(const ShapedItem& item, uint32_t from, uint32_t to) const {
    uint32_t begin = tables_.edges[from].glyph;
    uint32_t end = tables_.edges[to].glyph;
    if (item.level % 2 != 0) std::swap(begin, end);
    return std::span(paragraph_.glyphs).subspan(begin, end > begin ? end - begin : 0);
  }

  // The glyphs of an item's part whose ends HarfBuzz calls unsafe: new ones at the ends, the old ones between.
  Vector<ShapedGlyph> reshape(uint32_t index, const Cut& start, bool reshapeStart, const Cut& end, bool reshapeEnd,
                              bool hyphen) {
    if (!shaper_) shaper_.emplace(paragraph_.source, fonts_);
    const ShapedItem& item = paragraph_.items[index];
    const uint32_t textEnd = std::min(end.text, item.textEnd);
    Vector<ShapedGlyph> parts[4];  // Logical order: head, middle, tail, hyphen.
    if (reshapeStart && entangled(start, end)) {
      parts[0] = shaped(item, start.text, textEnd, end, contextAt(end));
    } else {
      uint32_t from = start.text > item.textBegin ? start.edge : tables_.firstEdge(index);
      uint32_t to = end.visibleEnd < item.textEnd ? end.visibleEdge : tables_.lastEdge(index);
      if (reshapeStart) {
        parts[0] = shaped(item, start.text, start.safeAfter, end, ShapingContext::Text);
        from = start.safeAfterEdge;
      }
      if (reshapeEnd) {
        parts[2] = shaped(item, end.safeBefore, end.text, end, contextAt(end));
        to = end.safeBeforeEdge;
      }
      const auto middle = cachedGlyphs(item, from, std::max(from, to));
      parts[1].assign(middle.begin(), middle.end());
    }
    if (hyphen) shaper_->placeEndMark(item, end.mark, end.visibleEnd, parts[3]);
    if (item.level % 2 != 0) std::reverse(std::begin(parts), std::end(parts));
    Vector<ShapedGlyph> glyphs;
    for (const auto& part : parts) glyphs.insert(glyphs.end(), part.begin(), part.end());
    return glyphs;
  }

  Vector<ShapedGlyph> shaped(const ShapedItem& item, uint32_t begin, uint32_t end, const Cut& lineEnd,
                             ShapingContext after) {
    PlacedGlyphs placed;
    shaper_->shape(item, begin, end, placed, after);
    eraseIf(placed.glyphs, [&](const ShapedGlyph& glyph) { return glyph.cluster >= lineEnd.visibleEnd; });
    return std::move(placed.glyphs);
  }

  const ShapedParagraph& paragraph_;
  const Tables& tables_;
  const FontSet& fonts_;
  std::optional<ItemShaper> shaper_;
  BrokenText out_;
  Vector<uint32_t> counts_;
  Vector<uint8_t> levels_;
  Vector<uint32_t> order_;
  Vector<GlyphRun> logical_;
};

}  // namespace

BrokenText placeLines(const ShapedParagraph& paragraph, std::span<const uint32_t> ends,
                      std::span<const ExtraCut> extras, double justifiedPx, const FontSet& fonts) {
  const Tables& tables = *paragraph.tables;
  const size_t cutCount = tables.cuts.size();
  Placer placer(paragraph, fonts, ends.size());
  const Cut* start = tables.cuts.data();
  double startPx = tables.startPx.front();
  size_t hard = 0;
  for (const uint32_t id : ends) {
    const bool own = id >= cutCount;
    const Cut* end = own ? &extras[id - cutCount].cut : &tables.cuts[id];
    placer.addLine(*start, startPx, *end, own ? extras[id - cutCount].endPx : tables.endPx[id]);
    if (justifiedPx > 0) {
      while (!own && tables.hardEnds[hard] < id) ++hard;
      const bool closes = own ? end->mark == LineEndMark::Ellipsis : tables.hardEnds[hard] == id;
      placer.justify(justifiedPx, !closes);
    }
    placer.orderRuns();
    start = end;
    startPx = own ? extras[id - cutCount].startPx : tables.startPx[id];
  }
  return placer.take();
}

}  // namespace ac
