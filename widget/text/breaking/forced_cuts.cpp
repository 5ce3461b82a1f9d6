#include "text/breaking/forced_cuts.h"

#include <algorithm>

#include "base/vector.h"
#include "text/shaping/hyphenate.h"
#include "text/unicode/grapheme.h"

namespace ac {

Vector<ForcedCut> forcedCuts(const ShapedParagraph& paragraph, const Cut& start, const Vector<ClusterPlace>& places,
                             const FontSet& fonts) {
  const auto& edges = paragraph.tables->edges;
  const ItemizedText word =
      dividedByForce(paragraph.source, fonts.hyphenation(), start.text, edges[places.back().edge].text);
  const Vector<uint32_t>& offsets = word.codePoints.offsets;
  Vector<ForcedCut> cuts;
  cuts.reserve(places.size());
  size_t next = 0;  // The code point that begins at the place.
  ClusterPlace before{start.item, start.edge, start.prefixPx};
  for (const ClusterPlace& place : places) {
    while (next < word.breaks.size() && offsets[next] < edges[place.edge].text) ++next;
    ForcedCut& cut = cuts.emplace_back();
    cut.place = cut.visibleEnd = place;
    if (next > 0 && word.codePoints.values[next - 1] == ' ' && edges[before.edge].text > start.text) {
      cut.kind = ForcedKind::Space;
      cut.visibleEnd = before;
    } else if (next > 0 && word.breaks[next - 1] != LineBreak::Prohibited &&
               paragraph.items[before.item].face != kForeignFace) {
      cut.mark = LineEndMark::Hyphen;
      if (word.breaks[next - 1] == LineBreak::Hyphen) cut.kind = ForcedKind::Divided;
    }
    before = place;
  }
  return cuts;
}

void splitForeign(const ShapedParagraph& paragraph, const ClusterPlace& from, const ClusterPlace& to,
                  const FontSet& fonts) {
  const ShapedItem& item = paragraph.items[from.item];
  if (item.face != kForeignFace) return;
  const auto& edges = paragraph.tables->edges;
  const uint32_t begin = edges[from.edge].text;
  const uint32_t end = to.item == from.item ? edges[to.edge].text : item.textEnd;
  const CodePoints piece = decodeText(std::string_view(paragraph.source.text).substr(begin, end - begin));
  const Vector<uint8_t> starts = graphemeBoundaries(piece.values);
  if (std::count(starts.begin(), starts.end(), uint8_t{1}) < 2) return;
  const uint32_t glyph = item.level % 2 != 0 ? edges[from.edge + 1].glyph : edges[from.edge].glyph;
  fonts.foreign().split(paragraph.glyphs[glyph].glyph);
}

}  // namespace ac
