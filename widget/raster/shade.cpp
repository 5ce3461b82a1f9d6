#include "raster/shade.h"

#include <algorithm>

#include "raster/fixed.h"
#include "raster/sample.h"
#include "raster/spans.h"

namespace ac {
namespace {

constexpr int kChunk = 64;  // Pixels shaded at a time, on the stack.

// Interpolated colour channels are 8.20 fixed point along a row.
constexpr int kChannelBits = 20;
constexpr double kChannelOne = 1 << kChannelBits;
constexpr int32_t kChannelHalf = 1 << (kChannelBits - 1);

int32_t toChannel(double value, double low, double high) {
  return static_cast<int32_t>(std::clamp(value, low, high) * kChannelOne);
}

/// Texel positions with 16 fraction bits: over a chunk the rounded steps stay within 1/1024 texel of the plane.
int64_t toFixed16(double texels) {
  constexpr double kFarthest = 1 << 22;
  return static_cast<int64_t>(std::clamp(texels, -kFarthest, kFarthest) * 65536);
}

double premultiplied(uint32_t color, int channel) {
  const double alpha = color >> 24;
  return channel == 3 ? alpha : (color >> (8 * channel) & 255) * alpha / 255.0;
}

}  // namespace

Shader::Shader(const Vertex& a, const Vertex& b, const Vertex& c, int64_t twiceArea, const Texture& texture)
    : texture_(texture),
      constantColor_(a.color == b.color && a.color == c.color),
      constantTexel_(a.u == b.u && a.u == c.u && a.v == b.v && a.v == c.v) {
  const PlaneBasis basis(a, b, c, twiceArea);
  if (constantTexel_) {
    texel_ = sampleTexture(texture, {toTexelPoint(a.u), toTexelPoint(a.v)});
  } else {
    u_ = Plane(basis, a, a.u, b.u, c.u);
    v_ = Plane(basis, a, a.v, b.v, c.v);
  }
  if (constantColor_) {
    color_ = premultiply(a.color);
    if (constantTexel_) color_ = multiplyPixels(color_, texel_);
  } else {
    for (int i = 0; i < 4; ++i) {
      channels_[i] = Plane(basis, a, premultiplied(a.color, i), premultiplied(b.color, i), premultiplied(c.color, i));
    }
  }
}

void Shader::blendRow(uint8_t* row, int y, int x0, int x1) const {
  uint8_t* destination = row + 4 * static_cast<size_t>(x0);
  if (constantColor_ && constantTexel_) return fillSpan(destination, static_cast<size_t>(x1 - x0), color_);
  if (constantColor_ && blendWholeTexels(destination, y, x0, x1)) return;
  for (; x0 < x1; x0 += kChunk, destination += 4 * kChunk) {
    const int count = std::min(kChunk, x1 - x0);
    Pixel source[kChunk];
    Pixel tint = constantColor_ ? color_ : texel_;
    if (constantTexel_) {
      interpolateColors(source, y, x0, count);
    } else {
      sampleRow(source, y, x0, count);
      if (!constantColor_) {
        Pixel colors[kChunk];
        interpolateColors(colors, y, x0, count);
        for (int i = 0; i < count; ++i) source[i] = multiplyPixels(source[i], colors[i]);
      }
    }
    blendTintedSpan(destination, reinterpret_cast<const uint8_t*>(source), static_cast<size_t>(count), tint);
  }
}

/// Without filtering, where each pixel of the row falls on the centre of the next texel of one texture row.
bool Shader::blendWholeTexels(uint8_t* destination, int y, int x0, int x1) const {
  const int32_t u = toTexelPoint(u_.at(x0, y));
  const int32_t v = toTexelPoint(v_.at(x0, y));
  const int count = x1 - x0;
  if (((u | v) & (kSubpixels - 1)) != 0 || u < 0 || v < 0) return false;
  if (toTexelPoint(u_.at(x1 - 1, y)) != u + (count - 1) * kSubpixels || toTexelPoint(v_.at(x1 - 1, y)) != v)
    return false;
  const int column = u >> kSubpixelBits;
  const int line = v >> kSubpixelBits;
  if (column + count > texture_.width || line >= texture_.height) return false;
  const uint8_t* texels = texture_.pixels + static_cast<size_t>(line) * texture_.strideBytes;
  if (texture_.format == TextureFormat::Alpha8) {
    coverSpan(destination, texels + column, static_cast<size_t>(count), color_);
  } else {
    blendTintedSpan(destination, texels + 4 * static_cast<size_t>(column), static_cast<size_t>(count), color_);
  }
  return true;
}

void Shader::sampleRow(Pixel* out, int y, int x0, int count) const {
  constexpr int64_t kToCentre = 32768 - 128;  // Half a texel back, and half of 1/256 forth for rounding.
  int64_t u = toFixed16(u_.at(x0, y)) - kToCentre;
  int64_t v = toFixed16(v_.at(x0, y)) - kToCentre;
  const int64_t du = toFixed16(u_.perColumn());
  const int64_t dv = toFixed16(v_.perColumn());
  for (int i = 0; i < count; ++i, u += du, v += dv) {
    out[i] = sampleTexture(texture_, {static_cast<int32_t>(u >> 8), static_cast<int32_t>(v >> 8)});
  }
}

void Shader::interpolateColors(Pixel* out, int y, int x0, int count) const {
  // Unsigned, so that the step past the last pixel may wrap.
  uint32_t value[4];
  uint32_t step[4];
  for (int i = 0; i < 4; ++i) {
    value[i] = static_cast<uint32_t>(toChannel(channels_[i].at(x0, y), 0, 255) + kChannelHalf);
    step[i] = static_cast<uint32_t>(toChannel(channels_[i].perColumn(), -1023, 1023));
  }
  for (int i = 0; i < count; ++i) {
    uint32_t channel[4];
    for (int k = 0; k < 4; ++k) {
      channel[k] = static_cast<uint32_t>(std::clamp(static_cast<int32_t>(value[k]) >> kChannelBits, 0, 255));
      value[k] += step[k];
    }
    out[i] = packPixel(channel[0], channel[1], channel[2], channel[3]);
  }
}

}  // namespace ac
