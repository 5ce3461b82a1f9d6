#include "text/shaping/break_tables.h"

#include <algorithm>

#include "base/vector.h"
#include "text/shaping/hanging.h"
#include "text/unicode/char_classes.h"

namespace ac {

namespace {

// Nothing that HarfBuzz does reaches further in earnest; a bound keeps text where every edge is unsafe linear.
constexpr uint32_t kMaxReshapedClusters = 16;

using Tables = ShapedParagraph::Tables;

void addEdges(const ShapedItem& item, const Item& source, const ItemizedText& text, const Vector<ShapedGlyph>& glyphs,
              const Vector<uint8_t>& unsafeToBreak, Tables& tables) {
  const bool rightToLeft = item.level % 2 != 0;
  const uint32_t count = item.glyphEnd - item.glyphBegin;
  const auto add = [&](uint32_t offset, uint32_t glyph, bool safe) {
    tables.edges.push_back({offset, glyph & 0x7FFFFFFF, safe ? 1U : 0U});
  };
  tables.itemEdges.push_back(static_cast<uint32_t>(tables.edges.size()));
  if (count == 0) {
    for (uint32_t i = source.begin; i < source.end; ++i) {
      if (text.clusterStarts[i] != 0 || i == source.begin) add(text.codePoints.offsets[i], item.glyphBegin, true);
    }
  } else {
    add(item.textBegin, rightToLeft ? item.glyphEnd : item.glyphBegin, true);
    uint32_t codePoint = source.begin;
    uint32_t cluster = item.textBegin;
    for (uint32_t k = 0; k < count; ++k) {
      const uint32_t glyph = rightToLeft ? item.glyphEnd - 1 - k : item.glyphBegin + k;
      if (glyphs[glyph].cluster <= cluster) continue;
      cluster = glyphs[glyph].cluster;
      while (codePoint < source.end && text.codePoints.offsets[codePoint] < cluster) ++codePoint;
      if (codePoint >= source.end || text.clusterStarts[codePoint] == 0) continue;
      add(cluster, rightToLeft ? glyph + 1 : glyph, unsafeToBreak[glyph] == 0);
    }
  }
  add(item.textEnd, rightToLeft ? item.glyphBegin : item.glyphEnd, true);
}

// A place in the text on a walk along it.
struct Position {
  uint32_t text = 0;
  uint32_t item = 0;
  uint32_t edge = 0;
  double prefixPx = 0;  // At the edge.
  bool onEdge = true;
};

// Walks forward and keeps the sum of the advances.
class Walk {
 public:
  Walk(const ShapedParagraph& paragraph, Tables& tables) : paragraph_(paragraph), tables_(tables) {
    tables_.itemPrefixPx.push_back(0);
  }

  const Position& to(uint32_t text) {
    const auto itemCount = static_cast<uint32_t>(paragraph_.items.size());
    while (at_.item < itemCount) {
      if (at_.edge == tables_.lastEdge(at_.item)) {
        ++at_.item;
        ++at_.edge;
        tables_.itemPrefixPx.push_back(at_.prefixPx);
        continue;
      }
      if (tables_.edges[at_.edge + 1].text > text) break;
      at_.prefixPx += clusterAdvance(paragraph_, tables_, at_.item, at_.edge);
      ++at_.edge;
    }
    at_.text = text;
    at_.onEdge = at_.item == itemCount || tables_.edges[at_.edge].text == text;
    return at_;
  }

