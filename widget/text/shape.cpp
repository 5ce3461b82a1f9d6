#include "text/shape.h"

#include <algorithm>
#include <span>

#include "text/break_tables.h"
#include "text/item_shaper.h"
#include "text/itemize.h"

namespace ac {

ShapedParagraph shapeParagraph(ParagraphText text, FontSet& fonts) {
  ShapedParagraph paragraph;
  paragraph.source = std::move(text);
  paragraph.fontRevision = fonts.revision();
  ItemizedText itemized = itemize(paragraph.source, fonts);
  paragraph.baseLevel = itemized.baseLevel;
  paragraph.missing = std::move(itemized.missing);
  paragraph.items.reserve(itemized.items.size());

  ItemShaper shaper(paragraph.source, fonts);
  PlacedGlyphs placed;
  placed.glyphs.reserve(itemized.codePoints.size());
  placed.unsafeToBreak.reserve(itemized.codePoints.size());
  for (const Item& item : itemized.items) {
    ShapedItem shaped = item.shaped;
    if (shaped.face != kNoFace) fonts.want(shaped.face);
    shaped.glyphBegin = static_cast<uint32_t>(placed.glyphs.size());
    std::span<const uint8_t> replaced;
    if (item.missing) replaced = std::span(itemized.clusterStarts).subspan(item.begin, item.end - item.begin);
    shaper.shape(shaped, shaped.textBegin, shaped.textEnd, replaced, placed);
    shaped.glyphEnd = static_cast<uint32_t>(placed.glyphs.size());
    // Stand-ins do not touch each other, and shaping them anew would ask for the glyphs that are missing.
    if (item.missing)
      std::fill(placed.unsafeToBreak.begin() + shaped.glyphBegin, placed.unsafeToBreak.end(), uint8_t{0});
    paragraph.items.push_back(shaped);
  }
  paragraph.glyphs = std::move(placed.glyphs);
  paragraph.tables = buildTables(paragraph, itemized, placed.unsafeToBreak, shaper);
  return paragraph;
}

}  // namespace ac
