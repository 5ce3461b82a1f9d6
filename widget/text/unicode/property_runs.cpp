#include "text/unicode/property_runs.h"

#include <algorithm>

namespace ac {

namespace {

// Of a list that grows by the next number whenever the decoded one is not in it.
uint16_t decodeOrAdd(RangeDecoder& decoder, BitModel* models, RecencyList& list, uint16_t* next, uint16_t& count) {
  uint16_t number = list.decode(decoder, models, next);
  if (number == RecencyList::kNone) {
    number = count++;
    list.pushFront(number, next);
  }
  return number;
}

size_t contextOf(uint32_t category, Script script, bool flag) {
  return (category * 3 + std::min<size_t>(static_cast<size_t>(script), 2)) * 2 + (flag ? 1 : 0);
}

}  // namespace

uint16_t PropertyRuns::newShape(uint32_t category, const CharacterProperties& model) {
  const auto field = [&](int number, BitModel* models, int bits, auto same) {
    if (decoder_.bit(sameFields_[number][category])) return same;
    return static_cast<decltype(same)>(decoder_.bits(models, bits));
  };
  CharacterProperties& shape = shapeOf_[shapeCount_];
  shape.lineBreak = field(0, lineBreaks_, kLineBreakBits, model.lineBreak);
  shape.bidi = field(1, bidis_, kBidiBits, model.bidi);
  shape.grapheme = field(2, graphemes_, kGraphemeBits, model.grapheme);
  shape.combiningClass = field(3, combiningClasses_, kCombiningBits, model.combiningClass);
  shape.flags = field(4, flags_, kFlagBits, model.flags);
  return shapeCount_++;
}

uint32_t PropertyRuns::next(CharacterProperties& out) {
  const size_t single = beforeWasSingle_ ? 1 : 0;
  const uint32_t category = decoder_.bits(categories_[static_cast<size_t>(before_.category) * 2 + single], 5);
  const bool again = category == static_cast<uint32_t>(before_.category);

  const size_t scriptContext = contextOf(category, before_.script, again);
  const auto script =
      static_cast<Script>(decodeOrAdd(decoder_, scripts_[scriptContext], recentScripts_, nextScript_, scriptCount_));

  RecencyList& recent = recentShapes_[category];
  const uint16_t latest = recent.front();
  uint16_t shape = recent.decode(decoder_, shapes_[contextOf(category, script, again)], nextShape_);
  if (shape == RecencyList::kNone) {
    shape = newShape(category, latest != RecencyList::kNone ? shapeOf_[latest] : CharacterProperties{});
    recent.pushFront(shape, nextShape_);
  }

  const uint32_t length = decoder_.number(lengths_[category * 2 + single]);

  out = shapeOf_[shape];
  out.category = static_cast<GeneralCategory>(category);
  out.script = script;
  const size_t setContext = contextOf(category, script, before_.scriptSet != 0);
  out.scriptSet = static_cast<uint8_t>(
      decodeOrAdd(decoder_, scriptSets_[setContext], recentScriptSets_, nextScriptSet_, scriptSetCount_));
  before_ = out;
  beforeWasSingle_ = length == 1;
  return length;
}

}  // namespace ac
