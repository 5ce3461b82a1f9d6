#pragma once

#include "text/shaping/item_shaper.h"
#include "text/shaping/itemize.h"

namespace ac {

/// Appends a glyph for each stretch of an item that the host is to set in one piece, in visual order: a grapheme
/// cluster in scripts whose clusters stand alone; in all others, where letters join, stack or kern across clusters, a
/// word up to the next break opportunity, of at most kMostForeignGraphemes so that it breaks when a line is narrower;
/// where a line cannot hold that either (ForeignClusters::split) each grapheme of it.
void placeForeign(const Item& item, const ItemizedText& text, const ParagraphText& source, FontSet& fonts,
                  PlacedGlyphs& out);

inline constexpr int kMostForeignGraphemes = 12;

}  // namespace ac
