#pragma once

#include <cstdint>

namespace ac {

/// Positions are 24.8 fixed point: 1/256 px. A pixel is drawn when its centre, at +128, is inside.
inline constexpr int kSubpixelBits = 8;
inline constexpr int kSubpixels = 1 << kSubpixelBits;
inline constexpr int kHalfPixel = kSubpixels / 2;

/// No vertex is farther out than this many px: products of two differences stay below 2^59.
inline constexpr double kFarthestPx = 1 << 20;

/// A coordinate that is not NaN, rounded to 1/256 (halves up) and held to ±limit, which is at most kFarthestPx.
constexpr int32_t toFixed(double value, double limit = kFarthestPx) {
  value = value < -limit ? -limit : (value > limit ? limit : value);
  // Shifted to be positive, where the conversion's truncation rounds down.
  constexpr double kShift = kFarthestPx * kSubpixels;
  return static_cast<int32_t>(value * kSubpixels + (kShift + 0.5)) - static_cast<int32_t>(kShift);
}

/// The first pixel row or column whose centre is at or past a fixed-point position.
constexpr int firstCentreFrom(int32_t position) {
  return (position + kHalfPixel - 1) >> kSubpixelBits;
}

}  // namespace ac
