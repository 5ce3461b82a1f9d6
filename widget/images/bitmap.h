#pragma once

#include <cstdint>

#include "base/vector.h"

namespace ac {

/// Pixels as the card paints them: RGBA, 8 bits, premultiplied by alpha, rows top down without padding.
struct Bitmap {
  int width = 0;
  int height = 0;
  Vector<uint8_t> rgba;

  bool empty() const { return rgba.empty(); }
};

/// Makes the bitmap one of this size, all transparent. False, and the bitmap empty, when there is no memory for it.
bool allocate(Bitmap& bitmap, int width, int height);

}  // namespace ac
