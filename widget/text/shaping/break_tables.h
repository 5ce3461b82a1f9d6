#pragma once

#include <cstdint>

#include "base/vector.h"
#include "text/shaping/item_shaper.h"
#include "text/shaping/itemize.h"
#include "text/shaping/shape.h"

namespace ac {

/// Where a cluster (of graphemes, and of what HarfBuzz made one) begins within its item. An item has one more edge than
/// it has clusters; the last one is its end.
struct ClusterEdge {
  uint32_t text = 0;
  uint32_t glyph : 31 =
      0;                  ///< Between this glyph and the one before stands the edge; falls along a right-to-left item.
  uint32_t safe : 1 = 0;  ///< Cutting here changes no glyph.
};

/// A place where a line may end and the next one begin, and what it takes to set both. Offsets are bytes of the text,
/// edges are indices into the table's.
struct Cut {
  uint32_t text = 0;
  uint32_t visibleEnd = 0;  ///< Where the hanging white space before `text` begins.
  uint32_t item : 30 = 0;   ///< That holds the text after the cut; the number of items at the end.
  LineEndMark mark : 2 = LineEndMark::None;
  uint32_t edge = 0;         ///< Of the cluster that holds the text after the cut.
  uint32_t visibleEdge = 0;  ///< At visibleEnd.
  uint32_t safeBefore = 0;   ///< A line that ends here is to be shaped anew from there …
  uint32_t safeAfter = 0;    ///< … and one that begins here up to there; both are `text` where nothing changes.
  uint32_t safeBeforeEdge = 0;
  uint32_t safeAfterEdge = 0;
  float trailingSpacingPx = 0;  ///< Letter spacing that is left off at the end of a line.
  float hangStartPx = 0;        ///< How far the line that begins here hangs out of the column …
  float hangEndPx = 0;          ///< … and the one that ends here.
  /// Sum of the advances of all clusters before the one at `edge`.
  double prefixPx = 0;
};

/// What choosing between cuts needs to know of one. Bit set.
enum CutTrait : uint8_t {
  kCutHyphen = 1,  ///< A line that ends here shows a hyphen.
  kCutSpace = 2,   ///< White space stands before the cut.
};

/// What breaking needs of a shaped paragraph. A line from cut i to cut k is end[k] - start[i] wide, if both do not have
/// to be shaped anew together (entangled()).
struct ShapedParagraph::Tables {
  Vector<ClusterEdge> edges;
  Vector<uint32_t> itemEdges;   ///< First edge of each item, and the number of edges.
  Vector<double> itemPrefixPx;  ///< Advances of all items before each, and of all.
  Vector<Cut> cuts;             ///< The first is the beginning of the text, the last its end.
  Vector<double> startPx;       ///< One for each cut. What hangs takes no room: it is left out of both.
  Vector<double> endPx;
  Vector<uint8_t> traits;        ///< CutTrait.
  Vector<uint32_t> startSpaces;  ///< Word separators before each cut's text …
  Vector<uint32_t> endSpaces;    ///< … and before its visible end.
  double spacePx = 0;            ///< Advance of the paragraph's first word separator …
  double emPx = 0;               ///< … and its size.
  Vector<uint32_t> hardEnds;     ///< Cuts where the line must end, in order; the last is the last cut.

  uint32_t firstEdge(uint32_t item) const { return itemEdges[item]; }
  uint32_t lastEdge(uint32_t item) const { return itemEdges[item + 1] - 1; }
};

/// An ellipsis is not joined with: what follows it is not shown.
inline ShapingContext contextAt(const Cut& cut) {
  return cut.mark == LineEndMark::Ellipsis ? ShapingContext::None : ShapingContext::Text;
}

/// `unsafeToBreak` belongs to the paragraph's glyphs.
std::shared_ptr<const ShapedParagraph::Tables> buildTables(const ShapedParagraph& paragraph,
                                                           const ItemizedText& itemized,
                                                           const Vector<uint8_t>& unsafeToBreak, ItemShaper& shaper);

/// Advance of the cluster that begins at `edge` of `item`.
double clusterAdvance(const ShapedParagraph& paragraph, const ShapedParagraph::Tables& tables, uint32_t item,
                      uint32_t edge);

/// Fills in what a cut at `cut.text` within `cut.item` changes: safeBefore and safeAfter and their edges; nothing when
/// the cut falls on a safe edge. Looks no further than a few dozen clusters.
void findSafeEdges(const ShapedParagraph::Tables& tables, Cut& cut);

/// Prefix for a line that starts at the cut: that of its safeAfter less the new advance up to there.
double startAdvance(const ShapedParagraph& paragraph, const ShapedParagraph::Tables& tables, const Cut& cut,
                    ItemShaper& shaper);

/// Prefix for a line that ends at the cut, where `visiblePrefixPx` is the one at its visible end as shaped; hyphen
/// included.
double endAdvance(const ShapedParagraph& paragraph, const ShapedParagraph::Tables& tables, const Cut& cut,
                  double visiblePrefixPx, ItemShaper& shaper);

/// The item that a hyphen at the cut, or other things at the end of its line, belong to: that of the last visible text.
uint32_t hyphenItem(const ShapedParagraph& paragraph, const Cut& cut);

/// Letter spacing after the last visible cluster of a line that ends at the cut, if it stands at the line's edge.
float trailingSpacing(const ShapedParagraph& paragraph, const Cut& cut);

/// Advance of the bytes [begin, end) of an item when shaped on their own, up to the visible end of the line that ends
/// at `cut`.
double shapedAdvance(const ShapedItem& item, uint32_t begin, uint32_t end, const Cut& cut, ItemShaper& shaper);

}  // namespace ac
