#pragma once

#include <array>
#include <string_view>

namespace ac {

/// Articles as JSON in the six languages of the card, with every part that a card can have and with words as long as
/// their language makes them: what a theme is checked with when no other article is given.
extern const std::array<std::string_view, 6> kSampleArticles;

}  // namespace ac
