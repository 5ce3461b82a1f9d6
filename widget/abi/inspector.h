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

extern "C" {
uint32_t ac_inspector_answer();
uint32_t ac_inspector_open(uint32_t font, uint32_t length);
uint32_t ac_inspector_inspect(uint32_t card, uint32_t width, uint32_t height);
uint32_t ac_inspector_time(uint32_t card, uint32_t json, uint32_t length, float scale);
uint32_t ac_inspector_point(float x, float y, uint32_t pressed, float wheelX, float wheelY);
uint32_t ac_inspector_key(uint32_t key, uint32_t pressed);
uint32_t ac_inspector_hover(float x, float y);
uint32_t ac_inspector_select(uint32_t box);
uint32_t ac_inspector_layers(uint32_t layers);
uint32_t ac_inspector_draw(uint32_t panelWidth, uint32_t panelHeight, float scale, uint32_t dark);
}
