#pragma once

#include <cstdint>
#include <string>

namespace ac {

/// Three significant digits: "0.0123", "412", "1.2e+06".
std::string shortNumber(double value);

/// "0600"; at least four digits.
std::string hexadecimal(uint32_t value);

/// "12.3 KB", "1.20 MB".
std::string byteCount(size_t bytes);

}  // namespace ac
