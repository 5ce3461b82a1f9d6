#include "images/resample.h"

#include <algorithm>
#include <vector>

#include "images/filter.h"
#include "images/srgb.h"

namespace ac {
namespace {

/// A pixel's light, red, green, blue weighed by alpha, then alpha; each 0 to 1. The compiler's portable vector: its
/// four sums are independent, so that they round the same with and without vector instructions.
using Light = float __attribute__((vector_size(16)));

constexpr bool isWhole(double value) {
  return value == static_cast<double>(static_cast<int>(value));
}

bool isUnscaled(const Fit& fit) {
  return fit.source.width == fit.width && fit.source.height == fit.height && isWhole(fit.source.x) &&
         isWhole(fit.source.y);
}

uint8_t premultiplied(uint8_t value, uint8_t alpha) {
  return static_cast<uint8_t>((value * alpha + 127) / 255);
}

void copyUnscaled(const PixelView& pixels, const Fit& fit, Bitmap& out) {
  const auto column = static_cast<size_t>(fit.source.x);
  const auto row = static_cast<size_t>(fit.source.y);
  const auto channels = static_cast<size_t>(pixels.channels);
  uint8_t* to = out.rgba.data();
  for (size_t y = 0; y < static_cast<size_t>(fit.height); ++y) {
    const uint8_t* from = pixels.bytes + channels * ((row + y) * static_cast<size_t>(pixels.width) + column);
    for (int x = 0; x < fit.width; ++x, from += channels, to += 4) {
      to[3] = channels == 4 ? from[3] : 255;
      for (int i = 0; i < 3; ++i) to[i] = premultiplied(from[i], to[3]);
    }
  }
}

/// sums[x] += the light of a source row's pixels * weight; the sums start at 0 when `isFirst`.
void addRow(const PixelView& pixels, int row, const SrgbTables& srgb, float weight, bool isFirst, Light* sums) {
  const uint8_t* from = pixels.bytes + static_cast<size_t>(pixels.channels) * static_cast<size_t>(pixels.width) *
                                           static_cast<size_t>(row);
  if (pixels.channels == 3) {
    for (int x = 0; x < pixels.width; ++x, from += 3) {
      sums[x] = (isFirst ? Light{} : sums[x]) +
                Light{srgb.toLight(from[0]), srgb.toLight(from[1]), srgb.toLight(from[2]), 1} * weight;
    }
    return;
  }
  for (int x = 0; x < pixels.width; ++x, from += 4) {
    const float alpha = from[3] * (1.0f / 255);
    const Light light = {srgb.toLight(from[0]), srgb.toLight(from[1]), srgb.toLight(from[2]), 1};
    sums[x] = (isFirst ? Light{} : sums[x]) + light * (alpha * weight);
  }
}

void writePixel(Light light, const SrgbTables& srgb, uint8_t* to) {
  const float alpha = light[3];
  if (!(alpha > 0)) return;  // The bitmap is transparent already.
  light /= alpha;
  to[3] = static_cast<uint8_t>(std::min(alpha, 1.0f) * 255 + 0.5f);
  for (int i = 0; i < 3; ++i) to[i] = premultiplied(srgb.fromLight(light[i]), to[3]);
}

void filterRow(const Light* row, const LineFilter& across, const SrgbTables& srgb, uint8_t* to) {
  for (const LineFilter::Taps& columns : across.taps) {
    const Light* from = row + columns.first;
    const float* weights = across.weights.data() + columns.weights;
    Light light = {};
    for (int i = 0; i < columns.count; ++i) light += from[i] * weights[i];
    writePixel(light, srgb, to);
    to += 4;
  }
}

}  // namespace

Result<Bitmap> resample(const PixelView& pixels, const Fit& fit) {
  Bitmap out;
  if (!allocate(out, fit.width, fit.height)) {
    return Status{StatusCode::OutOfMemory, "", "there is no memory for the resampled image"};
  }
  if (isUnscaled(fit)) {
    copyUnscaled(pixels, fit, out);
    return out;
  }
  static const SrgbTables srgb;
  const LineFilter across = makeLineFilter(pixels.width, fit.source.x, fit.source.width, fit.width);
  const LineFilter down = makeLineFilter(pixels.height, fit.source.y, fit.source.height, fit.height);
  std::vector<Light> row(static_cast<size_t>(pixels.width));
  uint8_t* to = out.rgba.data();
  for (const LineFilter::Taps& rows : down.taps) {
    for (int i = 0; i < rows.count; ++i) {
      addRow(pixels, rows.first + i, srgb, down.weights[rows.weights + static_cast<size_t>(i)], i == 0, row.data());
    }
    filterRow(row.data(), across, srgb, to);
    to += 4 * static_cast<size_t>(fit.width);
  }
  return out;
}

}  // namespace ac
