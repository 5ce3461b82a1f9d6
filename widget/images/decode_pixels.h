#pragma once

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <span>

#include "base/status.h"

namespace ac {

struct FreeDeleter {
  void operator()(void* memory) const { std::free(memory); }
};

/// A decoded picture as stored in its file: rows top down, 8 bits a channel, alpha not multiplied in, not yet upright.
struct DecodedPixels {
  int width = 0;
  int height = 0;
  int channels = 0;  ///< 3 (RGB) or 4 (RGBA).
  std::unique_ptr<uint8_t, FreeDeleter> bytes;
};

/// Decodes a file that readImageInfo has accepted. A JPEG that breaks off is decoded as far as it goes.
Result<DecodedPixels> decodePixels(std::span<const uint8_t> encoded);

}  // namespace ac
