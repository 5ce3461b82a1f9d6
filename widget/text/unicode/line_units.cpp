#include "text/unicode/line_units.h"

#include "base/vector.h"

namespace ac {

namespace {

constexpr char32_t kDottedCircleCodePoint = 0x25CC;

bool attracts(LineBreakClass c) {
  using enum LineBreakClass;
  return c != BK && c != CR && c != LF && c != NL && c != SP && c != ZW;
}

// What rule LB1 leaves to a tailoring.
LineBreakClass resolved(LineBreakClass c, LineBreakClass smallKana) {
  if (c == LineBreakClass::SA) return LineBreakClass::AL;
  return c == LineBreakClass::CJ ? smallKana : c;
}

uint8_t traitsOf(char32_t c, const CharacterProperties& properties) {
  uint8_t traits = properties.has(kEastAsianWide) ? kEastAsian : 0;
  if (properties.lineBreak == LineBreakClass::QU) {
    if (properties.category == GeneralCategory::Pi) traits |= kInitialQuote;
    if (properties.category == GeneralCategory::Pf) traits |= kFinalQuote;
  }
  if (c == kDottedCircleCodePoint) traits |= kDottedCircle;
  if (properties.grapheme == GraphemeClass::Pictographic && properties.category == GeneralCategory::Cn) {
    traits |= kUnassignedPictograph;
  }
  return traits;
}

}  // namespace

Vector<LineUnit> lineUnits(std::span<const char32_t> codePoints, LineBreakClass smallKana) {
  Vector<LineUnit> units;
  units.reserve(codePoints.size());
  for (size_t i = 0; i < codePoints.size(); ++i) {
    const CharacterProperties& properties = propertiesOf(codePoints[i]);
    LineUnit unit{resolved(properties.lineBreak, smallKana), 0, static_cast<uint32_t>(i + 1)};
    if (unit.lineBreak == LineBreakClass::CM || unit.lineBreak == LineBreakClass::ZWJ) {
      const uint8_t joiner = unit.lineBreak == LineBreakClass::ZWJ ? kEndsInJoiner : 0;
      if (!units.empty() && attracts(units.back().lineBreak)) {
        LineUnit& base = units.back();
        base.end = unit.end;
        base.traits = static_cast<uint8_t>((base.traits & ~kEndsInJoiner) | joiner);
        continue;
      }
      unit.lineBreak = LineBreakClass::AL;
      unit.traits = joiner;
    } else {
      unit.traits = traitsOf(codePoints[i], properties);
    }
    units.push_back(unit);
  }
  return units;
}

}  // namespace ac
