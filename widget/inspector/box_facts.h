#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/vector.h"
#include "layout/box.h"
#include "text/fonts/font_set.h"
#include "theme/theme.h"

namespace ac {

// What an inspector tells of a card's boxes: plain values, in CSS px from the card's top left corner.

/// Glyphs of one face on one line.
struct RunFacts {
  std::string face;  ///< "Inter 600 italic"; "host" where the host draws.
  bool rtl = false;
  uint32_t glyphs = 0;
  bool reshaped = false;  ///< The break made shaping anew necessary.
  float spaceExtraPx = 0;
  Rect rect;
};

struct LineFacts {
  std::string text;  ///< In logical order, without the white space at its end.
  Rect rect;         ///< As wide as the line, as high as a line of its text.
  float baselineY = 0;
  float blankPx = 0;  ///< Of the column's width.
  bool hyphen = false;
  /// Whether costs chose where the line ends; without, the five below are 0.
  bool fitted = false;
  double cost = 0;       ///< 1 is a blank as wide as the column: total_fit.h.
  double totalCost = 0;  ///< With the lines before it.
  uint32_t candidates = 0;
  double allCost = 0;  ///< Of all lines that were chosen together.
  /// The least that those would have cost with another end of this one; infinite where there was none.
  double nextBestCost = 0;
  Vector<RunFacts> runs;
};

struct BoxFacts {
  std::string_view role;
  uint32_t parent = kNoPart;
  uint32_t depth = 0;
  Rect rect;
  std::string typeToken;  ///< Path of the type's token: "typography.headline". Empty for boxes without text.
  std::string fill;       ///< Path of the colour behind it: "color.raisedSurface".
  std::string picture;    ///< Address of its picture.
  std::string lang;
  bool rtl = false;
  float sizePx = 0;
  float lineHeightPx = 0;
  std::string_view wrap;  ///< "greedy", "balance", "best".
  bool justified = false;
  Vector<LineFacts> lines;
};

/// In the tree's order.
Vector<BoxFacts> boxFacts(const BoxTree& tree, const FontSet& fonts);

/// Index of the smallest box at a place, or kNoPart.
uint32_t boxAt(std::span<const BoxFacts> boxes, Point place);

}  // namespace ac
