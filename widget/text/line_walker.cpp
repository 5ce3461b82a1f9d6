#include "text/line_walker.h"

namespace ac {

namespace {

// Shaping a line anew seldom makes it wider, and then by little: so many steps back, then half of the line at once.
constexpr int kSingleSteps = 4;

}  // namespace

double usableWidth(float widthPx) {
  return widthPx > 0 ? static_cast<double>(widthPx) : 0;
}

double entangledWidth(const ShapedParagraph& paragraph, const Cut& start, const Cut& end, ItemShaper& shaper) {
  const ShapedItem& item = paragraph.items[start.item];
  const uint32_t textEnd = end.text < item.textEnd ? end.text : item.textEnd;
  double width = shapedAdvance(item, start.text, textEnd, end.visibleEnd, shaper);
  ShapedGlyph hyphen;
  if (end.hyphen && shaper.hyphen(item, hyphen)) width += static_cast<double>(hyphen.advancePx);
  return width - static_cast<double>(end.trailingSpacingPx);
}

LineWalker::LineWalker(const ShapedParagraph& paragraph, double widthPx, const FontSet& fonts)
    : paragraph_(paragraph),
      tables_(*paragraph.tables),
      fonts_(fonts),
      widthPx_(widthPx + kFitGracePx),
      cutCount_(static_cast<uint32_t>(tables_.cuts.size())) {}

uint32_t LineWalker::next() {
  while (tables_.hardEnds[hard_] < next_) ++hard_;
  const uint32_t last = tables_.hardEnds[hard_];
  const double limit = startOf(line_) + widthPx_;
  uint32_t best = line_;
  for (uint32_t k = next_; k <= last; ++k) {
    if (tables_.endPx[k] <= limit) best = k;
    // A hyphen takes room that the line does not need when it goes on.
    else if (tables_.hyphens[k] == 0)
      break;
  }
  if (best == line_) {
    best = withinWord(line_);
  } else if (entangled(cutOf(line_), tables_.cuts[best])) {
    best = verified(line_, best);
  }
  if (best < cutCount_) next_ = best + 1;
  line_ = best;
  return best;
}

bool LineWalker::fits(const Cut& start, double startPx, uint32_t id, ItemShaper& shaper) const {
  const Cut& end = cutOf(id);
  const double width = entangled(start, end)
                           ? entangledWidth(paragraph_, start, end, shaper)
                           : (id < cutCount_ ? tables_.endPx[id] : extras_[id - cutCount_].endPx) - startPx;
  return width <= widthPx_;
}

uint32_t LineWalker::verified(uint32_t start, uint32_t end) {
  ItemShaper shaper(paragraph_.source, fonts_);
  for (int tries = 0; end > next_ && !fits(cutOf(start), startOf(start), end, shaper); ++tries) {
    end = tries < kSingleSteps ? end - 1 : next_ + (end - next_) / 2;
  }
  return end > next_ || fits(cutOf(start), startOf(start), end, shaper) ? end : withinWord(start);
}

// The word that begins the line is wider than the line: its last cluster that fits, at least one.
uint32_t LineWalker::withinWord(uint32_t startId) {
  const Cut start = cutOf(startId);
  const double startPx = startOf(startId);
  const uint32_t wordEnd = tables_.cuts[next_].visibleEnd;
  struct Place {
    uint32_t item;
    uint32_t edge;
    double prefixPx;
  };
  std::vector<Place> places;  // Where the line may end, in order; the last one may be too far.
  Place at{start.item, start.edge, start.prefixPx};
  while (at.item < paragraph_.items.size()) {
    at.prefixPx += clusterAdvance(paragraph_, tables_, at.item, at.edge);
    ++at.edge;
    if (at.edge == tables_.lastEdge(at.item)) {
      ++at.item;
      ++at.edge;
    }
    if (at.item >= paragraph_.items.size() || tables_.edges[at.edge].text >= wordEnd) break;
    places.push_back(at);
    if (at.prefixPx - startPx > widthPx_) break;
  }
  if (places.empty()) return next_;

  ItemShaper shaper(paragraph_.source, fonts_);
  const auto id = static_cast<uint32_t>(cutCount_ + extras_.size());
  if (places.size() > 1) places.pop_back();
  extras_.emplace_back();
  for (int tries = 0;; ++tries) {
    ExtraCut& extra = extras_.back();
    const Place& place = places.back();
    extra.cut = Cut{};
    extra.cut.text = extra.cut.visibleEnd = tables_.edges[place.edge].text;
    extra.cut.item = place.item;
    extra.cut.edge = extra.cut.visibleEdge = place.edge;
    extra.cut.prefixPx = place.prefixPx;
    findSafeEdges(tables_, extra.cut);
    const ShapedItem& last = paragraph_.items[hyphenItem(paragraph_, extra.cut)];
    if (last.level == 0 && paragraph_.baseLevel == 0) {
      extra.cut.trailingSpacingPx = letterSpacingOf(paragraph_.source, last);
    }
    if (places.size() == 1) break;
    if (!entangled(start, extra.cut)) {
      extra.endPx = endAdvance(paragraph_, tables_, extra.cut, place.prefixPx, shaper);
    }
    if (fits(start, startPx, id, shaper)) break;
    places.resize(tries < kSingleSteps ? places.size() - 1 : (places.size() + 1) / 2);
  }
  ExtraCut& extra = extras_.back();
  // For an entangled line nobody asks.
  if (!entangled(start, extra.cut))
    extra.endPx = endAdvance(paragraph_, tables_, extra.cut, extra.cut.prefixPx, shaper);
  extra.startPx = startAdvance(paragraph_, tables_, extra.cut, shaper);
  return id;
}

}  // namespace ac
