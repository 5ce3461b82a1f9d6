#pragma once

#include <cstdint>
#include <span>

#include "base/vector.h"
#include "text/unicode/properties.h"

namespace ac {

/// A code point with the marks and joiners that rule LB9 of UAX #14 makes one with it.
struct LineUnit {
  LineBreakClass lineBreak = LineBreakClass::AL;
  uint8_t traits = 0;  ///< Of LineTrait.
  uint32_t end = 0;    ///< Behind its last code point.

  bool has(uint8_t trait) const { return (traits & trait) != 0; }
};

enum LineTrait : uint8_t {
  kEastAsian = 1,     ///< East_Asian_Width F, H or W.
  kInitialQuote = 2,  ///< Class QU and category Pi.
  kFinalQuote = 4,    ///< Class QU and category Pf.
  kDottedCircle = 8,  ///< U+25CC.
  kUnassignedPictograph = 16,
  kEndsInJoiner = 32,  ///< The last code point is of class ZWJ.
};

/// Rules LB9 and LB10: the text in units, which hold no opportunity. Class CJ, small kana, becomes `smallKana`.
Vector<LineUnit> lineUnits(std::span<const char32_t> codePoints, LineBreakClass smallKana);

}  // namespace ac
