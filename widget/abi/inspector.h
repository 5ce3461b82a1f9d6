#pragma once

#include <cstdint>

#include "abi/abi.h"

// What inspector.wasm exports besides what card.wasm does: the studio's inspector over one card. Coordinates of the
// panel are device px, those of the card CSS px. Functions that return a status are as in abi.h.

namespace ac {

/// Valid until the next call of ac_inspector_draw or ac_inspector_inspect.
struct AbiInspection {
  AbiText facts;  ///< JSON: inspectionJson().
  uint32_t panelPixels = 0;
  uint32_t panelWidth = 0;
  uint32_t panelHeight = 0;
  uint32_t overlayPixels = 0;
  uint32_t overlayWidth = 0;
  uint32_t overlayHeight = 0;
  uint32_t hovered = 0;  ///< Index of a box, or 0xFFFFFFFF.
  uint32_t selected = 0;
  uint32_t layers = 0;  ///< InspectorLayer.
};

}  // namespace ac
