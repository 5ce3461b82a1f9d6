#include "images/bitmap.h"

#include <cstdlib>

namespace ac {

bool allocate(Bitmap& bitmap, int width, int height) {
  bitmap = {};
  const size_t bytes = 4 * static_cast<size_t>(width) * static_cast<size_t>(height);
  // Without exceptions a vector cannot report that it got no memory, so it is asked for only when it is there to be
  // had.
  void* volatile probe = std::malloc(bytes);
  if (probe == nullptr) return false;
  std::free(probe);
  bitmap.rgba.resize(bytes);
  bitmap.width = width;
  bitmap.height = height;
  return true;
}

}  // namespace ac
