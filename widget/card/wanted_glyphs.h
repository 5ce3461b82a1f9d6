#pragma once

#include <vector>

#include "layout/composition.h"

namespace ac {

/// What a composition lacks that its host is to supply.
struct WantedGlyphs {
  std::vector<FaceId> fonts;        ///< In state Wanted, each once.
  std::vector<uint32_t> patterns;   ///< Files of hyphenation patterns; those of other cards too.
  std::vector<ClusterId> clusters;  ///< Not measured yet, each once.
  bool anyForeign = false;          ///< The host draws clusters of it, measured or not.

  bool any() const { return !fonts.empty() || !patterns.empty() || !clusters.empty(); }
};

WantedGlyphs wantedGlyphs(const Composition& composition, const FontSet& fonts);

}  // namespace ac
