#pragma once

#include "raster/surface.h"
#include "theme/theme.h"

namespace ac {

/// Overwrites the surface with what stands behind all of a card: its ground or gradient, border and corners, at `scale`
/// device px per CSS px. True when every pixel is opaque.
bool paintGround(const Surface& surface, const Theme& theme, float scale);

}  // namespace ac
