#pragma once

#include <cstdint>
#include <span>

#include "base/vector.h"

namespace ac {

/// An OpenType feature and its value: 0 switches it off, 1 on, more choose among alternates.
struct FontFeature {
  uint32_t tag = 0;  ///< Four characters, the first in the highest byte.
  uint32_t value = 1;

  friend bool operator==(const FontFeature&, const FontFeature&) = default;
};

/// Index of an interned list of features within its FontSet; 0 is the empty one.
using FeatureSetId = uint16_t;

/// The lists of features that styles ask for.
class FeatureSets {
 public:
  /// The same list gives the same id.
  FeatureSetId intern(Vector<FontFeature> features);
  std::span<const FontFeature> list(FeatureSetId id) const;

 private:
  Vector<Vector<FontFeature>> sets_;
};

}  // namespace ac
