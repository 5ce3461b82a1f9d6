#pragma once

#include <cstdint>
#include <string>

#include "base/geometry.h"

namespace ac {

/// Three significant digits: "0.0123", "412", "1.2e+06".
std::string shortNumber(double value);

/// CSS px: "592", "87.63".
std::string pixelText(float px);

/// "592 × 87.63".
std::string sizeText(const Rect& rect);

/// "0600"; at least four digits.
std::string hexadecimal(uint32_t value);

/// "12.3 KB", "1.20 MB".
std::string byteCount(size_t bytes);

}  // namespace ac
