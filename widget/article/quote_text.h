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

/// A number for a message: at most three decimals; "a huge number" beyond a billion.
std::string quoteNumber(double number);

}  // namespace ac
