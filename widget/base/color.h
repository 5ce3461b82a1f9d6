#pragma once

#include <cstdint>

namespace ac {

/// A colour in sRGB, 8 bits a channel, alpha not multiplied in.
struct Color {
  uint8_t r = 0;
  uint8_t g = 0;
  uint8_t b = 0;
  uint8_t a = 255;

  friend constexpr bool operator==(Color, Color) = default;
};

}  // namespace ac
