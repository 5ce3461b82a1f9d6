#pragma once

#include <cstdint>
#include <span>

#include "text/unicode/properties.h"

namespace ac {

/// Deepest explicit level (UAX #9, BD2).
inline constexpr uint8_t kMaxBidiDepth = 125;

constexpr bool isIsolateInitiator(BidiClass c) {
  return c == BidiClass::LRI || c == BidiClass::RLI || c == BidiClass::FSI;
}

/// What rule X9 takes out of the text.
constexpr bool isRemovedByX9(BidiClass c) {
  return c == BidiClass::LRE || c == BidiClass::RLE || c == BidiClass::LRO || c == BidiClass::RLO ||
         c == BidiClass::PDF || c == BidiClass::BN;
}

/// Rules X1 to X8 of UAX #9 for one paragraph: embedding levels by the controls in it; overridden classes become L or
/// R. What X9 removes is given the level around it. Linear in the paragraph's length.
void resolveExplicitLevels(std::span<BidiClass> classes, uint8_t baseLevel, std::span<uint8_t> levels);

}  // namespace ac
