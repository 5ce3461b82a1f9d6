#include <string>

#include "abi/abi.h"
#include "abi/export.h"
#include "abi/host_memory.h"
#include "base/vector.h"
#include "layout/packed_layout.h"
#include "layout/read_layout.h"

// Part of theme.wasm, which reads what the operators of sites have written, and of the module for Node.

namespace {

// What the answer points to, until the next call.
struct Answer {
  ac::AbiLayout layout = {};
  ac::Vector<uint8_t> packed;
  ac::Status fault;
};

Answer& answer() {
  static Answer instance;
  return instance;
}

}  // namespace

extern "C" AC_EXPORT uint32_t ac_layout_read(uint32_t json, uint32_t length) {
  Answer& out = answer();
  const ac::Result<ac::LayoutPlan> read = ac::readLayout(ac::textAt(json, length));
  out.packed = read.ok() ? ac::packLayout(read.value()) : ac::Vector<uint8_t>();
  out.fault = read.status();
  out.layout.packed = {ac::offsetOf(out.packed.data()), static_cast<uint32_t>(out.packed.size())};
  out.layout.fault = {static_cast<uint32_t>(out.fault.code), ac::abiText(out.fault.path),
                      ac::abiText(out.fault.reason)};
  return ac::offsetOf(&out.layout);
}
