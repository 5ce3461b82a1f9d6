#pragma once

#include <cstdint>
#include <span>

#include "text/unicode/properties.h"

namespace ac {

/// The text of one isolating run sequence (UAX #9, BD13).
struct BidiSequence {
  std::span<const char32_t> codePoints;
  std::span<const BidiClass> originals;  ///< Before rule W1.
  std::span<BidiClass> classes;          ///< After W7.
  uint8_t level = 0;
  BidiClass before = BidiClass::L;  ///< What stands before and after it: "sos" and "eos", L or R.
  BidiClass after = BidiClass::L;
};

/// Rule N0: brackets that pair take the direction of their content or of the text before them.
void resolveBrackets(const BidiSequence& sequence);

}  // namespace ac
