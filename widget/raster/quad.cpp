#include "raster/quad.h"

#include "raster/blend.h"
#include "raster/fixed.h"
#include "raster/sample.h"
#include "raster/spans.h"

namespace ac {
namespace {

uint8_t* pixelAt(const Surface& surface, int x, int y) {
  return surface.rgba + static_cast<size_t>(y) * surface.strideBytes + 4 * static_cast<size_t>(x);
}

void fillArea(const IntRect& area, Pixel color, const Surface& surface) {
  for (int y = area.y0; y < area.y1; ++y) {
    fillSpan(pixelAt(surface, area.x0, y), static_cast<size_t>(area.x1 - area.x0), color);
  }
}

/// The texel (u, v) lies on the pixel (area.x0, area.y0).
void blitArea(const IntRect& area, const Texture& texture, int u, int v, Pixel color, const Surface& surface) {
  const size_t count = static_cast<size_t>(area.x1 - area.x0);
  for (int y = area.y0; y < area.y1; ++y, ++v) {
    const uint8_t* texels = texture.pixels + static_cast<size_t>(v) * texture.strideBytes;
    if (texture.format == TextureFormat::Alpha8) {
      coverSpan(pixelAt(surface, area.x0, y), texels + u, count, color);
    } else {
      blendTintedSpan(pixelAt(surface, area.x0, y), texels + 4 * static_cast<size_t>(u), count, color);
    }
  }
}

bool isUpperLeft(const Vertex& p, const Vertex& of) {
  return p.x <= of.x && p.y <= of.y;
}

bool isWhole(int32_t fixed) {
  return (fixed & (kSubpixels - 1)) == 0;
}

}  // namespace

bool drawUprightQuad(const Vertex& a, const Vertex& b, const Vertex& c, const Vertex& d, const Texture& texture,
                     const Surface& surface, const IntRect& clip) {
  if (a.color != b.color || a.color != c.color || a.color != d.color) return false;
  const bool acrossFirst = a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x;
  const bool downFirst = a.x == b.x && b.y == c.y && c.x == d.x && d.y == a.y;
  if (!acrossFirst && !downFirst) return false;
  const bool alongAc = isUpperLeft(a, c) || isUpperLeft(c, a);
  const Vertex& one = alongAc ? a : b;
  const Vertex& other = alongAc ? c : d;
  const Vertex& topLeft = isUpperLeft(one, other) ? one : other;
  const Vertex& bottomRight = &topLeft == &one ? other : one;
  const IntRect area = {firstCentreFrom(topLeft.x), firstCentreFrom(topLeft.y), firstCentreFrom(bottomRight.x),
                        firstCentreFrom(bottomRight.y)};
  const IntRect visible = intersect(area, clip);

  if (a.u == b.u && a.u == c.u && a.u == d.u && a.v == b.v && a.v == c.v && a.v == d.v) {
    const Pixel texel = sampleTexture(texture, {toTexelPoint(a.u), toTexelPoint(a.v)});
    if (!visible.empty()) fillArea(visible, multiplyPixels(premultiply(a.color), texel), surface);
    return true;
  }

  const bool uvUpright = acrossFirst ? a.v == b.v && b.u == c.u && c.v == d.v && d.u == a.u
                                     : a.u == b.u && b.v == c.v && c.u == d.u && d.v == a.v;
  if (!uvUpright || !isWhole(topLeft.x) || !isWhole(topLeft.y)) return false;
  const int32_t u0 = toFixed(topLeft.u);
  const int32_t v0 = toFixed(topLeft.v);
  const int32_t u1 = toFixed(bottomRight.u);
  const int32_t v1 = toFixed(bottomRight.v);
  if (!isWhole(u0) || !isWhole(v0) || u1 - u0 != bottomRight.x - topLeft.x || v1 - v0 != bottomRight.y - topLeft.y) {
    return false;
  }
  if (u0 < 0 || v0 < 0 || u1 > texture.width * kSubpixels || v1 > texture.height * kSubpixels) return false;
  if (visible.empty()) return true;
  blitArea(visible, texture, (u0 >> kSubpixelBits) + visible.x0 - area.x0, (v0 >> kSubpixelBits) + visible.y0 - area.y0,
           premultiply(a.color), surface);
  return true;
}

}  // namespace ac
