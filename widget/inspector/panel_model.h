#pragma once

#include <imgui.h>

#include "inspector/inspection.h"

namespace ac {

/// What the windows show and what is changed in them.
struct PanelModel {
  const Inspection* inspection = nullptr;
  uint32_t hovered = kNoPart;   ///< Over the card.
  uint32_t selected = kNoPart;  ///< Changed by the tree of boxes.
  uint32_t pointed = kNoPart;   ///< Set to the box whose row the pointer is over.
  bool scrollToSelected = false;
  uint32_t layers = 0;  ///< InspectorLayer; changed by the check boxes.
  float scale = 1;      ///< Device px per CSS px.
  ImTextureRef cardPixels;
  ImTextureRef atlas;

  /// The box to tell about: what is pointed at, else what is selected.
  uint32_t shown() const { return hovered != kNoPart ? hovered : selected; }
};

struct WindowPlace {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
};

void boxesWindow(PanelModel& model, const WindowPlace& place);
void boxWindow(const PanelModel& model, const WindowPlace& place);
void stagesWindow(const PanelModel& model, const WindowPlace& place);
void cachesWindow(const PanelModel& model, const WindowPlace& place);

}  // namespace ac
