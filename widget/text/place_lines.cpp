#include "text/place_lines.h"

#include <algorithm>
#include <optional>

#include "text/line_order.h"

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
    line.textBegin = start.text;
    line.textEnd = end.text;
    line.runBegin = static_cast<uint32_t>(out_.runs.size());
    double width = 0;
    for (uint32_t item = start.item; item < paragraph_.items.size(); ++item) {
      if (paragraph_.items[item].textBegin >= end.visibleEnd) break;
      if (start.text >= end.visibleEnd) break;
      width += addRun(item, start, startPx, end, endPx);
    }
    line.runEnd = static_cast<uint32_t>(out_.runs.size());
    orderRuns(line);
    line.widthPx = static_cast<float>(width);
    out_.lines.push_back(line);
  }

  BrokenText take() { return std::move(out_); }

 private:
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
    double width = 0;
    if (!reshapeStart && !reshapeEnd && !(last && end.hyphen)) {
      const uint32_t from = first ? start.edge : tables_.firstEdge(index);
      const uint32_t to = end.visibleEnd < item.textEnd ? end.visibleEdge : tables_.lastEdge(index);
      const auto glyphs = cachedGlyphs(item, from, to);
      run.glyphs = glyphs.data();
      run.glyphCount = static_cast<uint32_t>(glyphs.size());
      width = (last ? endPx : tables_.itemPrefixPx[index + 1]) - (first ? startPx : tables_.itemPrefixPx[index]);
    } else {
      std::vector<ShapedGlyph> glyphs = reshape(index, start, reshapeStart, end, reshapeEnd, last && end.hyphen);
      for (const ShapedGlyph& glyph : glyphs) width += static_cast<double>(glyph.advancePx);
      if (last) width -= static_cast<double>(end.trailingSpacingPx);
      run.glyphs = glyphs.data();
      run.glyphCount = static_cast<uint32_t>(glyphs.size());
      out_.reshaped.push_back(std::move(glyphs));
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
  std::vector<ShapedGlyph> reshape(uint32_t index, const Cut& start, bool reshapeStart, const Cut& end, bool reshapeEnd,
                                   bool hyphen) {
    if (!shaper_) shaper_.emplace(paragraph_.source, fonts_);
    const ShapedItem& item = paragraph_.items[index];
    const uint32_t textEnd = std::min(end.text, item.textEnd);
    std::vector<ShapedGlyph> parts[4];  // Logical order: head, middle, tail, hyphen.
    if (reshapeStart && entangled(start, end)) {
      parts[0] = shaped(item, start.text, textEnd, end.visibleEnd);
    } else {
      uint32_t from = start.text > item.textBegin ? start.edge : tables_.firstEdge(index);
      uint32_t to = end.visibleEnd < item.textEnd ? end.visibleEdge : tables_.lastEdge(index);
      if (reshapeStart) {
        parts[0] = shaped(item, start.text, start.safeAfter, end.visibleEnd);
        from = start.safeAfterEdge;
      }
      if (reshapeEnd) {
        parts[2] = shaped(item, end.safeBefore, end.text, end.visibleEnd);
        to = end.safeBeforeEdge;
      }
      const auto middle = cachedGlyphs(item, from, std::max(from, to));
      parts[1].assign(middle.begin(), middle.end());
    }
    ShapedGlyph mark;
    if (hyphen && shaper_->hyphen(item, mark)) {
      mark.cluster = end.visibleEnd;
      parts[3].push_back(mark);
    }
    if (item.level % 2 != 0) std::reverse(std::begin(parts), std::end(parts));
    std::vector<ShapedGlyph> glyphs;
    for (const auto& part : parts) glyphs.insert(glyphs.end(), part.begin(), part.end());
    return glyphs;
  }

  std::vector<ShapedGlyph> shaped(const ShapedItem& item, uint32_t begin, uint32_t end, uint32_t visibleEnd) {
    PlacedGlyphs placed;
    shaper_->shape(item, begin, end, placed);
    std::erase_if(placed.glyphs, [&](const ShapedGlyph& glyph) { return glyph.cluster >= visibleEnd; });
    return std::move(placed.glyphs);
  }

  // UAX #9, L2 over the runs, then their places. L1's white space at the end of the line is in no run.
  void orderRuns(const Line& line) {
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

  const ShapedParagraph& paragraph_;
  const Tables& tables_;
  const FontSet& fonts_;
  std::optional<ItemShaper> shaper_;
  BrokenText out_;
  std::vector<uint8_t> levels_;
  std::vector<uint32_t> order_;
  std::vector<GlyphRun> logical_;
};

}  // namespace

BrokenText placeLines(const ShapedParagraph& paragraph, std::span<const uint32_t> ends,
                      std::span<const ExtraCut> extras, const FontSet& fonts) {
  const Tables& tables = *paragraph.tables;
  const size_t cutCount = tables.cuts.size();
  Placer placer(paragraph, fonts, ends.size());
  const Cut* start = tables.cuts.data();
  double startPx = 0;
  for (const uint32_t id : ends) {
    const bool own = id >= cutCount;
    const Cut* end = own ? &extras[id - cutCount].cut : &tables.cuts[id];
    placer.addLine(*start, startPx, *end, own ? extras[id - cutCount].endPx : tables.endPx[id]);
    start = end;
    startPx = own ? extras[id - cutCount].startPx : tables.startPx[id];
  }
  return placer.take();
}

}  // namespace ac
