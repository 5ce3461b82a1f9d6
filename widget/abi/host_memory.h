#pragma once

#include <cstdint>
#include <string_view>

#include "abi/abi.h"

namespace ac {

/// Addresses in the module's memory as the host sees them. In a native build, where a pointer is wider, they are cut
/// off: the tests of the abi run in the wasm module.
uint32_t offsetOf(const void* pointer);
AbiText abiText(std::string_view text);

/// An offset of the host as an address. Zero-extended: native builds only compile it.
template <typename T>
T* at(uint32_t offset) {
  return reinterpret_cast<T*>(static_cast<uintptr_t>(offset));
}

inline std::string_view textAt(uint32_t offset, uint32_t length) {
  return {at<const char>(offset), length};
}

}  // namespace ac
