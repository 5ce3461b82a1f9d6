#pragma once

#include <cstddef>
#include <string_view>

namespace ac {

inline constexpr size_t kWordCount = 33;

/// Line `index` of a text whose lines, that one included, all end with a line feed.
std::string_view lineAt(const char* lines, size_t index);

/// The card's word at a place in the order of WordKey in a primary language; in English for one that has no table.
std::string_view builtinWord(std::string_view language, size_t index);

}  // namespace ac
