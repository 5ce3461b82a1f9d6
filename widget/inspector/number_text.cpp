#include "inspector/number_text.h"

#include <cstdio>

namespace ac {

std::string shortNumber(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3g", value);
  return text;
}

std::string hexadecimal(uint32_t value) {
  char text[16];
  std::snprintf(text, sizeof text, "%04X", static_cast<unsigned>(value));
  return text;
}

std::string byteCount(size_t bytes) {
  char text[32];
  const double kilobytes = static_cast<double>(bytes) / 1024;
  if (kilobytes < 1024)
    std::snprintf(text, sizeof text, "%.1f KB", kilobytes);
  else
    std::snprintf(text, sizeof text, "%.2f MB", kilobytes / 1024);
  return text;
}

}  // namespace ac
