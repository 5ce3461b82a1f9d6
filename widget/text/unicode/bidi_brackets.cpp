#include "text/unicode/bidi_brackets.h"

#include "base/vector.h"
#include "text/unicode/mirroring.h"

namespace ac {

namespace {

using enum BidiClass;

constexpr size_t kMaxOpenBrackets = 63;  // BD16.

// U+2329 and U+232A are canonically equivalent to U+3008 and U+3009.
constexpr char32_t canonical(char32_t bracket) {
  return bracket == 0x2329 || bracket == 0x232A ? bracket - 0x2329 + 0x3008 : bracket;
}

// For each opening bracket that has a partner the place of that, 0 for everything else (BD16).
Vector<uint32_t> findPairs(const BidiSequence& sequence) {
  Vector<uint32_t> partners;
  struct Open {
    char32_t partner;
    size_t place;
  };
  Open open[kMaxOpenBrackets];
  size_t count = 0;
  for (size_t i = 0; i < sequence.classes.size(); ++i) {
    if (sequence.classes[i] != ON) continue;
    const char32_t c = sequence.codePoints[i];
    const BracketType type = bracketTypeOf(c);
    if (type == BracketType::Open) {
      if (count == kMaxOpenBrackets) break;
      open[count++] = {canonical(mirrored(c)), i};
    } else if (type == BracketType::Close) {
      size_t match = count;
      while (match > 0 && open[match - 1].partner != canonical(c)) --match;
      if (match == 0) continue;
      count = match - 1;
      if (partners.empty()) partners.resize(sequence.classes.size());
      partners[open[count].place] = static_cast<uint32_t>(i);
    }
  }
  return partners;
}

// The direction in which N0 takes a class: ON for none.
constexpr BidiClass strongOf(BidiClass c) {
  return c == EN || c == AN || c == R ? R : c == L ? L : ON;
}

// Sets a bracket's class and that of the marks on it.
void setClass(const BidiSequence& sequence, size_t place, BidiClass c) {
  sequence.classes[place] = c;
  for (size_t i = place + 1; i < sequence.classes.size() && sequence.originals[i] == NSM; ++i) sequence.classes[i] = c;
}

}  // namespace

void resolveBrackets(const BidiSequence& sequence) {
  const Vector<uint32_t> partners = findPairs(sequence);
  if (partners.empty()) return;
  const BidiClass embedding = sequence.level % 2 != 0 ? R : L;
  BidiClass context = sequence.before;  // The last strong class before the place.
  for (size_t i = 0; i < partners.size(); ++i) {
    if (partners[i] != 0) {
      BidiClass found = ON;  // N0b, N0c: by what stands between them. At most 63 pairs hold the same place.
      for (size_t k = i + 1; k < partners[i] && found != embedding; ++k) {
        const BidiClass strong = strongOf(sequence.classes[k]);
        if (strong != ON) found = strong;
      }
      if (found != ON) {
        const BidiClass resolved = found == embedding || context == found ? found : embedding;
        setClass(sequence, i, resolved);
        setClass(sequence, partners[i], resolved);
      }
    }
    const BidiClass strong = strongOf(sequence.classes[i]);
    if (strong != ON) context = strong;
  }
}

}  // namespace ac
