#pragma once

#include <cstddef>
#include <cstdint>

#include "base/status.h"

namespace ac {

inline constexpr size_t kMaxEncodedImageBytes = 10u << 20;
inline constexpr int kMaxImageSidePx = 8192;
inline constexpr int64_t kMaxImagePixels = 16 << 20;
/// Each scan of a progressive JPEG walks the whole picture; a few bytes a scan would otherwise buy minutes of work.
inline constexpr int kMaxJpegScans = 100;

/// BadImage for an empty picture, TooLarge beyond the limits.
Status checkImageSize(int64_t width, int64_t height);

}  // namespace ac
