#pragma once

#include "base/status.h"
#include "images/bitmap.h"
#include "images/image_info.h"

namespace ac {

/// How to find the stored pixel of a shown one: (x, y) become (y, x) if the axes are swapped, then the stored column or
/// row is counted from the other end.
struct Turn {
  bool swapsAxes = false;
  bool flipsColumns = false;
  bool flipsRows = false;
};

Turn turnOf(Orientation orientation);

/// A picture as stored, turned to how it is shown.
Result<Bitmap> orient(Bitmap stored, Orientation orientation);

}  // namespace ac
