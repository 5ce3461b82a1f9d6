#include "abi/host_memory.h"

#include <cstdlib>
#include <unordered_map>

#include "abi/export.h"
#include "base/vector.h"

// What every module has, whatever else it does.

namespace ac {

#ifdef __EMSCRIPTEN__

uint32_t offsetOf(const void* pointer) {
  return static_cast<uint32_t>(reinterpret_cast<uintptr_t>(pointer));
}

#else

namespace {

struct Offsets {
  ac::Vector<void*> pointers = {nullptr};
  std::unordered_map<const void*, uint32_t> places = {{nullptr, 0}};
};

Offsets& offsets() {
  static Offsets instance;
  return instance;
}

}  // namespace

uint32_t offsetOf(const void* pointer) {
  Offsets& all = offsets();
  const auto [known, isNew] = all.places.try_emplace(pointer, static_cast<uint32_t>(all.pointers.size()));
  if (isNew) all.pointers.push_back(const_cast<void*>(pointer));
  return known->second;
}

void* pointerAt(uint32_t offset) {
  return offset < offsets().pointers.size() ? offsets().pointers[offset] : nullptr;
}

void forgetOffsets() {
  offsets() = {};
}

#endif

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
