#include "abi/abi.h"
#include "abi/export.h"
#include "abi/host_memory.h"
#include "abi/module.h"
#include "base/vector.h"

#include <cstdlib>

// Apart from abi.cpp: only the module for Node has it.

extern "C" AC_EXPORT uint32_t ac_font_add(uint32_t bytes, uint32_t length) {
  const auto* data = ac::at<const uint8_t>(bytes);
  ac::Vector<uint8_t> copy(data, data + length);
  std::free(ac::at<void>(bytes));
  ac::Module& module = ac::Module::instance();
  return module.report(module.core.fonts.add(std::move(copy)).status());
}
