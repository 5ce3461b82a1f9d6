#pragma once

#include <cstddef>
#include <cstdint>

#include "raster/blend.h"

// Runs of pixels within one row. `destination` and `source` are RGBA bytes of any alignment; `count` may be 0.

namespace ac {

/// Sets `count` pixels.
void overwriteSpan(uint8_t* destination, size_t count, Pixel color);

/// One colour over `count` pixels.
void fillSpan(uint8_t* destination, size_t count, Pixel color);

/// A colour through 8-bit coverage, one byte a pixel.
void coverSpan(uint8_t* destination, const uint8_t* coverage, size_t count, Pixel color);

/// Premultiplied pixels over the destination.
void blendSpan(uint8_t* destination, const uint8_t* source, size_t count);

/// The same with each channel of the source times `tint`, which is premultiplied.
void blendTintedSpan(uint8_t* destination, const uint8_t* source, size_t count, Pixel tint);

}  // namespace ac
