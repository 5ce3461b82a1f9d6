#include "text/unicode/grapheme.h"

#include <algorithm>

#include "base/utf8.h"
#include "base/vector.h"
#include "text/unicode/code_points.h"
#include "text/unicode/properties.h"

namespace ac {

namespace {

using enum GraphemeClass;

constexpr bool isControl(GraphemeClass c) {
  return c == CN || c == CR || c == LF;
}

constexpr bool isExtender(GraphemeClass c) {
  return c == EX || c == ConjunctExtend || c == ConjunctLinker || c == ZWJ;
}

// Between two of these there is always a boundary, and what stands before one has no effect after it. Most text is
// nothing else.
bool isPlain(char32_t c) {
  return propertiesOf(c).grapheme == XX;
}

// What of the text before decides about rules that look further back than one code point.
struct Context {
  bool pictographic = false;  // GB11: a pictograph and extenders …
  bool joined = false;        // … and a joiner after those.
  bool conjunct = false;      // GB9c: a consonant and conjunct extenders …
  bool linked = false;        // … and a linker among those.
  bool oddFlags = false;      // GB12, GB13: an odd number of regional indicators.

  void advance(GraphemeClass c) {
    joined = pictographic && c == ZWJ;
    pictographic = c == Pictographic || (pictographic && isExtender(c) && c != ZWJ);
    linked = (linked || (conjunct && c == ConjunctLinker)) && (c == ConjunctExtend || c == ConjunctLinker || c == ZWJ);
    conjunct = c == ConjunctConsonant || (conjunct && (c == ConjunctExtend || c == ConjunctLinker || c == ZWJ));
    oddFlags = c == RI && !oddFlags;
  }
};

// UAX #29, section 3.1.1, from GB3 on.
bool isBoundary(GraphemeClass before, GraphemeClass after, const Context& context) {
  if (before == CR && after == LF) return false;                                               // GB3
  if (isControl(before) || isControl(after)) return true;                                      // GB4, GB5
  if (before == L && (after == L || after == V || after == LV || after == LVT)) return false;  // GB6
  if ((before == LV || before == V) && (after == V || after == T)) return false;               // GB7
  if ((before == LVT || before == T) && after == T) return false;                              // GB8
  if (isExtender(after) || after == SM || before == PP) return false;                          // GB9, GB9a, GB9b
  if (context.linked && after == ConjunctConsonant) return false;                              // GB9c
  if (context.joined && after == Pictographic) return false;                                   // GB11
  return !(context.oddFlags && after == RI);                                                   // GB12, GB13
}

}  // namespace

Vector<uint8_t> graphemeBoundaries(std::span<const char32_t> codePoints) {
  Vector<uint8_t> starts(codePoints.size(), 1);
  Context context;
  GraphemeClass before = CN;
  for (size_t i = 0; i < codePoints.size(); ++i) {
    const GraphemeClass after = propertiesOf(codePoints[i]).grapheme;
    if (before != XX || after != XX) {
      if (i > 0) starts[i] = isBoundary(before, after, context) ? 1 : 0;
      context.advance(after);
    }
    before = after;
  }
  return starts;
}

size_t cutAtGrapheme(std::string_view text, size_t limitBytes) {
  if (limitBytes >= text.size()) return text.size();
  const auto isContinuation = [&](size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80; };
  size_t end = limitBytes;  // Of the code point that holds the byte after the limit.
  do ++end;
  while (end < text.size() && isContinuation(end));
  // Back to two plain code points, between which there is a boundary whatever stands before.
  size_t begin = limitBytes;
  bool followedByPlain = false;
  while (begin > 0) {
    size_t at = begin - 1;
    while (at > 0 && isContinuation(at)) --at;
    const bool plain = isPlain(decodeUtf8(text, at).codePoint);
    if (plain && followedByPlain) break;
    followedByPlain = plain;
    begin = at;
  }
  const CodePoints points = decodeText(text.substr(begin, end - begin));
  const Vector<uint8_t> starts = graphemeBoundaries(points.values);
  for (size_t i = points.size(); i-- > 0;) {
    if (starts[i] != 0 && begin + points.offsets[i] <= limitBytes) return begin + points.offsets[i];
  }
  return 0;
}

}  // namespace ac