 private:
  const ShapedParagraph& paragraph_;
  Tables& tables_;
  Position at_;
};

}  // namespace

double clusterAdvance(const ShapedParagraph& paragraph, const Tables& tables, uint32_t item, uint32_t edge) {
  uint32_t begin = tables.edges[edge].glyph;
  uint32_t end = tables.edges[edge + 1].glyph;
  if (paragraph.items[item].level % 2 != 0) std::swap(begin, end);
  double advance = 0;
  for (uint32_t i = begin; i < end; ++i) advance += static_cast<double>(paragraph.glyphs[i].advancePx);
  return advance;
}

float trailingSpacing(const ShapedParagraph& paragraph, const Cut& cut) {
  if (cut.visibleEnd == 0 || cut.mark != LineEndMark::None) return 0;
  const ShapedItem& last = paragraph.items[hyphenItem(paragraph, cut)];
  return last.level == paragraph.baseLevel ? letterSpacingOf(paragraph.source, last) : 0;
}

double shapedAdvance(const ShapedItem& item, uint32_t begin, uint32_t end, const Cut& cut, ItemShaper& shaper) {
  PlacedGlyphs shaped;
  shaper.shape(item, begin, end, shaped, contextAt(cut));
  double advance = 0;
  for (const ShapedGlyph& glyph : shaped.glyphs) {
    if (glyph.cluster < cut.visibleEnd) advance += static_cast<double>(glyph.advancePx);
  }
  return advance;
}

void findSafeEdges(const Tables& tables, Cut& cut) {
  cut.safeBefore = cut.safeAfter = cut.text;
  cut.safeBeforeEdge = cut.safeAfterEdge = cut.edge;
  if (cut.item + 1u >= tables.itemEdges.size()) return;
  const bool onEdge = tables.edges[cut.edge].text == cut.text;
  if (onEdge && tables.edges[cut.edge].safe != 0) return;
  uint32_t before = onEdge ? cut.edge - 1 : cut.edge;
  const uint32_t first = tables.firstEdge(cut.item);
  for (uint32_t n = 1; before > first && tables.edges[before].safe == 0 && n < kMaxReshapedClusters; ++n) --before;
  uint32_t after = cut.edge + 1;
  const uint32_t last = tables.lastEdge(cut.item);
  for (uint32_t n = 1; after < last && tables.edges[after].safe == 0 && n < kMaxReshapedClusters; ++n) ++after;
  cut.safeBefore = tables.edges[before].text;
  cut.safeBeforeEdge = before;
  cut.safeAfter = tables.edges[after].text;
  cut.safeAfterEdge = after;
}

double startAdvance(const ShapedParagraph& paragraph, const Tables& tables, const Cut& cut, ItemShaper& shaper) {
  if (cut.safeAfter == cut.text) return cut.prefixPx;
  double prefix = cut.prefixPx;
  for (uint32_t edge = cut.edge; edge < cut.safeAfterEdge; ++edge) {
    prefix += clusterAdvance(paragraph, tables, cut.item, edge);
  }
  Cut whole;
  whole.visibleEnd = cut.safeAfter;
  return prefix - shapedAdvance(paragraph.items[cut.item], cut.text, cut.safeAfter, whole, shaper);
}

double endAdvance(const ShapedParagraph& paragraph, const Tables& tables, const Cut& cut, double visiblePrefixPx,
                  ItemShaper& shaper) {
  double advance = visiblePrefixPx;
  if (cut.safeBefore < cut.visibleEnd && cut.safeBefore < cut.text) {
    advance = cut.prefixPx;
    for (uint32_t edge = cut.safeBeforeEdge; edge < cut.edge; ++edge) {
      advance -= clusterAdvance(paragraph, tables, cut.item, edge);
    }
    advance += shapedAdvance(paragraph.items[cut.item], cut.safeBefore, cut.text, cut, shaper);
  }
  advance += shaper.endMarkAdvance(paragraph.items[hyphenItem(paragraph, cut)], cut.mark);
  return advance - static_cast<double>(cut.trailingSpacingPx);
}

uint32_t hyphenItem(const ShapedParagraph& paragraph, const Cut& cut) {
  uint32_t item = std::min(cut.item, static_cast<uint32_t>(paragraph.items.size()) - 1);
  while (item > 0 && paragraph.items[item].textBegin >= cut.visibleEnd) --item;
  return item;
}

std::shared_ptr<const Tables> buildTables(const ShapedParagraph& paragraph, const ItemizedText& itemized,
                                          const Vector<uint8_t>& unsafeToBreak, ItemShaper& shaper) {
  auto tables = std::make_shared<Tables>();
  tables->edges.reserve(paragraph.glyphs.size() + paragraph.items.size() + 1);
  for (size_t i = 0; i < paragraph.items.size(); ++i) {
    addEdges(paragraph.items[i], itemized.items[i], itemized, paragraph.glyphs, unsafeToBreak, *tables);
  }
  tables->itemEdges.push_back(static_cast<uint32_t>(tables->edges.size()));
  const CodePoints& text = itemized.codePoints;
  const size_t count = text.size();
  if (count == 0) return tables;
  const auto cutCount = static_cast<size_t>(std::count_if(itemized.breaks.begin(), itemized.breaks.end(),
                                                          [](LineBreak b) { return b != LineBreak::Prohibited; }));
  tables->cuts.reserve(cutCount + 1);
  tables->startPx.reserve(cutCount + 1);
  tables->endPx.reserve(cutCount + 1);
  tables->traits.reserve(cutCount + 1);
  tables->startSpaces.reserve(cutCount + 1);
  tables->endSpaces.reserve(cutCount + 1);

  Walk walk(paragraph, *tables);
  Position visible;  // After the last code point that does not hang.
  Cut& first = tables->cuts.emplace_back();
  first.hangStartPx = hangAtStart(paragraph, *tables, first);
  tables->startPx.push_back(static_cast<double>(first.hangStartPx));
  tables->endPx.push_back(0);
  tables->traits.push_back(0);
  tables->startSpaces.push_back(0);
  tables->endSpaces.push_back(0);
  uint32_t spaces = 0;
  uint32_t visibleSpaces = 0;
  const TextSpan* span = paragraph.source.spans.data();
  for (size_t i = 0; i < count; ++i) {
    const char32_t c = text.values[i];
    while (span->end <= text.offsets[i] && span != &paragraph.source.spans.back()) ++span;
    const bool hangs = hangsAtLineEnd(c) || c == kSoftHyphen || span->separates;
    if (isWordSeparator(c)) {
      const Position& at = walk.to(text.offsets[i]);
      if (at.onEdge && spaces++ == 0) {
        tables->spacePx = clusterAdvance(paragraph, *tables, at.item, at.edge);
        tables->emPx = static_cast<double>(paragraph.source.spans[paragraph.items[at.item].span].style.sizePx);
      }
    }
    if (!hangs) visibleSpaces = spaces;
    if (hangs && itemized.breaks[i] == LineBreak::Prohibited) continue;
    const Position& at = walk.to(text.offsets[i + 1]);
    // A visible end within a cluster moves on to the cluster's end.
    if (!hangs || (!visible.onEdge && at.onEdge)) visible = at;
    if (itemized.breaks[i] == LineBreak::Prohibited) continue;
    Cut cut;
    cut.text = at.text;
    cut.visibleEnd = visible.text;
    cut.item = at.item;
    cut.edge = at.edge;
    cut.visibleEdge = visible.edge;
    cut.prefixPx = at.prefixPx;
    const bool divides =
        itemized.breaks[i] == LineBreak::Hyphen || (c == kSoftHyphen && itemized.breaks[i] == LineBreak::Allowed);
    if (divides && visible.text > tables->cuts.back().text) cut.mark = LineEndMark::Hyphen;
    findSafeEdges(*tables, cut);
    cut.trailingSpacingPx = trailingSpacing(paragraph, cut);
    cut.hangStartPx = hangAtStart(paragraph, *tables, cut);
    cut.hangEndPx = hangAtEnd(paragraph, *tables, cut, shaper);
    tables->startPx.push_back(startAdvance(paragraph, *tables, cut, shaper) + static_cast<double>(cut.hangStartPx));
    tables->endPx.push_back(endAdvance(paragraph, *tables, cut, visible.prefixPx, shaper) -
                            static_cast<double>(cut.hangEndPx));
    const bool spaced = c != kSoftHyphen && visible.text < at.text;
    tables->traits.push_back(cut.mark == LineEndMark::Hyphen ? kCutHyphen : spaced ? kCutSpace : 0);
    tables->startSpaces.push_back(spaces);
    tables->endSpaces.push_back(visibleSpaces);
    if (itemized.breaks[i] == LineBreak::Mandatory)
      tables->hardEnds.push_back(static_cast<uint32_t>(tables->cuts.size()));
    tables->cuts.push_back(cut);
  }
  return tables;
}

}  // namespace ac
