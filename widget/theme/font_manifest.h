#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "base/status.h"
#include "base/vector.h"

namespace ac {

/// One face of a font manifest (fonts.json), as declared before its bytes arrive.
struct FontSource {
  std::string family;
  int weight = 400;
  bool italic = false;
  bool serif = false;
  std::string file;                              ///< Relative to the manifest.
  Vector<std::pair<char32_t, char32_t>> ranges;  ///< Inclusive, sorted, disjoint.
};

/// A file of hyphenation patterns, likewise.
struct PatternSource {
  std::string languages;  ///< BCP 47 tags with spaces between; it is for those that begin with one of them.
  std::string file;
};

struct FontManifest {
  Vector<FontSource> faces;
  Vector<PatternSource> patterns;
};

/// Reads `{"faces":[{"family","generic","weight","style","file","ranges"}],"hyphenation":[{"languages","file"}]}`, at
/// most 1,000 of each; `ranges` is hexadecimal, as in "20-7E,A0-17F". Errors name the JSON path.
Result<FontManifest> readFontManifest(std::string_view json);

}  // namespace ac
