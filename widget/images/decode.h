#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "base/status.h"
#include "images/bitmap.h"

namespace ac {

/// How a picture fills its box.
enum class ImageFit : uint8_t {
  Cover,    ///< Fills the box, cropped around the focal point.
  Contain,  ///< Whole within the box; the result is no larger than the box, of the picture's own shape.
};

struct ImageTarget {
  int width = 0;  ///< Device px, 1 to 8,192.
  int height = 0;
  ImageFit fit = ImageFit::Cover;
  std::array<float, 2> focalPoint = {0.5f, 0.5f};  ///< Fractions of the picture as shown.

  friend bool operator==(const ImageTarget&, const ImageTarget&) = default;
};

/// Decodes PNG or JPEG, turns it upright, crops it and resamples it to exactly the target (Cover) or the largest size
/// of its shape within it (Contain). The same bytes give the same pixels on every platform.
Result<Bitmap> decodeImage(std::span<const uint8_t> encoded, const ImageTarget& target);

/// The same for pixels that the host decoded (GIF, WebP, AVIF): RGBA, 8 bits, alpha not multiplied in, upright.
Result<Bitmap> fitPixels(std::span<const uint8_t> rgba, int width, int height, const ImageTarget& target);

}  // namespace ac
