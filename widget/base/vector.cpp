#include "base/vector.h"

namespace ac {

void* growBytes(void* memory, size_t elementBytes, size_t needed, size_t& capacity) {
  const size_t most = SIZE_MAX / 2 / elementBytes;
  if (needed > most) std::abort();
  capacity = std::min(std::max(needed, capacity * 2), most);
  void* const grown = std::realloc(memory, capacity * elementBytes);
  if (!grown) std::abort();
  return grown;
}

}  // namespace ac
