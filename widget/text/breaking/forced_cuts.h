#pragma once

#include "base/vector.h"
#include "text/breaking/line_walker.h"

namespace ac {

/// How good a place is to cut a word that is wider than a line, the best first.
enum class ForcedKind : uint8_t {
  Space,    ///< After white space inside what keeps together.
  Divided,  ///< Where the word's language divides it.
  Any,      ///< Between any two clusters.
};

struct ForcedCut {
  ForcedKind kind = ForcedKind::Any;
  LineEndMark mark = LineEndMark::None;
  ClusterPlace place;
  ClusterPlace visibleEnd;  ///< Before the white space that ends the line; else the place itself.
};

/// The cuts at `places`, which follow each other, of a line that begins at `start`. Patterns that would divide the word
/// and are not there are marked as wanted.
Vector<ForcedCut> forcedCuts(const ShapedParagraph& paragraph, const Cut& start, const Vector<ClusterPlace>& places,
                             const FontSet& fonts);

/// What the host draws in one piece, between two places, is not cut; from now on it draws the graphemes one by one.
void splitForeign(const ShapedParagraph& paragraph, const ClusterPlace& from, const ClusterPlace& to,
                  const FontSet& fonts);

}  // namespace ac
