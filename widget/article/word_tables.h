#pragma once

#include <cstddef>
#include <string_view>

namespace ac {

inline constexpr size_t kWordCount = 17;

/// The card's words in the order of WordKey for a primary language; English for one that has no table.
const std::string_view* wordsOf(std::string_view language);

}  // namespace ac
