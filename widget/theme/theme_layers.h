#pragma once

#include <string>
#include <string_view>

#include "article/json_view.h"
#include "base/vector.h"
#include "theme/read_theme.h"

namespace ac {

/// `light`, `dark`, `more-contrast`.
std::string_view schemeName(Scheme scheme);

/// The parts of a theme document that hold for `scheme`, later ones over earlier ones. A resolver document (Design
/// Tokens Resolver Module 2025.10: `resolutionOrder`, `sets`, `modifiers` with a context for each scheme) yields the
/// sources that it names, in it or among its files; any other document itself, then its own group of the scheme's name.
/// What can not be had is told in `out.warnings`; sets `out.hasScheme`. The values live as long as the document.
Vector<JsonValue> themeLayers(const JsonValue& root, Scheme scheme, ReadTheme& out);

/// Relative addresses of the files that a resolver document names as its sources, each once, at most 64; a host reads
/// them and gives their texts to withThemeFiles().
Vector<std::string> themeFilesOf(std::string_view json);

struct ThemeFile {
  std::string name;  ///< As the document has it.
  std::string json;
};

/// The document with the files in a member `$files` of its own, where readTheme() finds them.
std::string withThemeFiles(std::string_view json, const Vector<ThemeFile>& files);

}  // namespace ac
