#pragma once

#include <cstdint>
#include <span>

#include "base/vector.h"
#include "text/shaping/shape.h"

struct hb_buffer_t;

namespace ac {

/// Glyphs in visual order, and for each 1 where cutting the text before its cluster would change glyphs.
struct PlacedGlyphs {
  Vector<ShapedGlyph> glyphs;
  Vector<uint8_t> unsafeToBreak;

  void clear();
};

/// What stands at the end of a line that does not end where a word does.
enum class LineEndMark : uint8_t { None, Hyphen, Ellipsis };

/// What letters at the end of a stretch join with.
enum class ShapingContext : uint8_t {
  Text,  ///< The text that follows.
  None,
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
  void shape(const ShapedItem& item, uint32_t begin, uint32_t end, PlacedGlyphs& out,
             ShapingContext after = ShapingContext::Text);

  /// Appends the mark for a cluster that no face draws, in the item's face.
  void placeReplacement(const ShapedItem& item, uint32_t cluster, PlacedGlyphs& out);

  /// Appends the glyphs of a mark in the item's face and style: U+2010, else '-'; U+2026, else three full stops. None
  /// when the face has neither.
  void placeEndMark(const ShapedItem& item, LineEndMark mark, uint32_t cluster, Vector<ShapedGlyph>& out) const;
  double endMarkAdvance(const ShapedItem& item, LineEndMark mark) const;

 private:
  const ParagraphText& text_;
  const FontSet& fonts_;
  hb_buffer_t* buffer_;
};

/// Takes the spacing after the last cluster of right-to-left glyphs away, which stands on their left edge.
void dropLeftSpacing(const ParagraphText& text, float spacingPx, std::span<ShapedGlyph> glyphs);

/// 0 to 10,000: sizes that are none, NaN among them, would make widths that compare with nothing.
float usableSize(float px);

/// Letter spacing that applies to the item, CSS px: none between joining letters.
float letterSpacingOf(const ParagraphText& text, const ShapedItem& item);

}  // namespace ac
