#pragma once

namespace ac {

/// ImGui's style for a ground and a scale, device px per CSS px.
void applyLook(bool dark, float scale);

}  // namespace ac
