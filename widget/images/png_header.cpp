#include "images/png_header.h"

#include <limits>

namespace ac {

bool isPng(const ByteView& file) {
  return file.matches(0, "\x89PNG\r\n\x1a\n");
}

Result<PngHeader> readPngHeader(const ByteView& file) {
  constexpr size_t kFirstChunk = 8;
  const size_t data = kFirstChunk + 8;
  if (file.matches(kFirstChunk + 4, "CgBI")) {
    return Status{StatusCode::BadImage, "", "the PNG is in Apple's own variant, CgBI"};
  }
  if (!file.matches(kFirstChunk + 4, "IHDR") || file.big32(kFirstChunk) != 13 || !file.holds(data, 13)) {
    return Status{StatusCode::BadImage, "", "the PNG does not start with its header"};
  }
  constexpr uint32_t kMax = static_cast<uint32_t>(std::numeric_limits<int>::max());
  const uint32_t width = file.big32(data);
  const uint32_t height = file.big32(data + 4);
  if (width > kMax || height > kMax) return Status{StatusCode::BadImage, "", "the PNG's size is out of range"};
  return PngHeader{static_cast<int>(width), static_cast<int>(height)};
}

}  // namespace ac
