#include "abi/clusters.h"

#include "abi/module.h"
#include "base/vector.h"
#include "paint/coverage_contrast.h"

namespace ac {

namespace {

// A variant is a size with the contrast in its lowest bits.
constexpr uint32_t kContrastBits = 3;
static_assert(kContrastLevels <= 1 << kContrastBits);

constexpr uint32_t kLargestSide = 16384;

AbiWantedCluster wantedCluster(const Core& core, ClusterId id) {
  const ForeignCluster cluster = core.fonts.foreign().describe(id);
  AbiWantedCluster wanted = {};
  wanted.cluster = id;
  wanted.text = abiText(cluster.text);
  wanted.lang = abiText(cluster.lang);
  wanted.weight = static_cast<uint32_t>(cluster.weight);
  wanted.flags = (cluster.italic ? kAbiClusterItalic : 0u) | (cluster.serif ? kAbiClusterSerif : 0u) |
                 (cluster.rightToLeft ? kAbiClusterRightToLeft : 0u) | (cluster.symbol ? kAbiClusterSymbol : 0u) |
                 (core.fonts.foreign().isColored(id) ? kAbiClusterColored : 0u);
  return wanted;
}

}  // namespace

ac::Vector<AbiWantedCluster> wantedMeasures(const Core& core, const Card& card) {
  ac::Vector<AbiWantedCluster> wanted;
  for (const ClusterId id : card.wantedClusters()) wanted.push_back(wantedCluster(core, id));
  return wanted;
}

ac::Vector<AbiWantedCluster> wantedDrawings(const Core& core) {
  ac::Vector<AbiWantedCluster> wanted;
  for (const ForeignImageKey& key : core.foreignImages.wanted()) {
    AbiWantedCluster drawing = wantedCluster(core, key.cluster);
    drawing.sizePx = static_cast<float>(key.size26_6) / 64.0f;
    drawing.variant = key.size26_6 << kContrastBits | key.contrast;
    wanted.push_back(drawing);
  }
  return wanted;
}

bool supplyCluster(Core& core, ClusterId cluster, uint32_t variant, const ClusterBox& box, const uint8_t* rgba) {
  if (box.width > kLargestSide || box.height > kLargestSide) return false;
  ForeignImageKey key;
  key.cluster = cluster;
  key.size26_6 = variant >> kContrastBits;
  key.contrast = static_cast<uint8_t>(variant & ((1u << kContrastBits) - 1));
  const size_t bytes = static_cast<size_t>(box.width) * box.height * 4;
  return core.foreignImages.supply(key, core.fonts.foreign().isColored(cluster), box.left, box.top,
                                   static_cast<int>(box.width), static_cast<int>(box.height), {rgba, bytes});
}

}  // namespace ac
