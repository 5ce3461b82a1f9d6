#include "text/grapheme.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/code_points.h"

extern "C" {
#include <graphemebreak.h>
}

namespace ac {

namespace {

// Code points of class Other that are neither Extended_Pictographic nor part of Indic conjuncts: between two of them
// there is always a boundary, and what stands before one has no effect after it. Most text is nothing else.
bool isPlain(char32_t c) {
  if (c < 0x7F) return c >= 0x20;
  if (c < 0x300) return c >= 0xA0 && c != 0xA9 && c != 0xAD && c != 0xAE;
  if (c < 0x483) return c >= 0x370;
  if (c < 0x600) return (c >= 0x48A && c < 0x590) || (c >= 0x5D0 && c <= 0x5EA);
  if (c < 0x700)
    return c == 0x60C || c == 0x61B || (c >= 0x61E && c <= 0x64A) || (c >= 0x660 && c <= 0x66F) ||
           (c >= 0x671 && c <= 0x6D5);
  if (c < 0x2010) return c >= 0x2000 && c < 0x200B;
  if (c < 0x2070) return c <= 0x2027 || (c >= 0x202F && c < 0x2060 && c != 0x203C && c != 0x2049);
  if (c < 0x3031) return c >= 0x3000 && c < 0x302A;
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A0 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF && c != 0x3297);
}

static_assert(sizeof(utf32_t) == sizeof(char32_t));

// Boundaries within [begin, end), whose first code point begins a cluster.
void findBoundaries(std::span<const char32_t> codePoints, size_t begin, size_t end, std::vector<uint8_t>& starts,
                    std::vector<char>& scratch) {
  scratch.resize(end - begin);
  set_graphemebreaks_utf32(reinterpret_cast<const utf32_t*>(codePoints.data()) + begin, end - begin, nullptr,
                           scratch.data());
  for (size_t i = begin + 1; i < end; ++i) starts[i] = scratch[i - begin - 1] == GRAPHEMEBREAK_BREAK;
}

}  // namespace

std::vector<uint8_t> graphemeBoundaries(std::span<const char32_t> codePoints) {
  std::vector<uint8_t> starts(codePoints.size(), 1);
  std::vector<char> scratch;
  for (size_t i = 0; i < codePoints.size(); ++i) {
    if (isPlain(codePoints[i])) continue;
    // From the plain code point before to the one after, both included.
    const size_t begin = i > 0 ? i - 1 : 0;
    while (i < codePoints.size() && !isPlain(codePoints[i])) ++i;
    findBoundaries(codePoints, begin, std::min(i + 1, codePoints.size()), starts, scratch);
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
  const std::vector<uint8_t> starts = graphemeBoundaries(points.values);
  for (size_t i = points.size(); i-- > 0;) {
    if (starts[i] != 0 && begin + points.offsets[i] <= limitBytes) return begin + points.offsets[i];
  }
  return 0;
}

}  // namespace ac
