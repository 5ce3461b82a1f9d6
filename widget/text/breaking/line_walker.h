#pragma once

#include <cstdint>

#include "base/vector.h"
#include "text/shaping/break_tables.h"

namespace ac {

/// Widths are compared with this much grace, so that a width computed from a text's own width holds the text.
inline constexpr double kFitGracePx = 1.0 / 1024;

/// A cut with the advances for lines on both sides of it.
struct ExtraCut {
  Cut cut;
  double startPx = 0;
  double endPx = 0;
};

/// The beginning of a cluster, as the tables count.
struct ClusterPlace {
  uint32_t item = 0;
  uint32_t edge = 0;
  double prefixPx = 0;
};

/// Moves on to the cluster that follows; false at the end of the text.
bool nextCluster(const ShapedParagraph& paragraph, ClusterPlace& place);

/// When shaping a line anew makes it too wide, which is seldom and then by little: so many steps back, then half of it
/// at once.
inline constexpr int kSingleSteps = 4;

/// A width to break at: NaN and what is below 0 become 0.
double usableWidth(float widthPx);

/// True when a line's both ends are to be shaped anew and the two stretches meet, so that its width is not end minus
/// start.
inline bool entangled(const Cut& start, const Cut& end) {
  if (start.safeAfter == start.text) return false;
  return start.safeAfter > end.safeBefore || start.safeAfter > end.visibleEnd;
}

/// Width of such a line.
double entangledWidth(const ShapedParagraph& paragraph, const Cut& start, const Cut& end, ItemShaper& shaper);

/// Ends of lines, each as full as it can be: one after the other from the beginning of the text. Ids from the number of
/// the tables' cuts on are the walker's own cuts, within words that are wider than a line.
class LineWalker {
 public:
  /// A line ends in a hyphen only where more than `hyphenZonePx` of it would be blank otherwise, and no more than
  /// `maxHyphens` running (0 for no limit) but for words that are wider than a line.
  LineWalker(const ShapedParagraph& paragraph, double widthPx, double hyphenZonePx, uint32_t maxHyphens,
             const FontSet& fonts);

  bool atEnd() const { return next_ >= cutCount_; }
  /// The cut that ends the next line.
  uint32_t next();

  const Vector<ExtraCut>& extras() const { return extras_; }
  const Cut& cutOf(uint32_t id) const { return id < cutCount_ ? tables_.cuts[id] : extras_[id - cutCount_].cut; }
  double startOf(uint32_t id) const { return id < cutCount_ ? tables_.startPx[id] : extras_[id - cutCount_].startPx; }

  /// A cut between two clusters, without its advances, where the line ends in `mark`.
  ExtraCut cutAt(const ClusterPlace& place, LineEndMark mark = LineEndMark::None) const;
  /// Makes it one of the walker's own and returns its id.
  uint32_t add(const ExtraCut& extra);

 private:
  bool fits(const Cut& start, double startPx, uint32_t id, ItemShaper& shaper) const;
  uint32_t withinWord(uint32_t start);
  uint32_t verified(uint32_t start, uint32_t end);

  const ShapedParagraph& paragraph_;
  const ShapedParagraph::Tables& tables_;
  const FontSet& fonts_;
  double widthPx_;
  double hyphenZonePx_;
  uint32_t maxHyphens_;
  uint32_t hyphens_ = 0;  // Lines running, up to the last one, that end in a hyphen.
  uint32_t cutCount_;
  uint32_t line_ = 0;  // The cut at which the next line begins.
  uint32_t next_ = 1;  // The first of the tables' cuts after it.
  size_t hard_ = 0;    // The first of hardEnds not before next_.
  Vector<ExtraCut> extras_;
};

}  // namespace ac
