#include "images/orient.h"

#include <cstring>
#include <utility>

namespace ac {

Turn turnOf(Orientation orientation) {
  switch (orientation) {
    case Orientation::Normal: return {false, false, false};
    case Orientation::MirrorX: return {false, true, false};
    case Orientation::Rotate180: return {false, true, true};
    case Orientation::MirrorY: return {false, false, true};
    case Orientation::Transpose: return {true, false, false};
    case Orientation::Rotate90: return {true, false, true};
    case Orientation::Transverse: return {true, true, true};
    case Orientation::Rotate270: return {true, true, false};
  }
  return {};
}

Result<Bitmap> orient(Bitmap stored, Orientation orientation) {
  if (orientation == Orientation::Normal) return stored;
  const Turn turn = turnOf(orientation);
  Bitmap shown;
  const bool swaps = turn.swapsAxes;
  if (!allocate(shown, swaps ? stored.height : stored.width, swaps ? stored.width : stored.height)) {
    return Status{StatusCode::OutOfMemory, "", "there is no memory to turn the image"};
  }
  uint8_t* out = shown.rgba.data();
  for (int y = 0; y < shown.height; ++y) {
    for (int x = 0; x < shown.width; ++x, out += 4) {
      const int column = swaps ? y : x;
      const int row = swaps ? x : y;
      const auto storedColumn = static_cast<size_t>(turn.flipsColumns ? stored.width - 1 - column : column);
      const auto storedRow = static_cast<size_t>(turn.flipsRows ? stored.height - 1 - row : row);
      std::memcpy(out, stored.rgba.data() + 4 * (storedRow * static_cast<size_t>(stored.width) + storedColumn), 4);
    }
  }
  return shown;
}

}  // namespace ac
