#pragma once

#include <cstdint>
#include <memory>

#include "base/vector.h"
#include "text/shaping/paragraph.h"

namespace ac {

/// A maximal stretch of one span, script, embedding level and face, in logical order. Glyphs are in visual order, left
/// to right.
struct ShapedItem {
  uint32_t textBegin = 0;
  uint32_t textEnd = 0;
  uint32_t glyphBegin = 0;
  uint32_t glyphEnd = 0;
  uint32_t span = 0;
  FaceId face = kNoFace;  ///< kForeignFace: glyphs are ClusterIds.
  uint8_t level = 0;      ///< Bidi embedding level; odd is right to left.
  uint32_t script = 0;    ///< HarfBuzz's script tag.
};

/// One paragraph's text after shaping, before it has a width. Breaking it at another width never reshapes safe runs.
/// Owns all it holds; faces are named by id in the FontSet that shaped it, which must outlive it.
struct ShapedParagraph {
  ParagraphText source;
  uint8_t baseLevel = 0;  ///< 0 left to right, 1 right to left.
  Vector<ShapedItem> items;
  Vector<ShapedGlyph> glyphs;
  uint32_t fontRevision = 0;  ///< FontSet::revision() when shaped.
  Vector<char32_t> missing;   ///< Code points that no face covers, each once; kReplacementGlyph stands there.
  // The text stage's own tables follow (break opportunities, clusters, unsafe-to-break marks).
  struct Tables;
  std::shared_ptr<const Tables> tables;
};

/// Itemises by span, script, level and face, and shapes each item with the whole paragraph as context. Faces that the
/// text needs and that are not loaded are marked wanted in `fonts`; glyphs of such items are empty until then. Where a
/// host draws, its clusters are an em wide until they are measured.
ShapedParagraph shapeParagraph(ParagraphText text, FontSet& fonts);

/// Heap bytes of the paragraph's tables.
size_t shapedTablesBytes(const ShapedParagraph& paragraph);

}  // namespace ac
