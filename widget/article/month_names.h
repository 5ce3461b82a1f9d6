#pragma once

#include <string_view>

namespace ac {

/// The twelve names of the months of the Gregorian calendar in the language and region, January first; null for
/// languages that the card does not speak. Arabic follows the region: Levant and Iraq, Algeria and Tunisia, Morocco,
/// and Egypt and the Gulf for all others.
const std::string_view* gregorianMonths(std::string_view language, std::string_view region);

/// The twelve months of the Solar Hijri calendar: Dari for Afghanistan, else Persian.
const std::string_view* solarHijriMonths(std::string_view region);

}  // namespace ac
