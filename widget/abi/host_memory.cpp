#include "abi/host_memory.h"

#include <cstdlib>

#include "abi/export.h"

// What every module has, whatever else it does.

namespace ac {

uint32_t offsetOf(const void* pointer) {
  return static_cast<uint32_t>(reinterpret_cast<uintptr_t>(pointer));
}

AbiText abiText(std::string_view text) {
  return {offsetOf(text.data()), static_cast<uint32_t>(text.size())};
}

}  // namespace ac

extern "C" {

AC_EXPORT uint32_t ac_alloc(uint32_t bytes) {
  return ac::offsetOf(std::malloc(bytes > 0 ? bytes : 1));
}

AC_EXPORT void ac_free(uint32_t address) {
  std::free(ac::at<void>(address));
}

AC_EXPORT uint32_t ac_abi_version() {
  return ac::kAbiVersion;
}
}
