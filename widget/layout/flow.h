#pragma once

#include <algorithm>
#include <utility>

#include "layout/box.h"

namespace ac {

/// Stacks boxes downwards. Coordinates are logical: x grows from the start side; finish() mirrors them for
/// right-to-left cards. When only the height is wanted nothing is stored.
class Flow {
 public:
  enum class Purpose : uint8_t { Place, Measure };

  Flow(const Composition& composition, const Theme& theme, float widthPx, const FontSet& fonts, Purpose purpose);

  const Composition& composition() const { return composition_; }
  const Theme& theme() const { return theme_; }
  float width() const { return width_; }
  float y() const { return y_; }
  void moveTo(float y) { y_ = y; }
  void space(float px) { y_ += px; }
  /// The lowest edge of a leaf so far: space after the last one does not count.
  float contentBottom() const { return contentBottom_; }
  /// What stands side by side has bottoms of its own.
  void setContentBottom(float y) { contentBottom_ = y; }
  /// The space so far counts, as that inside an edge.
  void settle() { contentBottom_ = std::max(contentBottom_, y_); }

  /// An empty flow of the same card that only measures.
  Flow probe() const { return Flow(composition_, theme_, width_, fonts_, Purpose::Measure); }

  /// Texts from now on stand over a picture, or no longer. Returns what was before.
  bool setOnImage(bool onImage) { return std::exchange(onImage_, onImage); }

  /// Boxes from now on are painted behind all others, or no longer.
  void setBehind(bool behind) { behind_ = behind; }

  /// Opens a box at the cursor; close() gives it its height up to the cursor.
  void open(SemanticRole role, float x, float width);
  /// The box opened last and not closed. Null when only measuring.
  Box* current();
  /// The leaf placed last. Null when only measuring, or when nothing was.
  Box* last();
  void close();

  /// A leaf at the cursor, which moves below it. Returns the text's height. At most `maxLines`, where that is not 0.
  float text(SemanticRole role, PartIndex text, float x, float width, uint32_t maxLines = 0);
  /// A leaf of a given height at the cursor, which moves below it. Null when only measuring.
  Box* leaf(SemanticRole role, float x, float width, float height);
  void picture(PartIndex picture, float x, float width, float height, float radiusPx, bool contain = false,
               ColorToken ground = ColorToken::ImageGround);
  /// Of the picture placed last; null when only measuring.
  PlacedPicture* lastPicture();

  float textWidth(PartIndex text) const;
  float textHeight(PartIndex text, float width) const;
  const ComposedText& composed(PartIndex text) const { return composition_.texts[text]; }

  BoxTree finish();

 private:
  void advance(float height);
  Box& push(SemanticRole role, const Rect& rect);

  const Composition& composition_;
  const Theme& theme_;
  const FontSet& fonts_;
  const Purpose purpose_;
  const float width_;
  float y_ = 0;
  float contentBottom_ = 0;
  bool onImage_ = false;
  bool behind_ = false;
  uint32_t open_ = kNoPart;
  BoxTree tree_;
};

}  // namespace ac
