#include "text/unicode/script_extensions.h"

#include <bit>

#include "text/unicode/range_decoder.h"

namespace ac {

namespace {

using unicode_data::kScriptSetCount;

ScriptSet sets[kScriptSetCount];  // Number 0 is not used.

// Each set is the number of its scripts and the gaps between their numbers.
void unpackSets() {
  RangeDecoder decoder(unicode_data::kScriptSets);
  BitModel counts[kNumberModels];
  BitModel firsts[kNumberModels];
  BitModel gaps[kNumberModels];
  for (size_t i = 1; i < kScriptSetCount; ++i) {
    uint32_t number = 0;
    for (uint32_t left = decoder.number(counts), begin = left; left > 0; --left) {
      number += left == begin ? decoder.number(firsts) - 1 : decoder.number(gaps);
      sets[i].add(static_cast<Script>(number));
    }
  }
}

}  // namespace

Script ScriptSet::first() const {
  size_t word = 0;
  while (words_[word] == 0) ++word;
  return static_cast<Script>(word * 64 + static_cast<size_t>(std::countr_zero(words_[word])));
}

ScriptSet operator&(const ScriptSet& a, const ScriptSet& b) {
  ScriptSet both;
  for (size_t i = 0; i < both.words_.size(); ++i) both.words_[i] = a.words_[i] & b.words_[i];
  return both;
}

ScriptSet scriptExtensionsOf(const CharacterProperties& properties) {
  if (properties.scriptSet == 0) {
    ScriptSet alone;
    alone.add(properties.script);
    return alone;
  }
  if (sets[1].empty()) unpackSets();
  return sets[properties.scriptSet];
}

}  // namespace ac
