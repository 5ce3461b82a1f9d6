#pragma once

#include <bit>
#include <cstdint>

// One pixel at a time. The span functions do the same arithmetic on several at once and must yield the same bytes.

namespace ac {

static_assert(std::endian::native == std::endian::little, "pixels are read as 32-bit words with red lowest");

/// RGBA, 8 bits, red in the lowest byte, premultiplied.
using Pixel = uint32_t;

inline constexpr uint32_t kEvenBytes = 0x00ff00ff;

constexpr Pixel packPixel(uint32_t r, uint32_t g, uint32_t b, uint32_t a) {
  return r | g << 8 | b << 16 | a << 24;
}
constexpr uint32_t alphaOf(Pixel pixel) {
  return pixel >> 24;
}

/// x / 255 rounded to the nearest, exact for 0 <= x <= 255 * 255.
constexpr uint32_t divideBy255(uint32_t x) {
  x += 128;
  return (x + (x >> 8)) >> 8;
}

/// Two values below 65,026 in the halves of a word, each divided by 255 and rounded, in the low bytes of the halves.
constexpr uint32_t dividePairBy255(uint32_t pair) {
  pair += 0x00800080;
  return ((pair + ((pair >> 8) & kEvenBytes)) >> 8) & kEvenBytes;
}

/// All four channels times factor / 255.
constexpr Pixel scalePixel(Pixel pixel, uint32_t factor) {
  return dividePairBy255((pixel & kEvenBytes) * factor) | dividePairBy255((pixel >> 8 & kEvenBytes) * factor) << 8;
}

/// Channel by channel, x * y / 255.
constexpr Pixel multiplyPixels(Pixel x, Pixel y) {
  return packPixel(divideBy255((x & 255) * (y & 255)), divideBy255((x >> 8 & 255) * (y >> 8 & 255)),
                   divideBy255((x >> 16 & 255) * (y >> 16 & 255)), divideBy255((x >> 24) * (y >> 24)));
}

/// Channel by channel, x + y, at most 255 (reached only by textures whose channels exceed their alpha).
constexpr Pixel addPixels(Pixel x, Pixel y) {
  uint32_t even = (x & kEvenBytes) + (y & kEvenBytes);
  uint32_t odd = (x >> 8 & kEvenBytes) + (y >> 8 & kEvenBytes);
  even |= (even >> 8 & 0x00010001) * 255;
  odd |= (odd >> 8 & 0x00010001) * 255;
  return (even & kEvenBytes) | (odd & kEvenBytes) << 8;
}

/// Source over destination, both premultiplied.
constexpr Pixel blendOver(Pixel destination, Pixel source) {
  return addPixels(source, scalePixel(destination, 255 - alphaOf(source)));
}

/// ImGui's vertex colour (not premultiplied) premultiplied.
constexpr Pixel premultiply(uint32_t color) {
  return (scalePixel(color, alphaOf(color)) & 0x00ffffff) | (color & 0xff000000);
}

}  // namespace ac
