#include "card/wanted_glyphs.h"

#include <algorithm>

#include "base/vector.h"

namespace ac {

namespace {

void appendUnmeasured(const ShapedParagraph& shaped, const ShapedItem& item, const ForeignClusters& clusters,
                      Vector<uint8_t>& seen, Vector<ClusterId>& unmeasured) {
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
  Vector<uint8_t> seen;
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
