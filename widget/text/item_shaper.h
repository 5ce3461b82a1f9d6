#pragma once

#include <cstdint>
#include <vector>

#include "text/shape.h"

struct hb_buffer_t;

namespace ac {

/// Glyphs in visual order, and for each 1 where cutting the text before its cluster would change glyphs.
struct PlacedGlyphs {
  std::vector<ShapedGlyph> glyphs;
  std::vector<uint8_t> unsafeToBreak;

  void clear();
};

/// Runs HarfBuzz over parts of one paragraph. Cheap to make; not to outlive the text and the fonts.
class ItemShaper {
 public:
  ItemShaper(const ParagraphText& text, const FontSet& fonts);
  ~ItemShaper();
  ItemShaper(const ItemShaper&) = delete;
  ItemShaper& operator=(const ItemShaper&) = delete;

  /// Appends the glyphs of the bytes [begin, end) of an item, with the text around them as context; nothing when the
  /// item's face is not loaded. Advances are linear in the size and hold letter spacing.
  void shape(const ShapedItem& item, uint32_t begin, uint32_t end, PlacedGlyphs& out);

  /// Appends the mark for a cluster that no face draws, in the item's face.
  void placeReplacement(const ShapedItem& item, uint32_t cluster, PlacedGlyphs& out);

  /// The glyph that ends a line broken at a soft hyphen: U+2010, else '-'. False when the face has neither.
  bool hyphen(const ShapedItem& item, ShapedGlyph& out) const;

 private:
  const ParagraphText& text_;
  const FontSet& fonts_;
  hb_buffer_t* buffer_;
};

/// Letter spacing that applies to the item, CSS px: none between joining letters.
float letterSpacingOf(const ParagraphText& text, const ShapedItem& item);

}  // namespace ac
