#include "images/resample.h"

#include <cmath>
#include <cstdlib>
#include <cstring>

#define STBIR_MALLOC(size, user) ((void)(user), std::malloc(size))
#define STBIR_FREE(memory, user) ((void)(user), std::free(memory))
#define STBIR_ASSERT(condition) ((void)0)
#define STBIR_NO_SIMD  // Its vector sums have another order on each processor.
#define STB_IMAGE_RESIZE_STATIC
#define STBIR__HEADER_FILENAME "images/stb_resize_parts.h"
#define STB_IMAGE_RESIZE_IMPLEMENTATION
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wunused-function"
#endif
// It moves floats as integers, at addresses that are multiples of 4: types that may do so, in place of the plain ones.
using AnyWord = uint32_t __attribute__((may_alias));
using AnyLongWord = uint64_t __attribute__((may_alias, aligned(4)));
#define uint32_t AnyWord
#define uint64_t AnyLongWord
#include <stb_image_resize2.h>
#undef uint32_t
#undef uint64_t

namespace ac {
namespace {

constexpr bool isWhole(double value) {
  return value == static_cast<double>(static_cast<int>(value));
}

bool isUnscaled(const Fit& fit) {
  return fit.source.width == fit.width && fit.source.height == fit.height && isWhole(fit.source.x) &&
         isWhole(fit.source.y);
}

/// Spreads rows of `channels` to four within the bitmap, whose rows hold them packed at their start; premultiplies.
void finishRow(uint8_t* row, const uint8_t* from, int width, int channels) {
  for (int x = width - 1; x >= 0; --x) {
    const uint8_t* in = from + channels * x;
    const uint32_t alpha = channels == 4 ? in[3] : 255u;
    const uint32_t r = in[0], g = in[1], b = in[2];
    row[4 * x] = static_cast<uint8_t>((r * alpha + 127) / 255);
    row[4 * x + 1] = static_cast<uint8_t>((g * alpha + 127) / 255);
    row[4 * x + 2] = static_cast<uint8_t>((b * alpha + 127) / 255);
    row[4 * x + 3] = static_cast<uint8_t>(alpha);
  }
}

void copyUnscaled(const PixelView& pixels, const Fit& fit, Bitmap& out) {
  const auto column = static_cast<size_t>(fit.source.x);
  const auto row = static_cast<size_t>(fit.source.y);
  const auto width = static_cast<size_t>(pixels.width);
  for (size_t y = 0; y < static_cast<size_t>(fit.height); ++y) {
    const uint8_t* from = pixels.bytes + static_cast<size_t>(pixels.channels) * ((row + y) * width + column);
    finishRow(out.rgba.data() + 4 * y * static_cast<size_t>(fit.width), from, fit.width, pixels.channels);
  }
}

/// Mitchell when a side shrinks: in linear light sharper filters leave halos around dark edges. Catmull-Rom when it
/// grows.
stbir_filter filterFor(double from, int to) {
  return to < from ? STBIR_FILTER_MITCHELL : STBIR_FILTER_CATMULLROM;
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
  STBIR_RESIZE resize;
  const stbir_pixel_layout layout = pixels.channels == 3 ? STBIR_RGB : STBIR_RGBA;
  stbir_resize_init(&resize, pixels.bytes, pixels.width, pixels.height, 0, out.rgba.data(), fit.width, fit.height,
                    4 * fit.width, layout, STBIR_TYPE_UINT8_SRGB);
  stbir_set_filters(&resize, filterFor(fit.source.width, fit.width), filterFor(fit.source.height, fit.height));
  stbir_set_input_subrect(&resize, fit.source.x / pixels.width, fit.source.y / pixels.height,
                          (fit.source.x + fit.source.width) / pixels.width,
                          (fit.source.y + fit.source.height) / pixels.height);
  if (stbir_resize_extended(&resize) == 0) {
    return Status{StatusCode::OutOfMemory, "", "there is no memory to resample the image"};
  }
  for (int y = 0; y < fit.height; ++y) {
    uint8_t* row = out.rgba.data() + 4 * static_cast<size_t>(y) * static_cast<size_t>(fit.width);
    finishRow(row, row, fit.width, pixels.channels);
  }
  return out;
}

}  // namespace ac
