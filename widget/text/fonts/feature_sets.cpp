#include "text/fonts/feature_sets.h"

#include <algorithm>

#include "base/vector.h"

namespace ac {

FeatureSetId FeatureSets::intern(Vector<FontFeature> features) {
  if (features.empty()) return 0;
  const auto known = std::find(sets_.begin(), sets_.end(), features);
  const auto id = static_cast<FeatureSetId>(known - sets_.begin() + 1);
  if (known == sets_.end()) sets_.push_back(std::move(features));
  return id;
}

std::span<const FontFeature> FeatureSets::list(FeatureSetId id) const {
  if (id == 0 || id > sets_.size()) return {};
  return sets_[id - 1];
}

}  // namespace ac
