#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/status.h"

namespace ac {

/// One face of a font manifest (fonts.json), as declared before its bytes arrive.
struct FontSource {
  std::string family;
  int weight = 400;
  bool italic = false;
  bool serif = false;
  std::string file;                                   ///< Relative to the manifest.
  std::vector<std::pair<char32_t, char32_t>> ranges;  ///< Inclusive, sorted, disjoint.
};

/// Reads `{"faces":[{"family","generic","weight","style","file","ranges"}]}`, at most 1,000 faces; `ranges` is
/// hexadecimal, as in "20-7E,A0-17F". Errors name the JSON path.
Result<std::vector<FontSource>> readFontManifest(std::string_view json);

}  // namespace ac
