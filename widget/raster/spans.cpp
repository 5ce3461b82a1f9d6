#include "raster/spans.h"

#include <cstring>

// Four pixels at a time in the compilers' portable vectors (SSE2, NEON or wasm SIMD). A pixel word is split into its
// even bytes (red, blue) and odd bytes (green, alpha), each in a 16-bit lane, as in blend.h.

namespace ac {
namespace {

using Words = uint32_t __attribute__((vector_size(16)));
using Halves = uint16_t __attribute__((vector_size(16)));
using Bytes = uint8_t __attribute__((vector_size(16)));

constexpr size_t kLanes = 4;

Words load(const uint8_t* from) {
  Words words;
  std::memcpy(&words, from, sizeof words);
  return words;
}

void store(uint8_t* to, Words words) {
  std::memcpy(to, &words, sizeof words);
}

Pixel loadPixel(const uint8_t* from) {
  Pixel pixel;
  std::memcpy(&pixel, from, sizeof pixel);
  return pixel;
}

void storePixel(uint8_t* to, Pixel pixel) {
  std::memcpy(to, &pixel, sizeof pixel);
}

Words splat(uint32_t value) {
  return Words{value, value, value, value};
}

/// A factor of each pixel in both of its 16-bit lanes.
Halves pairs(Words factors) {
  return reinterpret_cast<Halves>(factors | factors << 16);
}

Halves evenBytes(Words pixels) {
  return reinterpret_cast<Halves>(pixels) & 255;
}
Halves oddBytes(Words pixels) {
  return reinterpret_cast<Halves>(pixels) >> 8;
}

Words joinScaled(Halves even, Halves odd) {
  even += 128;
  odd += 128;
  even = (even + (even >> 8)) >> 8;
  odd = (odd + (odd >> 8)) & 0xff00;
  return reinterpret_cast<Words>(even | odd);
}

Words scale(Words pixels, Halves factors) {
  return joinScaled(evenBytes(pixels) * factors, oddBytes(pixels) * factors);
}

Words add(Words x, Words y) {
  const Bytes sum = reinterpret_cast<Bytes>(x) + reinterpret_cast<Bytes>(y);
  return reinterpret_cast<Words>(sum | reinterpret_cast<Bytes>(sum < reinterpret_cast<Bytes>(x)));
}

Words over(Words destination, Words source) {
  return add(source, scale(destination, pairs(255 - (source >> 24))));
}

bool allOpaque(Words pixels) {
  const Words alphas = pixels & 0xff000000;
  uint64_t halves[2];
  std::memcpy(halves, &alphas, sizeof halves);
  return (halves[0] & halves[1]) == 0xff000000ff000000u;
}

bool allClear(Words pixels) {
  uint64_t halves[2];
  std::memcpy(halves, &pixels, sizeof halves);
  return (halves[0] | halves[1]) == 0;
}

}  // namespace

void overwriteSpan(uint8_t* destination, size_t count, Pixel color) {
  const Words colors = splat(color);
  size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) store(destination + 4 * i, colors);
  for (; i < count; ++i) storePixel(destination + 4 * i, color);
}

void fillSpan(uint8_t* destination, size_t count, Pixel color) {
  if (alphaOf(color) == 255) return overwriteSpan(destination, count, color);
  if (color == 0) return;
  const Words colors = splat(color);
  const Halves rest = pairs(splat(255 - alphaOf(color)));
  size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    uint8_t* at = destination + 4 * i;
    store(at, add(colors, scale(load(at), rest)));
  }
  for (; i < count; ++i) storePixel(destination + 4 * i, blendOver(loadPixel(destination + 4 * i), color));
}

void coverSpan(uint8_t* destination, const uint8_t* coverage, size_t count, Pixel color) {
  const Halves even = evenBytes(splat(color));
  const Halves odd = oddBytes(splat(color));
  const bool opaque = alphaOf(color) == 255;
  size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    uint32_t four;
    std::memcpy(&four, coverage + i, sizeof four);
    if (four == 0) continue;
    uint8_t* at = destination + 4 * i;
    if (four == 0xffffffff && opaque) {
      store(at, splat(color));
      continue;
    }
    const Halves factors = pairs(Words{four & 255, four >> 8 & 255, four >> 16 & 255, four >> 24});
    store(at, over(load(at), joinScaled(even * factors, odd * factors)));
  }
  for (; i < count; ++i) {
    uint8_t* at = destination + 4 * i;
    storePixel(at, blendOver(loadPixel(at), scalePixel(color, coverage[i])));
  }
}

void blendSpan(uint8_t* destination, const uint8_t* source, size_t count) {
  size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    const Words pixels = load(source + 4 * i);
    uint8_t* at = destination + 4 * i;
    if (allOpaque(pixels)) {
      store(at, pixels);
    } else if (!allClear(pixels)) {
      store(at, over(load(at), pixels));
    }
  }
  for (; i < count; ++i) {
    uint8_t* at = destination + 4 * i;
    storePixel(at, blendOver(loadPixel(at), loadPixel(source + 4 * i)));
  }
}

void blendTintedSpan(uint8_t* destination, const uint8_t* source, size_t count, Pixel tint) {
  if (tint == 0xffffffff) return blendSpan(destination, source, count);
  const Halves even = evenBytes(splat(tint));
  const Halves odd = oddBytes(splat(tint));
  size_t i = 0;
  for (; i + kLanes <= count; i += kLanes) {
    const Words pixels = load(source + 4 * i);
    uint8_t* at = destination + 4 * i;
    store(at, over(load(at), joinScaled(evenBytes(pixels) * even, oddBytes(pixels) * odd)));
  }
  for (; i < count; ++i) {
    uint8_t* at = destination + 4 * i;
    storePixel(at, blendOver(loadPixel(at), multiplyPixels(loadPixel(source + 4 * i), tint)));
  }
}

}  // namespace ac
