#include "text/unicode/decompositions.h"

#include <algorithm>

#include "base/heap_sort.h"
#include "text/unicode/properties.h"
#include "text/unicode/range_decoder.h"

namespace ac {

namespace {

constexpr size_t kCount = unicode_data::kDecompositionCount;

struct Entry {
  char32_t composite;
  Decomposition parts;
};

struct Table {
  Entry entries[kCount];        // By composite.
  uint16_t composable[kCount];  // Indices of those that compose again, by their parts.
  size_t composableCount;
};

bool precedes(const Decomposition& a, const Decomposition& b) {
  return a.first != b.first ? a.first < b.first : a.second < b.second;
}

// For each code point that decomposes, in order: whether into two; the first one by its distance from the one before;
// the second one by how recently it was used, a new one by its distance from the last new one; whether they compose.
void unpack(Table& table) {
  RangeDecoder decoder(unicode_data::kDecompositions);
  BitModel pairs;
  BitModel excluded;
  BitModel singles[kNumberModels];
  BitModel bases[2][kNumberModels];
  BitModel marks[kRankModels];
  BitModel newMarks[kNumberModels];
  char32_t markOf[kCount];
  uint16_t nextMark[kCount];
  RecencyList recentMarks;
  uint16_t markCount = 0;
  char32_t single = 0;
  char32_t base = 0;
  char32_t c = 0;
  for (Entry& entry : table.entries) {
    while (!propertiesOf(c).has(kDecomposes)) ++c;
    entry.composite = c++;
    if (!decoder.bit(pairs)) {
      single += static_cast<char32_t>(decoder.signedNumber(singles));
      entry.parts.first = single;
      continue;
    }
    const uint16_t latest = recentMarks.front();
    uint16_t mark = recentMarks.decode(decoder, marks, nextMark);
    if (mark == RecencyList::kNone) {
      mark = markCount++;
      recentMarks.pushFront(mark, nextMark);
      markOf[mark] = (mark > 0 ? markOf[mark - 1] : 0) + static_cast<char32_t>(decoder.signedNumber(newMarks));
    }
    base += static_cast<char32_t>(decoder.signedNumber(bases[mark == latest ? 1 : 0]));
    entry.parts = {base, markOf[mark]};
    if (!decoder.bit(excluded)) {
      table.composable[table.composableCount++] = static_cast<uint16_t>(&entry - table.entries);
    }
  }
  heapSort(table.composable, table.composable + table.composableCount,
           [&](uint16_t a, uint16_t b) { return precedes(table.entries[a].parts, table.entries[b].parts); });
}

const Table& unpackedTable() {
  static Table table;
  if (table.composableCount == 0) unpack(table);
  return table;
}

// Hangul syllables are computed (The Unicode Standard, section 3.12).
constexpr char32_t kSyllables = 0xAC00;
constexpr char32_t kLeads = 0x1100;
constexpr char32_t kVowels = 0x1161;
constexpr char32_t kTrailsBefore = 0x11A7;
constexpr char32_t kLeadCount = 19;
constexpr char32_t kVowelCount = 21;
constexpr char32_t kTrailCount = 28;
constexpr char32_t kSyllableCount = kLeadCount * kVowelCount * kTrailCount;

char32_t composeHangul(char32_t first, char32_t second) {
  if (first - kLeads < kLeadCount && second - kVowels < kVowelCount) {
    return kSyllables + ((first - kLeads) * kVowelCount + (second - kVowels)) * kTrailCount;
  }
  const bool open = first - kSyllables < kSyllableCount && (first - kSyllables) % kTrailCount == 0;
  const char32_t trail = second - kTrailsBefore;
  return open && trail > 0 && trail < kTrailCount ? first + trail : 0;
}

Decomposition decomposeHangul(char32_t syllable) {
  const char32_t index = syllable - kSyllables;
  const char32_t trail = index % kTrailCount;
  if (trail != 0) return {syllable - trail, kTrailsBefore + trail};
  return {kLeads + index / (kVowelCount * kTrailCount), kVowels + index / kTrailCount % kVowelCount};
}

}  // namespace

bool decompose(char32_t codePoint, Decomposition& out) {
  if (codePoint - kSyllables < kSyllableCount) {
    out = decomposeHangul(codePoint);
    return true;
  }
  if (!propertiesOf(codePoint).has(kDecomposes)) return false;
  const Table& table = unpackedTable();
  out = std::lower_bound(table.entries, table.entries + kCount, codePoint, [](const Entry& entry, char32_t c) {
          return entry.composite < c;
        })->parts;
  return true;
}

char32_t compose(char32_t first, char32_t second) {
  if (const char32_t syllable = composeHangul(first, second)) return syllable;
  const Table& table = unpackedTable();
  const Decomposition wanted{first, second};
  const uint16_t* end = table.composable + table.composableCount;
  const uint16_t* found = std::lower_bound(table.composable, end, wanted, [&](uint16_t index, const Decomposition& w) {
    return precedes(table.entries[index].parts, w);
  });
  if (found == end || precedes(wanted, table.entries[*found].parts)) return 0;
  return table.entries[*found].composite;
}

}  // namespace ac
