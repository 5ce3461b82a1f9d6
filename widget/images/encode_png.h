#pragma once

#include <cstdint>
#include <span>

#include "base/vector.h"

namespace ac {

/// A PNG of premultiplied RGBA pixels, rows top down without padding. The file's alpha is straight, as the format asks.
Vector<uint8_t> encodePng(std::span<const uint8_t> rgba, int width, int height);

}  // namespace ac
