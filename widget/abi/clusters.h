#pragma once

#include "abi/abi.h"
#include "base/vector.h"
#include "card/card.h"

namespace ac {

// Clusters that the host sets, between the core's types and the abi's.

/// What the card's layout lacks the measures of.
Vector<AbiWantedCluster> wantedMeasures(const Core& core, const Card& card);

/// What the last painting lacks the drawings of.
Vector<AbiWantedCluster> wantedDrawings(const Core& core);

struct ClusterBox {
  int32_t left = 0;
  int32_t top = 0;
  uint32_t width = 0;
  uint32_t height = 0;
};

/// False when nobody wants the drawing or it is too large.
bool supplyCluster(Core& core, ClusterId cluster, uint32_t variant, const ClusterBox& box, const uint8_t* rgba);

}  // namespace ac
