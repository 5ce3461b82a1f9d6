#include "raster/sample.h"

#include <algorithm>
#include <cstring>

#include "raster/fixed.h"

namespace ac {
namespace {

struct Weights {
  uint32_t topLeft, topRight, bottomLeft, bottomRight;  // Sum 65,536.
};

Weights weightsAt(uint32_t fractionU, uint32_t fractionV) {
  return {(256 - fractionU) * (256 - fractionV), fractionU * (256 - fractionV), (256 - fractionU) * fractionV,
          fractionU * fractionV};
}

uint32_t mix(const Weights& weights, uint32_t topLeft, uint32_t topRight, uint32_t bottomLeft, uint32_t bottomRight) {
  return (topLeft * weights.topLeft + topRight * weights.topRight + bottomLeft * weights.bottomLeft +
          bottomRight * weights.bottomRight + 32768) >>
         16;
}

Pixel texelOf(const uint8_t* row, int column) {
  Pixel pixel;
  std::memcpy(&pixel, row + 4 * static_cast<size_t>(column), sizeof pixel);
  return pixel;
}

}  // namespace

int32_t toTexelPoint(double fromEdge) {
  return toFixed(fromEdge) - kHalfPixel;
}

Pixel sampleTexture(const Texture& texture, TexelPoint at) {
  const int left = at.u >> kSubpixelBits;
  const int top = at.v >> kSubpixelBits;
  const int x0 = std::clamp(left, 0, texture.width - 1);
  const int x1 = std::clamp(left + 1, 0, texture.width - 1);
  const int y0 = std::clamp(top, 0, texture.height - 1);
  const int y1 = std::clamp(top + 1, 0, texture.height - 1);
  const uint8_t* upper = texture.pixels + static_cast<size_t>(y0) * texture.strideBytes;
  const uint8_t* lower = texture.pixels + static_cast<size_t>(y1) * texture.strideBytes;
  const Weights weights = weightsAt(at.u & 255, at.v & 255);
  if (texture.format == TextureFormat::Alpha8) {
    return mix(weights, upper[x0], upper[x1], lower[x0], lower[x1]) * 0x01010101u;
  }
  const Pixel a = texelOf(upper, x0);
  const Pixel b = texelOf(upper, x1);
  const Pixel c = texelOf(lower, x0);
  const Pixel d = texelOf(lower, x1);
  return packPixel(mix(weights, a & 255, b & 255, c & 255, d & 255),
                   mix(weights, a >> 8 & 255, b >> 8 & 255, c >> 8 & 255, d >> 8 & 255),
                   mix(weights, a >> 16 & 255, b >> 16 & 255, c >> 16 & 255, d >> 16 & 255),
                   mix(weights, a >> 24, b >> 24, c >> 24, d >> 24));
}

}  // namespace ac
