#pragma once

#include <string>

#include "theme/theme.h"

namespace ac {

/// A theme as JSON, for the page's own HTML to be styled by. Names are theme.h's, roles in kebab case.
std::string themeJson(const Theme& theme);

/// `#rrggbbaa`.
std::string colorHex(Color color);

/// A decimal number with at most four places.
std::string decimalText(float value);

}  // namespace ac
