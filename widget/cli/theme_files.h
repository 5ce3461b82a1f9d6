#pragma once

#include <string>

#include "base/vector.h"
#include "card/core.h"
#include "theme/theme_face.h"

namespace ac {

/// The file of a theme: of the built-in one with that name where there is no file of it, else `theme` itself.
std::string themeFileOf(const std::string& theme);

/// A theme file's text, with the files that it names as its sources in it. Errors name the theme and the file.
Result<std::string> readThemeFile(const std::string& file);

/// The file of a theme's font, relative to the theme's; the reason of an error stands without the name.
Result<Vector<uint8_t>> readThemeFont(const ThemeFace& face);

/// Makes the theme of that file or name the core's, with its fonts. What can not be used is told in `warnings`, whose
/// paths begin with "theme".
Status loadTheme(const std::string& theme, Scheme scheme, Core& core, Vector<Warning>& warnings);

}  // namespace ac
