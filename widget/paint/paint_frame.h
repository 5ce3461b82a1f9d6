#pragma once

#include <array>
#include <list>
#include <optional>
#include <string>

#include "base/vector.h"
#include "paint/paint.h"

namespace ac {

/// Edges in device px; whole numbers once snapped.
struct DeviceRect {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;
};

/// A text colour as the draw list and the atlas want it.
struct Ink {
  ImU32 color = 0;
  uint8_t contrast = 0;  ///< Level of coverage_contrast.h.
};

/// One painting under way: the list being filled and the textures that it names.
class PaintFrame {
 public:
  PaintFrame(const BoxTree& tree, const Theme& theme, float scale, PaintResources resources, DrawSink& sink);

  const BoxTree& tree() const { return tree_; }
  const Theme& theme() const { return theme_; }
  float scale() const { return scale_; }
  const FontSet& fonts() const { return resources_.fonts; }
  ImageStore& images() { return resources_.images; }
  ImDrawList& list() { return resources_.drawList.list(); }

  /// Rounds the edges to device pixels; nothing that has a size vanishes.
  DeviceRect snap(const Rect& rect) const;

  /// The glyph's image; hands over what is drawn so far when the atlas is full. Null when the face is not loaded or the
  /// glyph blank.
  const AtlasGlyph* glyph(const GlyphKey& key);
  /// The host's image, null and wanted until it is there.
  const ForeignImage* foreignImage(const ForeignImageKey& key) { return resources_.foreign.find(key); }
  const Texture& atlasTexture() const { return textures_[0]; }

  /// A texture id for pixels that live until the next flush().
  ImTextureID addTexture(const Bitmap& bitmap);
  ImTextureID addTexture(const Texture& texture);

  const Ink& ink(ColorToken token);

  /// ImDrawFlags for a RoundedEnd.
  static ImDrawFlags corners(uint8_t rounded);

  /// The blurred picture of a thumbhash, null when there is none. Lives until the frame ends.
  const Bitmap* placeholder(const std::string& thumbhash);

  /// Hands the list over and starts an empty one.
  void flush();

 private:
  void start();

  const BoxTree& tree_;
  const Theme& theme_;
  const float scale_;
  PaintResources resources_;
  DrawSink& sink_;
  Vector<Texture> textures_;
  std::list<Bitmap> placeholders_;
  std::array<std::optional<Ink>, static_cast<size_t>(ColorToken::Count)> inks_;
};

}  // namespace ac
