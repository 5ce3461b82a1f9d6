
#include "abi/abi.h"
#include "abi/export.h"
#include "abi/host_memory.h"
#include "base/vector.h"
#include "fontfile/unpack_font.h"
#include "theme/packed_theme.h"
#include "theme/resolve_theme.h"
#include "theme/write_theme.h"

// theme.wasm, which a page loads only where it says something about a card's theme, and part of the module for Node.

namespace {

// What the answer points to, until the next call.
struct Answer {
  ac::AbiTheme theme = {};
  ac::Vector<uint8_t> packed;
  std::string json;
  std::string faces;
  ac::Vector<ac::Warning> warnings;
  ac::Vector<ac::AbiError> abiWarnings;
};

Answer& answer() {
  static Answer instance;
  return instance;
}

}  // namespace

extern "C" AC_EXPORT uint32_t ac_theme_read(uint32_t scheme, uint32_t file, uint32_t fileLength, uint32_t properties,
                                            uint32_t propertiesLength, uint32_t object, uint32_t objectLength,
                                            uint32_t fileAddress, uint32_t fileAddressLength, uint32_t objectAddress,
                                            uint32_t objectAddressLength, uint32_t ready, uint32_t readyLength) {
  ac::ThemeSources sources;
  if (scheme < static_cast<uint32_t>(ac::Scheme::Count)) sources.scheme = static_cast<ac::Scheme>(scheme);
  sources.file = ac::textAt(file, fileLength);
  sources.properties = ac::textAt(properties, propertiesLength);
  sources.object = ac::textAt(object, objectLength);
  sources.fileAddress = ac::textAt(fileAddress, fileAddressLength);
  sources.objectAddress = ac::textAt(objectAddress, objectAddressLength);
  sources.readyFaces = ac::textAt(ready, readyLength);
  ac::ReadTheme read = ac::resolveTheme(sources);

  Answer& out = answer();
  out.packed = ac::packTheme(read.theme);
  out.json = ac::themeJson(read.theme);
  out.faces = ac::themeFacesJson(read.faces);
  out.warnings = std::move(read.warnings);
  out.abiWarnings.clear();
  for (const ac::Warning& warning : out.warnings) {
    const auto code = static_cast<uint32_t>(warning.code);
    out.abiWarnings.push_back({code, ac::abiText(warning.path), ac::abiText(warning.reason)});
  }
  out.theme.packed = {ac::offsetOf(out.packed.data()), static_cast<uint32_t>(out.packed.size())};
  out.theme.json = ac::abiText(out.json);
  out.theme.faces = ac::abiText(out.faces);
  out.theme.hasScheme = read.hasScheme ? 1 : 0;
  out.theme.warnings = ac::offsetOf(out.abiWarnings.data());
  out.theme.warningCount = static_cast<uint32_t>(out.abiWarnings.size());
  return ac::offsetOf(&out.theme);
}

extern "C" AC_EXPORT uint32_t ac_font_unpack(uint32_t bytes, uint32_t length) {
  static ac::Result<ac::FontFile> font = ac::Status{};
  static ac::AbiFontFile out;
  font = ac::unpackFont({ac::at<const uint8_t>(bytes), length});
  out = {};
  if (font.ok()) {
    out.bytes = {ac::offsetOf(font.value().bytes.data()), static_cast<uint32_t>(font.value().bytes.size())};
    out.postScript = font.value().postScript ? 1 : 0;
    if (font.value().varied) out.error.reason = ac::abiText(ac::kVariedFont);
  } else {
    out.error = {static_cast<uint32_t>(font.status().code), {}, ac::abiText(font.status().reason)};
  }
  return ac::offsetOf(&out);
}
