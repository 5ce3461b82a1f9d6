#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ac {

/// Longest stretch of the host's own text that a message repeats.
inline constexpr size_t kQuotedBytes = 48;

/// `text` in double quotes for a message: cut at a code point after kQuotedBytes (then with …), without control
/// characters.
std::string quoteText(std::string_view text);

/// Whether a number has more digits than are written out.
inline bool isHugeNumber(double number) {
  return !(number > -1e15 && number < 1e15);
}

/// A number in digits, at most three of them decimals; "a huge number" for one that is.
std::string quoteNumber(double number);

}  // namespace ac
