#include "cli/data_url.h"

#include "base/vector.h"
#include "images/base64.h"

namespace ac {

namespace {

int hexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if ((c | 32) >= 'a' && (c | 32) <= 'f') return (c | 32) - 'a' + 10;
  return -1;
}

}  // namespace

std::optional<Vector<uint8_t>> decodeDataUrl(std::string_view url) {
  constexpr std::string_view kScheme = "data:";
  constexpr std::string_view kMark = ";base64,";
  if (url.substr(0, kScheme.size()) != kScheme) return std::nullopt;
  const size_t mark = url.find(kMark);
  if (mark == std::string_view::npos) return std::nullopt;
  return decodeBase64(url.substr(mark + kMark.size()));
}

std::string percentDecode(std::string_view text) {
  std::string decoded;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size()) {
      const int high = hexValue(text[i + 1]);
      const int low = hexValue(text[i + 2]);
      if (high >= 0 && low >= 0) {
        decoded += static_cast<char>(high << 4 | low);
        i += 2;
        continue;
      }
    }
    decoded += text[i];
  }
  return decoded;
}

}  // namespace ac
