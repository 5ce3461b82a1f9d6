#include "card/wanted_glyphs.h"

#include <algorithm>

namespace ac {

namespace {

void appendUnmeasured(const ShapedParagraph& shaped, const ShapedItem& item, const ForeignClusters& clusters,
                      std::vector<uint8_t>& seen, std::vector<ClusterId>& unmeasured) {
  seen.resize(clusters.size());
  for (uint32_t i = item.glyphBegin; i < item.glyphEnd; ++i) {
    const ClusterId cluster = shaped.glyphs[i].glyph;
    if (seen[cluster] != 0 || clusters.isMeasured(cluster)) continue;
    seen[cluster] = 1;
    unmeasured.push_back(cluster);
  }
}

}  // namespace

WantedGlyphs wantedGlyphs(const Composition& composition, const FontSet& fonts) {
  WantedGlyphs wanted;
  wanted.patterns = fonts.hyphenation().wanted();
  std::vector<uint8_t> seen;
  for (const ComposedText& text : composition.texts) {
    for (const ShapedItem& item : text.shaped.items) {
      if (item.face == kForeignFace) {
        wanted.anyForeign = true;
        appendUnmeasured(text.shaped, item, fonts.foreign(), seen, wanted.clusters);
      } else if (item.face != kNoFace && fonts.state(item.face) == FaceState::Wanted &&
                 std::find(wanted.fonts.begin(), wanted.fonts.end(), item.face) == wanted.fonts.end()) {
        wanted.fonts.push_back(item.face);
      }
    }
  }
  return wanted;
}

}  // namespace ac
