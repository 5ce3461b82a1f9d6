#include "text/shaping/shape.h"

#include "text/shaping/break_tables.h"
#include "text/shaping/hyphenate.h"
#include "text/shaping/item_shaper.h"
#include "text/shaping/itemize.h"
#include "text/shaping/place_foreign.h"

namespace ac {

namespace {

// In visual order, as all glyphs of an item.
void placeReplacements(const Item& item, const ItemizedText& text, ItemShaper& shaper, PlacedGlyphs& placed) {
  const bool rightToLeft = item.shaped.level % 2 != 0;
  for (uint32_t k = item.begin; k < item.end; ++k) {
    const uint32_t i = rightToLeft ? item.end - 1 - (k - item.begin) : k;
    if (text.clusterStarts[i] != 0 || i == item.begin) {
      shaper.placeReplacement(item.shaped, text.codePoints.offsets[i], placed);
    }
  }
}

}  // namespace

ShapedParagraph shapeParagraph(ParagraphText text, FontSet& fonts) {
  fonts.countShaping();
  ShapedParagraph paragraph;
  paragraph.source = std::move(text);
  paragraph.fontRevision = fonts.revision();
  ItemizedText itemized = itemize(paragraph.source, fonts);
  hyphenate(paragraph.source, fonts.hyphenation(), itemized);
  paragraph.baseLevel = itemized.baseLevel;
  paragraph.missing = std::move(itemized.missing);
  paragraph.items.reserve(itemized.items.size());

  ItemShaper shaper(paragraph.source, fonts);
  PlacedGlyphs placed;
  placed.glyphs.reserve(itemized.codePoints.size());
  placed.unsafeToBreak.reserve(itemized.codePoints.size());
  for (const Item& item : itemized.items) {
    ShapedItem shaped = item.shaped;
    fonts.want(shaped.face);
    shaped.glyphBegin = static_cast<uint32_t>(placed.glyphs.size());
    if (shaped.face == kForeignFace)
      placeForeign(item, itemized, paragraph.source, fonts, placed);
    else if (item.missing)
      placeReplacements(item, itemized, shaper, placed);
    else
      shaper.shape(shaped, shaped.textBegin, shaped.textEnd, placed);
    shaped.glyphEnd = static_cast<uint32_t>(placed.glyphs.size());
    paragraph.items.push_back(shaped);
  }
  paragraph.glyphs = std::move(placed.glyphs);
  paragraph.tables = buildTables(paragraph, itemized, placed.unsafeToBreak, shaper);
  return paragraph;
}

}  // namespace ac
