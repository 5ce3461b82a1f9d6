#pragma once

#include <cstdint>

#include "base/status.h"
#include "images/bitmap.h"
#include "images/crop.h"

namespace ac {

/// Pixels that are not yet the card's: 3 (RGB) or 4 (RGBA, alpha not multiplied in) channels of 8 bits, sRGB, no
/// padding. Owned by the caller.
struct PixelView {
  const uint8_t* bytes = nullptr;
  int width = 0;
  int height = 0;
  int channels = 4;
};

/// The fit's part of the picture at the fit's size, premultiplied. Averages light, not sRGB numbers, and weighs colours
/// by alpha, so that neither fine patterns darken nor edges pick up the colour of what is transparent. A part that is
/// not scaled is copied.
Result<Bitmap> resample(const PixelView& pixels, const Fit& fit);

}  // namespace ac
