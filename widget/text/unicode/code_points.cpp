#include "text/unicode/code_points.h"

#include "base/utf8.h"

namespace ac {

CodePoints decodeText(std::string_view text) {
  CodePoints points;
  points.values.reserve(text.size());
  points.offsets.reserve(text.size() + 1);
  for (size_t offset = 0; offset < text.size();) {
    points.offsets.push_back(static_cast<uint32_t>(offset));
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte < 0x80) {
      points.values.push_back(byte);
      ++offset;
      continue;
    }
    const DecodedChar decoded = decodeUtf8(text, offset);
    points.values.push_back(decoded.codePoint);
    offset += decoded.length;
  }
  points.offsets.push_back(static_cast<uint32_t>(text.size()));
  return points;
}

}  // namespace ac
