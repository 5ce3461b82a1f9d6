#include "images/encode_png.h"

#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STBI_WRITE_NO_STDIO
#define STBIW_ASSERT(x) ((void)0)
#include <stb_image_write.h>

#include "base/vector.h"

namespace ac {

namespace {

Vector<uint8_t> straightAlpha(std::span<const uint8_t> rgba) {
  Vector<uint8_t> straight(rgba.begin(), rgba.end());
  for (size_t i = 0; i + 3 < straight.size(); i += 4) {
    const unsigned alpha = straight[i + 3];
    if (alpha == 0 || alpha == 255) continue;
    for (size_t c = 0; c < 3; ++c) {
      const unsigned value = (straight[i + c] * 255u + alpha / 2) / alpha;
      straight[i + c] = static_cast<uint8_t>(value > 255 ? 255 : value);
    }
  }
  return straight;
}

void append(void* context, void* data, int size) {
  auto& bytes = *static_cast<Vector<uint8_t>*>(context);
  const auto* begin = static_cast<const uint8_t*>(data);
  bytes.insert(bytes.end(), begin, begin + size);
}

}  // namespace

Vector<uint8_t> encodePng(std::span<const uint8_t> rgba, int width, int height) {
  Vector<uint8_t> png;
  const Vector<uint8_t> straight = straightAlpha(rgba);
  stbi_write_png_to_func(append, &png, width, height, 4, straight.data(), width * 4);
  return png;
}

}  // namespace ac
