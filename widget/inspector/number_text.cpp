#include "inspector/number_text.h"

#include <cstdio>

namespace ac {

std::string shortNumber(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3g", value);
  return text;
}

std::string pixelText(float px) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", static_cast<double>(px));
  std::string shown = text;
  while (shown.back() == '0') shown.pop_back();
  if (shown.back() == '.') shown.pop_back();
  return shown == "-0" ? "0" : shown;
}

std::string sizeText(const Rect& rect) {
  return pixelText(rect.width) + " \u00D7 " + pixelText(rect.height);
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
