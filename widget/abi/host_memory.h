#pragma once

#include <cstdint>
#include <string_view>

#include "abi/abi.h"

namespace ac {

/// Addresses in the module's memory as the host sees them. In a native build, where a pointer is wider, they are places
/// in a table of all that were told, and no host may reckon with them.
uint32_t offsetOf(const void* pointer);
AbiText abiText(std::string_view text);

/// Of the native build alone: the pointer that offsetOf() told as this place; null for any other.
void* pointerAt(uint32_t offset);
/// Forgets all that were told.
void forgetOffsets();

/// An offset of the host as an address.
template <typename T>
T* at(uint32_t offset) {
  if constexpr (sizeof(void*) == sizeof(uint32_t))
    return reinterpret_cast<T*>(static_cast<uintptr_t>(offset));
  else
    return static_cast<T*>(pointerAt(offset));
}

inline std::string_view textAt(uint32_t offset, uint32_t length) {
  return {at<const char>(offset), length};
}

}  // namespace ac
