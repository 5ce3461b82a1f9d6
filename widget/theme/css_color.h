#pragma once

#include <string_view>

#include "base/color.h"
#include "theme/color_space.h"

namespace ac {

/// A colour as CSS writes it: #rgb to #rrggbbaa, and every function that browsers serialise computed colours with, of
/// which color() knows the spaces of color_space.h. Named colours are the browser's to resolve, `transparent` apart.
bool readCssColor(std::string_view text, Color& color);

}  // namespace ac
