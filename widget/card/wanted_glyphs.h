#pragma once

#include "base/vector.h"
#include "layout/composition.h"

namespace ac {

/// What a composition lacks that its host is to supply.
struct WantedGlyphs {
  Vector<FaceId> fonts;        ///< In state Wanted, each once.
  Vector<uint32_t> patterns;   ///< Files of hyphenation patterns; those of other cards too.
  Vector<ClusterId> clusters;  ///< Not measured yet, each once.
  bool anyForeign = false;     ///< The host draws clusters of it, measured or not.

  bool any() const { return !fonts.empty() || !patterns.empty() || !clusters.empty(); }
};

WantedGlyphs wantedGlyphs(const Composition& composition, const FontSet& fonts);

}  // namespace ac
