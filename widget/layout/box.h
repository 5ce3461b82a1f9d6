#pragma once

#include <cstdint>

#include "base/geometry.h"
#include "base/vector.h"
#include "layout/composition.h"

namespace ac {

/// A composed text at its place. Line i stands at rect.y + i * lineHeightPx, at the start side of `rect`.
struct PlacedText {
  PartIndex text = kNoPart;  ///< In the composition.
  Rect rect;
  BrokenText broken;
  bool onImage = false;  ///< Stands over a picture, and is inked for that.
};

/// The colour of a span as it is placed.
inline ColorToken inkOf(const PlacedText& text, const SpanInk& ink) {
  return text.onImage ? ColorToken::OnImage : ink.color;
}

/// Which ends of a rectangle are rounded. Bit set.
enum RoundedEnd : uint8_t { kRoundedTop = 1, kRoundedBottom = 2, kRoundedBoth = 3 };

struct PlacedPicture {
  PartIndex picture = kNoPart;  ///< In the composition.
  Rect rect;
  float radiusPx = 0;
  bool contain = false;  ///< Shown whole on the card's ground, instead of filling its box on `ground`.
  ColorToken ground = ColorToken::ImageGround;
  uint8_t rounded = kRoundedBoth;  ///< RoundedEnd.
};

/// What a box paints behind its children.
struct BoxFill {
  ColorToken color = ColorToken::Border;
  float radiusPx = 0;
  uint8_t rounded = kRoundedBoth;  ///< RoundedEnd.
  bool fades = false;              ///< From nothing at its top; of fills without corners.
};

/// A rectangle with a meaning. Boxes stand in reading order, parents before their children.
struct Box {
  SemanticRole role = SemanticRole::Article;
  uint32_t parent = kNoPart;
  Rect rect;                    ///< CSS px from the card's top left corner, final.
  PartIndex text = kNoPart;     ///< Index of a PlacedText.
  PartIndex picture = kNoPart;  ///< Index of a PlacedPicture.
  PartIndex control = kNoPart;  ///< In the composition; of the control itself and of its notes.
  uint32_t states = 0;          ///< ControlState: a note is painted in any of these.
  bool filled = false;
  bool behind = false;  ///< Painted before all that is not, wherever it is read.
  BoxFill fill;
  uint32_t level = 0;  ///< Of headings; 1 is the headline.
  uint32_t flags = 0;  ///< SemanticFlag.
};

/// A card laid out at one width. Refers to the composition, which must outlive it unchanged.
struct BoxTree {
  const Composition* composition = nullptr;
  float width = 0;   ///< CSS px.
  float height = 0;  ///< CSS px, a whole number.
  Vector<Box> boxes;
  Vector<PlacedText> texts;
  Vector<PlacedPicture> pictures;
};

/// Left edge of line `index` of a placed text, CSS px.
float lineLeft(const BoxTree& tree, const PlacedText& text, size_t index);

}  // namespace ac
