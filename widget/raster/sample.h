#pragma once

#include <cstdint>

#include "raster/blend.h"
#include "raster/surface.h"

namespace ac {

/// A texel position in 24.8, measured between texel centres: 0 is the centre of the first one.
struct TexelPoint {
  int32_t u = 0;
  int32_t v = 0;
};

/// From a position measured from the texture's left or top edge, in texels.
int32_t toTexelPoint(double fromEdge);

/// The texture there, bilinear with 8-bit weights (exact on texel centres), its border repeated outwards. Coverage
/// counts as a white pixel of that opacity.
Pixel sampleTexture(const Texture& texture, TexelPoint at);

}  // namespace ac
