#pragma once

#include <cstdint>

#include "base/vector.h"
#include "text/shaping/shape.h"
#include "text/unicode/code_points.h"
#include "text/unicode/line_opportunities.h"

namespace ac {

/// A ShapedItem before shaping, with what only the shaping needs.
struct Item {
  ShapedItem shaped;   ///< Without glyphs.
  uint32_t begin = 0;  ///< Code points [begin, end).
  uint32_t end = 0;
  bool missing = false;  ///< No face draws these clusters: kReplacementGlyph stands for each.
};

/// A paragraph's text cut into items, and the properties of its code points.
struct ItemizedText {
  CodePoints codePoints;
  Vector<uint8_t> clusterStarts;  ///< Grapheme clusters.
  Vector<LineBreak> breaks;       ///< After each code point; none inside a cluster.
  Vector<Item> items;             ///< In logical order, covering the text.
  Vector<char32_t> missing;       ///< Each once.
  uint8_t baseLevel = 0;
};

/// Cuts wherever span, script, embedding level or face change, never inside a grapheme cluster: a cluster that a span's
/// edge would cut belongs to the span of its first code point.
ItemizedText itemize(const ParagraphText& text, const FontSet& fonts);

}  // namespace ac
