#pragma once

#include <imgui.h>

#include "inspector/panel_model.h"

namespace ac {

/// Draws what the model's layers show over the card, and the hovered and the selected box. Device px from the card's
/// top left corner.
void drawOverlay(const PanelModel& model, ImDrawList& list);

}  // namespace ac
