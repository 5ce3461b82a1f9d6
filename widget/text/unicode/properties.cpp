#include "text/unicode/properties.h"

#include <algorithm>

#include "text/unicode/property_runs.h"

namespace ac {

namespace {

using namespace property_pages;
using unicode_data::kRunCount;

constexpr char32_t kCodePointEnd = 0x110000;
constexpr char32_t kHangulFirst = 0xAC00;
constexpr char32_t kHangulEnd = 0xD7A4;
constexpr char32_t kHangulTrails = 28;       // Of each 28 syllables the first has no trailing consonant.
constexpr size_t kHangulClosed = kRunCount;  // Index of what the others have.

// Where the runs begin that are unpacked so far, and where the last of them ends.
uint32_t starts[kRunCount + 1];
size_t runCount = 0;
PropertyRuns* packed = nullptr;

// Unpacks the runs up to the one with this code point.
void unpackTo(char32_t codePoint) {
  if (runCount == 0) packed = new PropertyRuns;
  while (starts[runCount] <= codePoint) {
    const uint32_t start = starts[runCount];
    CharacterProperties& run = runs[runCount];
    starts[++runCount] = start + packed->next(run);
    if (start == kHangulFirst) {
      runs[kHangulClosed] = run;
      runs[kHangulClosed].lineBreak = LineBreakClass::H3;
      runs[kHangulClosed].grapheme = GraphemeClass::LVT;
    }
  }
  if (runCount == kRunCount) {
    delete packed;
    packed = nullptr;
  }
}

size_t runOf(char32_t codePoint) {
  unpackTo(codePoint);
  return static_cast<size_t>(std::upper_bound(starts, starts + runCount, codePoint) - starts) - 1;
}

bool isClosedHangul(char32_t c) {
  return c >= kHangulFirst && c < kHangulEnd && (c - kHangulFirst) % kHangulTrails != 0;
}

// Pages of one run are shared; with the others they stay for ever, some 400 at most.
const uint16_t* pageFrom(char32_t first) {
  const char32_t last = first + kSize - 1;
  unpackTo(last);
  size_t run = runOf(first);
  if (starts[run + 1] > last) {
    for (const uint16_t* page : pages) {
      if (page != nullptr && page[0] == run && page[kSize - 1] == run) return page;
    }
  }
  auto* page = new uint16_t[kSize];
  for (char32_t c = first; c <= last; ++c) {
    if (starts[run + 1] <= c) ++run;
    page[c - first] = static_cast<uint16_t>(isClosedHangul(c) ? kHangulClosed : run);
  }
  return page;
}

}  // namespace

namespace property_pages {

const uint16_t* pages[kEnd >> kShift];
CharacterProperties runs[kRunCount + 1];

const CharacterProperties& find(char32_t codePoint) {
  if (codePoint >= kCodePointEnd) codePoint = kCodePointEnd - 1;
  if (codePoint >= kEnd) return runs[runOf(codePoint)];
  const uint16_t*& page = pages[codePoint >> kShift];
  page = pageFrom(codePoint & ~(kSize - 1));
  return runs[page[codePoint % kSize]];
}

}  // namespace property_pages

}  // namespace ac
