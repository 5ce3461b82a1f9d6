#pragma once

#include <cstdint>
#include <span>

#include "text/unicode/properties.h"

namespace ac {

/// Rules X10 to I2 of UAX #9 for one paragraph after resolveExplicitLevels(): raises the levels of the text by its
/// classes, which are left as rule W7 has them. Linear in the paragraph's length.
void resolveImplicitLevels(std::span<const char32_t> codePoints, std::span<const BidiClass> classes, uint8_t baseLevel,
                           std::span<uint8_t> levels);

}  // namespace ac
