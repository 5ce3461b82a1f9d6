#pragma once

#include <cstdint>
#include <span>

#include "base/status.h"

namespace ac {

enum class ImageFormat : uint8_t { Unknown, Png, Jpeg, Gif, WebP, Avif };

/// EXIF orientation, values as in EXIF 2.32 (0x0112). 5 to 8 swap width and height.
enum class Orientation : uint8_t {
  Normal = 1,
  MirrorX = 2,
  Rotate180 = 3,
  MirrorY = 4,
  Transpose = 5,
  Rotate90 = 6,
  Transverse = 7,
  Rotate270 = 8,
};

struct ImageInfo {
  ImageFormat format = ImageFormat::Unknown;
  int width = 0;  ///< As shown, orientation applied; px.
  int height = 0;
  Orientation orientation = Orientation::Normal;
};

/// Reads the header alone and refuses what is over the limits: 10 MB encoded, 8,192 px a side, 16 MP, 100 JPEG scans.
/// GIF, WebP and AVIF are recognised and answered with UnsupportedFormat: they are the host's to decode.
Result<ImageInfo> readImageInfo(std::span<const uint8_t> encoded);

}  // namespace ac
