#include "text/breaking/line_walker.h"

#include "base/vector.h"
#include "text/breaking/forced_cuts.h"

namespace ac {

double usableWidth(float widthPx) {
  return widthPx > 0 ? static_cast<double>(widthPx) : 0;
}

double entangledWidth(const ShapedParagraph& paragraph, const Cut& start, const Cut& end, ItemShaper& shaper) {
  const ShapedItem& item = paragraph.items[start.item];
  const uint32_t textEnd = end.text < item.textEnd ? end.text : item.textEnd;
  double width = shapedAdvance(item, start.text, textEnd, end, shaper);
  width += shaper.endMarkAdvance(paragraph.items[hyphenItem(paragraph, end)], end.mark);
  return width - static_cast<double>(end.trailingSpacingPx + start.hangStartPx + end.hangEndPx);
}

bool nextCluster(const ShapedParagraph& paragraph, ClusterPlace& place) {
  const ShapedParagraph::Tables& tables = *paragraph.tables;
  if (place.item >= paragraph.items.size()) return false;
  place.prefixPx += clusterAdvance(paragraph, tables, place.item, place.edge);
  ++place.edge;
  if (place.edge == tables.lastEdge(place.item)) {
    ++place.item;
    ++place.edge;
  }
  return place.item < paragraph.items.size();
}

LineWalker::LineWalker(const ShapedParagraph& paragraph, double widthPx, double hyphenZonePx, uint32_t maxHyphens,
                       const FontSet& fonts)
    : paragraph_(paragraph),
      tables_(*paragraph.tables),
      fonts_(fonts),
      widthPx_(widthPx + kFitGracePx),
      hyphenZonePx_(hyphenZonePx),
      maxHyphens_(maxHyphens),
      cutCount_(static_cast<uint32_t>(tables_.cuts.size())) {}

uint32_t LineWalker::next() {
  while (tables_.hardEnds[hard_] < next_) ++hard_;
  const uint32_t last = tables_.hardEnds[hard_];
  const double limit = startOf(line_) + widthPx_;
  uint32_t best = line_;
  uint32_t plain = line_;  // The last one without a hyphen.
  for (uint32_t k = next_; k <= last; ++k) {
    const bool hyphen = (tables_.traits[k] & kCutHyphen) != 0;
    if (tables_.endPx[k] <= limit) {
      best = k;
      if (!hyphen) plain = k;
    } else if (!hyphen) {
      break;  // A hyphen takes room that the line does not need when it goes on.
    }
  }
  if (plain != best && plain != line_) {
    const bool enough = maxHyphens_ > 0 && hyphens_ >= maxHyphens_;
    if (enough || limit - tables_.endPx[plain] <= hyphenZonePx_) best = plain;
  }
  if (best == line_) {
    best = withinWord(line_);
  } else if (entangled(cutOf(line_), tables_.cuts[best])) {
    best = verified(line_, best);
  }
  hyphens_ = cutOf(best).mark == LineEndMark::Hyphen ? hyphens_ + 1 : 0;
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

ExtraCut LineWalker::cutAt(const ClusterPlace& place, LineEndMark mark) const {
  ExtraCut extra;
  extra.cut.mark = mark;
  extra.cut.text = extra.cut.visibleEnd = tables_.edges[place.edge].text;
  extra.cut.item = place.item;
  extra.cut.edge = extra.cut.visibleEdge = place.edge;
  extra.cut.prefixPx = place.prefixPx;
  findSafeEdges(tables_, extra.cut);
  extra.cut.trailingSpacingPx = trailingSpacing(paragraph_, extra.cut);
  return extra;
}

uint32_t LineWalker::add(const ExtraCut& extra) {
  extras_.push_back(extra);
  return static_cast<uint32_t>(cutCount_ + extras_.size() - 1);
}

// The word that begins the line is wider than the line: the best kind of cut that fits, as late as can be; where none
// does the first cluster alone.
uint32_t LineWalker::withinWord(uint32_t startId) {
  const Cut start = cutOf(startId);
  const double startPx = startOf(startId);
  const uint32_t wordEnd = tables_.cuts[next_].visibleEnd;
  Vector<ClusterPlace> places;  // Where the line may end, in order; the last one may be too far.
  ClusterPlace at{start.item, start.edge, start.prefixPx};
  ClusterPlace last = at;
  for (; nextCluster(paragraph_, at) && tables_.edges[at.edge].text < wordEnd; last = at) {
    places.push_back(at);
    if (at.prefixPx - startPx > widthPx_) break;
  }
  splitForeign(paragraph_, last, at, fonts_);
  if (places.empty()) return next_;
  if (places.size() > 1 && places.back().prefixPx - startPx > widthPx_) places.pop_back();

  const Vector<ForcedCut> all = forcedCuts(paragraph_, start, places, fonts_);
  ItemShaper shaper(paragraph_.source, fonts_);
  const uint32_t id = add(ExtraCut());
  ExtraCut& extra = extras_.back();
  const auto fitted = [&](const ForcedCut& cut, LineEndMark mark) {
    extra = cutAt(cut.place, mark);
    extra.cut.visibleEnd = tables_.edges[cut.visibleEnd.edge].text;
    extra.cut.visibleEdge = cut.visibleEnd.edge;
    // For an entangled line nobody asks where it ends.
    if (!entangled(start, extra.cut)) {
      extra.endPx = endAdvance(paragraph_, tables_, extra.cut, cut.visibleEnd.prefixPx, shaper);
    }
    return fits(start, startPx, id, shaper);
  };
  Vector<ForcedCut> cuts;
  bool found = false;
  for (const ForcedKind kind : {ForcedKind::Space, ForcedKind::Divided, ForcedKind::Any}) {
    cuts.clear();
    for (const ForcedCut& cut : all) {
      if (cut.kind <= kind) cuts.push_back(cut);
    }
    for (int tries = 0; !found && !cuts.empty(); ++tries) {
      found = fitted(cuts.back(), cuts.back().mark);
      cuts.resize(tries < kSingleSteps ? cuts.size() - 1 : cuts.size() / 2);
    }
    if (found) break;
  }
  if (!found) fitted(all.front(), LineEndMark::None);
  extra.startPx = startAdvance(paragraph_, tables_, extra.cut, shaper);
  return id;
}

}  // namespace ac
