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
  ac::Vector<ac::Warning> warnings;
  ac::Vector<ac::AbiError> abiWarnings;
};

Answer& answer() {
  static Answer instance;
  return instance;
}

}  // namespace

extern "C" AC_EXPORT uint32_t ac_layout_read(uint32_t json, uint32_t length) {
  Answer& out = answer();
  ac::Result<ac::ReadLayout> read = ac::readLayout(ac::textAt(json, length));
  out.packed = read.ok() ? ac::packLayout(read.value().plan) : ac::Vector<uint8_t>();
  out.warnings = read.ok() ? std::move(read.value().warnings) : ac::Vector<ac::Warning>();
  out.fault = read.status();
  out.layout.packed = {ac::offsetOf(out.packed.data()), static_cast<uint32_t>(out.packed.size())};
  out.layout.fault = {static_cast<uint32_t>(out.fault.code), ac::abiText(out.fault.path),
                      ac::abiText(out.fault.reason)};
  out.abiWarnings.clear();
  for (const ac::Warning& warning : out.warnings) {
    const auto code = static_cast<uint32_t>(warning.code);
    out.abiWarnings.push_back({code, ac::abiText(warning.path), ac::abiText(warning.reason)});
  }
  out.layout.warnings = ac::offsetOf(out.abiWarnings.data());
  out.layout.warningCount = static_cast<uint32_t>(out.abiWarnings.size());
  return ac::offsetOf(&out.layout);
}
