#include "text/unicode/mirroring.h"

#include <algorithm>

#include "text/unicode/properties.h"
#include "text/unicode/range_decoder.h"

namespace ac {

namespace {

struct Pair {
  char32_t codePoint = 0;
  char32_t image = 0;
};

using Pairs = Pair[unicode_data::kMirrorCount];

Pair* find(Pairs& pairs, size_t count, char32_t codePoint) {
  Pair* found =
      std::lower_bound(pairs, pairs + count, codePoint, [](const Pair& p, char32_t c) { return p.codePoint < c; });
  return found != pairs + count && found->codePoint == codePoint ? found : nullptr;
}

// For each mirrored code point, in order, the data tells how far behind it its image is; of images that stand before it
// nothing is told.
void unpack(Pairs& pairs) {
  RangeDecoder decoder(unicode_data::kMirrors);
  BitModel distances[kNumberModels];
  size_t count = 0;
  for (char32_t c = 0; count < unicode_data::kMirrorCount; ++c) {
    if (propertiesOf(c).has(kMirrored)) pairs[count++].codePoint = c;
  }
  for (Pair& pair : pairs) {
    if (pair.image != 0) continue;
    pair.image = pair.codePoint + decoder.number(distances);
    find(pairs, count, pair.image)->image = pair.codePoint;
  }
}

}  // namespace

char32_t mirrored(char32_t codePoint) {
  if (!propertiesOf(codePoint).has(kMirrored)) return codePoint;
  static Pairs pairs;
  if (pairs[0].image == 0) unpack(pairs);
  return find(pairs, unicode_data::kMirrorCount, codePoint)->image;
}

BracketType bracketTypeOf(char32_t codePoint) {
  const CharacterProperties& properties = propertiesOf(codePoint);
  if (!properties.has(kMirrored)) return BracketType::None;
  if (properties.category == GeneralCategory::Ps) return BracketType::Open;
  return properties.category == GeneralCategory::Pe ? BracketType::Close : BracketType::None;
}

}  // namespace ac
