#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ac {

/// One code point and the bytes that it took.
struct DecodedChar {
  char32_t codePoint = 0;
  size_t length = 0;
};

/// Decodes at `offset` (less than the text's size). A malformed sequence is U+FFFD of the length of its maximal subpart
/// (Unicode 16, section 3.9, the practice that browsers follow), so a walk always advances.
DecodedChar decodeUtf8(std::string_view text, size_t offset);

/// Appends a code point; surrogates and values above U+10FFFF are appended as U+FFFD.
void appendUtf8(std::string& text, char32_t codePoint);

/// The text with each malformed sequence, encoded surrogates included, as U+FFFD.
std::string sanitizeUtf8(std::string_view text);

}  // namespace ac
