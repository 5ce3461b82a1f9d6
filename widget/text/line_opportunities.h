#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace ac {

enum class LineBreak : uint8_t { Prohibited, Allowed, Mandatory };

/// Where a line may end (UAX #14): one entry for each code point, about the place after it. `lang` (BCP 47, may be
/// empty) tailors quotation marks and ambiguous East Asian characters. The last entry is Mandatory.
std::vector<LineBreak> lineOpportunities(std::span<const char32_t> codePoints, const std::string& lang);

}  // namespace ac
