#pragma once

#include <string_view>

#include "theme/read_theme.h"

namespace ac {

/// What a page says about a card's theme, later parts over earlier ones and all of them over the built-in theme.
struct ThemeSources {
  Scheme scheme = Scheme::Light;
  std::string_view file;        ///< A theme file; empty for none.
  std::string_view properties;  ///< Custom properties: names after `--article-card-` and values, each ended by a NUL.
  std::string_view object;      ///< Like a file, of the element's property.
  std::string_view fileAddress = {};    ///< What fonts of the file have as their base.
  std::string_view objectAddress = {};  ///< Likewise of the object.
  std::string_view readyFaces = {};     ///< Keys of families that are there (theme_face.h), NUL after each.
};

/// Never fails: what can not be used is passed over and told. Paths of warnings are tokens, or `--article-card-…`.
ReadTheme resolveTheme(const ThemeSources& sources);

}  // namespace ac
