#pragma once

#include <cstddef>
#include <cstdint>

#include "base/vector.h"
#include "raster/surface.h"
#include "text/fonts/font_set.h"

namespace ac {

/// What makes two glyph images the same.
struct GlyphKey {
  FaceId face = kNoFace;
  uint32_t glyph = 0;
  uint32_t size26_6 = 0;  ///< Device px per em, in 1/64 px.
  uint8_t phase = 0;      ///< In kSubpixelPhases-ths of a pixel.
  uint8_t contrast = 0;   ///< Level of coverage_contrast.h.

  friend bool operator==(const GlyphKey&, const GlyphKey&) = default;
};

/// Where a glyph's coverage lies in the atlas, and where it stands from the pen. Pixels.
struct AtlasGlyph {
  int16_t left = 0;  ///< From the pen's whole pixel to the image's left edge.
  int16_t top = 0;   ///< From the baseline up to the image's top edge.
  uint16_t x = 0;
  uint16_t y = 0;
  uint16_t width = 0;  ///< 0 for a blank glyph.
  uint16_t height = 0;
};

/// Coverage of the glyphs of all cards, 8 bits each, packed on shelves. When it is full the shelf that was not used
/// for the longest time is cleared. Glyphs used since beginFrame() are never cleared before the next.
class GlyphAtlas {
 public:
  explicit GlyphAtlas(int width = 1024, int height = 1024);

  /// What was drawn has become pixels: glyphs used so far may be cleared again. From here on others are in use.
  void beginFrame();

  /// The glyph's image, drawn if it is not here yet; null when there is no room until beginFrame(). A glyph larger
  /// than the whole atlas is blank. Valid until the next call.
  const AtlasGlyph* find(const GlyphKey& key, const FontFace& face);

  Texture texture() const;
  /// A texel of full coverage, for shapes without a texture. Texture coordinates of its centre.
  float whiteU() const { return 0.5f / static_cast<float>(width_); }
  float whiteV() const { return 0.5f / static_cast<float>(height_); }
  size_t bytes() const;

 private:
  struct Shelf {
    int y = 0;
    int height = 0;
    int usedWidth = 0;
    uint32_t lastFrame = 0;
  };
  struct Entry {
    GlyphKey key;
    AtlasGlyph image;
    uint32_t shelf = 0;
  };

  /// The slot of the key's entry, or the free one in which it belongs.
  size_t slotOf(const GlyphKey& key) const;
  void fillSlots(size_t slotCount);
  bool place(int width, int height, uint32_t& shelf, AtlasGlyph& image);
  bool addShelf(int height);
  bool clearOldestShelf(int height);

  int width_;
  int height_;
  uint32_t frame_ = 1;
  Vector<uint8_t> pixels_;
  Vector<Shelf> shelves_;
  Vector<Entry> entries_;
  Vector<uint32_t> slots_;  // A hash table of indices into entries_, plus 1; 0 where free. A power of 2, half empty.
};

}  // namespace ac
