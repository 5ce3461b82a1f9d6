#include "text/breaking/clamp_line.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/vector.h"
#include "text/unicode/char_classes.h"

namespace ac {

namespace {

// White space, and punctuation that looks odd before an ellipsis: commas, colons, full stops, dashes, what opens.
bool yieldsToEllipsis(char32_t c) {
  if (hangsAtLineEnd(c) || c == 0xA0 || c == 0x202F || isDefaultIgnorable(c)) return true;
  static constexpr char32_t kYielding[] = U",;:.-/([{\"'«‹“‘„‚–—…،؛۔、。，；：（「『";
  return std::find(std::begin(kYielding), std::end(kYielding) - 1, c) != std::end(kYielding) - 1;
}

}  // namespace

void clampLastLine(const ShapedParagraph& paragraph, double widthPx, const FontSet& fonts, LineWalker& walker,
                   Vector<uint32_t>& ends) {
  const auto& tables = *paragraph.tables;
  const uint32_t lineEnd = ends.back();
  if (tables.cuts.back().visibleEnd <= walker.cutOf(lineEnd).text) return;  // Nothing that shows would be lost.
  ends.pop_back();
  const uint32_t lineStart = ends.empty() ? 0 : ends.back();
  const Cut start = walker.cutOf(lineStart);
  const double startPx = walker.startOf(lineStart);
  const double limit = widthPx + kFitGracePx;
  // A line that ends at a forced break keeps what fits of it; any other may go on where it was broken.
  const bool hard = std::binary_search(tables.hardEnds.begin(), tables.hardEnds.end(), lineEnd);
  const uint32_t textLimit =
      hard ? walker.cutOf(lineEnd).visibleEnd : static_cast<uint32_t>(paragraph.source.text.size());

  ItemShaper shaper(paragraph.source, fonts);
  Vector<ClusterPlace> places;
  ClusterPlace at{start.item, start.edge, start.prefixPx};
  while (nextCluster(paragraph, at) && tables.edges[at.edge].text <= textLimit) {
    if (at.prefixPx - startPx > limit && !places.empty()) break;
    places.push_back(at);
  }
  if (places.empty()) places.push_back({start.item, start.edge, start.prefixPx});
  // What remains is shaped and looked at; first the room that the ellipsis takes as shaped so far.
  const Cut last = walker.cutAt(places.back()).cut;
  const double markPx = shaper.endMarkAdvance(paragraph.items[hyphenItem(paragraph, last)], LineEndMark::Ellipsis);
  while (places.size() > 1 && places.back().prefixPx - startPx + markPx > limit) places.pop_back();

  ExtraCut extra;
  const auto tryPlace = [&](size_t place, LineEndMark mark) {
    extra = walker.cutAt(places[place]);
    extra.cut.mark = mark;
    extra.cut.trailingSpacingPx = 0;
    extra.endPx = endAdvance(paragraph, tables, extra.cut, extra.cut.prefixPx, shaper);
    const double width =
        entangled(start, extra.cut) ? entangledWidth(paragraph, start, extra.cut, shaper) : extra.endPx - startPx;
    return width <= limit;
  };
  const auto yields = [&](size_t place) {
    const uint32_t cluster = place == 0 ? start.text : tables.edges[places[place - 1].edge].text;
    return yieldsToEllipsis(decodeUtf8(paragraph.source.text, cluster).codePoint);
  };
  bool found = false;
  size_t count = places.size();
  for (int tries = 0; count > 0 && !found; ++tries) {
    while (count > 1 && yields(count - 1)) --count;
    found = tryPlace(count - 1, LineEndMark::Ellipsis);
    if (!found) count = tries < kSingleSteps ? count - 1 : count / 2;
  }
  if (!found) tryPlace(0, LineEndMark::None);
  ends.push_back(walker.add(extra));
}

}  // namespace ac
