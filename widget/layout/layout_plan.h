#pragma once

#include <cstdint>

#include "base/vector.h"
#include "theme/theme.h"

namespace ac {

// A layout as data: what stands where, from which widths on. A tree in one vector, parents before their children.

/// Values cross the abi and are packed.
enum class NodeKind : uint8_t {
  Column,  ///< Its children below each other.
  Row,     ///< Its children side by side.
  Over,    ///< A picture, and the second child over it.
  Choose,  ///< The first child that is shown, alone.
  Use,     ///< A built-in layout.
  Kicker,  ///< Label and kicker.
  Headline,
  Meta,
  Standfirst,
  Image,
  Body,
  ReadMore,
  Related,
  Signup,
  Banner,
  Consent,
  Count,
};

inline constexpr bool isPart(NodeKind kind) {
  return kind >= NodeKind::Kicker;
}
/// One of the site's own blocks.
inline constexpr bool isSiteBlock(NodeKind kind) {
  return kind >= NodeKind::Signup;
}
/// A part that is one text, in the type of a role.
inline constexpr bool isTextPart(NodeKind kind) {
  return (kind >= NodeKind::Kicker && kind <= NodeKind::Standfirst) || kind == NodeKind::ReadMore;
}
/// Of a set of parts.
inline constexpr uint16_t partBit(NodeKind kind) {
  return static_cast<uint16_t>(1u << static_cast<unsigned>(kind));
}

/// Between the children of a column or row. Natural: each part leaves the space that the theme gives it.
enum class GapToken : uint8_t { Natural, Tight, Normal, Wide, Loose, Count };

/// The widest that a node gets, in the middle of its room or at its start.
enum class MeasureToken : uint8_t { Text, Figure, Full, Count };

/// Where the content of an Over stands.
enum class PlaceToken : uint8_t { Bottom, Center, Top, Count };

/// Of LayoutNode::flags.
enum NodeFlag : uint8_t {
  kNodeInset = 1,         ///< The card's padding around it.
  kNodeStart = 2,         ///< Children narrower than their room stand at its start.
  kNodeNoCaption = 4,     ///< Of an image.
  kNodeNoThumbnails = 8,  ///< Of related items.
  kNodePicturesLast =
      16,  ///< Pictures are read after what stands beside them; of every Row, and kept when it is stacked.
};

// Values of LayoutNode::width and ::ratio below those that are numbers.
inline constexpr uint16_t kWidthShared = 0;
inline constexpr uint16_t kWidthThumbnail = 1;
inline constexpr uint16_t kWidthParts = 10000;  ///< Of a row's width: 1 part is two, 10,001 the whole.
inline constexpr uint16_t kRatioLead = 0;
inline constexpr uint16_t kRatioThumbnail = 1;
inline constexpr uint16_t kRatioOwn = 2;

struct LayoutNode {
  NodeKind kind = NodeKind::Column;
  uint8_t type = 0;   ///< Of a text part, one more than the TextRole; 0 for its own.
  uint8_t flags = 0;  ///< NodeFlag.
  GapToken gap = GapToken::Natural;
  MeasureToken measure = MeasureToken::Text;
  PlaceToken place = PlaceToken::Bottom;
  uint16_t size = 1;     ///< Nodes of its subtree, itself included.
  uint16_t limit = 0;    ///< Lines of a text, paragraphs of the body or related items, 0 for all; of Use which one.
  uint16_t fromPx = 0;   ///< Shown from this width of the card on, CSS px.
  uint16_t belowPx = 0;  ///< And below this one; 0 for none.
  uint16_t stackBelowPx = 0;      ///< Below this width of the card a Row is a Column.
  uint16_t with = 0;              ///< Set of parts: shown where the article has all of them,
  uint16_t without = 0;           ///< and none of these.
  uint16_t width = kWidthShared;  ///< In a row: kWidth…, up to kWidthParts + 1 a share, and above CSS px on top of it.
  uint16_t ratio = kRatioLead;    ///< Of an image, width to height: kRatio…, else thousandths.
};

using LayoutPlan = Vector<LayoutNode>;

}  // namespace ac
