#include "base/utf8.h"

namespace ac {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

// The second byte's legal range depends on the first (Unicode 16, table 3-7); later bytes are 80..BF.
struct Lead {
  unsigned length = 1;
  unsigned char secondLow = 0x80;
  unsigned char secondHigh = 0xBF;
  unsigned bits = 0;
};

Lead leadOf(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF, byte & 0x1Fu};
  if (byte == 0xE0) return {3, 0xA0, 0xBF, 0};
  if (byte == 0xED) return {3, 0x80, 0x9F, 0xD};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF, byte & 0x0Fu};
  if (byte == 0xF0) return {4, 0x90, 0xBF, 0};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF, byte & 0x07u};
  if (byte == 0xF4) return {4, 0x80, 0x8F, 4};
  return {};
}

}  // namespace

DecodedChar decodeUtf8(std::string_view text, size_t offset) {
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first < 0x80) return {first, 1};
  const Lead lead = leadOf(first);
  if (lead.length == 1) return {kReplacement, 1};
  char32_t codePoint = lead.bits;
  for (unsigned i = 1; i < lead.length; ++i) {
    if (offset + i >= text.size()) return {kReplacement, i};
    const auto byte = static_cast<unsigned char>(text[offset + i]);
    const unsigned char low = i == 1 ? lead.secondLow : 0x80;
    const unsigned char high = i == 1 ? lead.secondHigh : 0xBF;
    if (byte < low || byte > high) return {kReplacement, i};
    codePoint = codePoint << 6 | (byte & 0x3Fu);
  }
  return {codePoint, lead.length};
}

void appendUtf8(std::string& text, char32_t codePoint) {
  if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF)) codePoint = kReplacement;
  if (codePoint < 0x80) {
    text += static_cast<char>(codePoint);
  } else if (codePoint < 0x800) {
    text += static_cast<char>(0xC0 | codePoint >> 6);
    text += static_cast<char>(0x80 | (codePoint & 0x3F));
  } else if (codePoint < 0x10000) {
    text += static_cast<char>(0xE0 | codePoint >> 12);
    text += static_cast<char>(0x80 | (codePoint >> 6 & 0x3F));
    text += static_cast<char>(0x80 | (codePoint & 0x3F));
  } else {
    text += static_cast<char>(0xF0 | codePoint >> 18);
    text += static_cast<char>(0x80 | (codePoint >> 12 & 0x3F));
    text += static_cast<char>(0x80 | (codePoint >> 6 & 0x3F));
    text += static_cast<char>(0x80 | (codePoint & 0x3F));
  }
}

std::string sanitizeUtf8(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (size_t offset = 0; offset < text.size();) {
    const DecodedChar decoded = decodeUtf8(text, offset);
    appendUtf8(clean, decoded.codePoint);
    offset += decoded.length;
  }
  return clean;
}

}  // namespace ac
