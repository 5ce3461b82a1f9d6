#include "text/shaping/hanging.h"

#include <string_view>

#include "base/utf8.h"

namespace ac {

namespace {

// Quotation marks open in one language and close in another.
constexpr std::u32string_view kQuotes = U"\"'“”‘’«»‹›„‚";
constexpr std::u32string_view kOpening = U"([{";
constexpr std::u32string_view kClosing = U".,-‐،۔、。，";
constexpr std::u32string_view kClosingHalf = U")]}:;–—…؛";

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

// The share of a mark that hangs.
float openingShare(char32_t c) {
  if (contains(kQuotes, c)) return 1;
  return contains(kOpening, c) ? 0.5F : 0;
}

float closingShare(char32_t c) {
  if (contains(kQuotes, c) || contains(kClosing, c)) return 1;
  return contains(kClosingHalf, c) ? 0.5F : 0;
}

char32_t characterAt(const ShapedParagraph& paragraph, const ShapedParagraph::Tables& tables, uint32_t edge) {
  return decodeUtf8(paragraph.source.text, tables.edges[edge].text).codePoint;
}

float advanceAt(const ShapedParagraph& paragraph, const ShapedParagraph::Tables& tables, uint32_t item, uint32_t edge) {
  return static_cast<float>(clusterAdvance(paragraph, tables, item, edge));
}

}  // namespace

float hangAtStart(const ShapedParagraph& paragraph, const ShapedParagraph::Tables& tables, const Cut& cut) {
  if (paragraph.source.hangShare <= 0 || cut.item >= paragraph.items.size()) return 0;
  if (paragraph.items[cut.item].level != paragraph.baseLevel || tables.edges[cut.edge].text != cut.text) return 0;
  const float share = openingShare(characterAt(paragraph, tables, cut.edge));
  return share > 0 ? share * paragraph.source.hangShare * advanceAt(paragraph, tables, cut.item, cut.edge) : 0;
}

float hangAtEnd(const ShapedParagraph& paragraph, const ShapedParagraph::Tables& tables, const Cut& cut,
                ItemShaper& shaper) {
  if (paragraph.source.hangShare <= 0 || cut.visibleEnd == 0) return 0;
  const uint32_t item = hyphenItem(paragraph, cut);
  const ShapedItem& last = paragraph.items[item];
  if (last.level != paragraph.baseLevel) return 0;
  if (cut.mark == LineEndMark::Hyphen) {
    return paragraph.source.hangShare * static_cast<float>(shaper.endMarkAdvance(last, cut.mark));
  }
  const uint32_t end = cut.visibleEnd < last.textEnd ? cut.visibleEdge : tables.lastEdge(item);
  if (end <= tables.firstEdge(item)) return 0;
  const float share = closingShare(characterAt(paragraph, tables, end - 1));
  return share > 0 ? share * paragraph.source.hangShare * advanceAt(paragraph, tables, item, end - 1) : 0;
}

}  // namespace ac
