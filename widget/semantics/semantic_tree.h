#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "article/article.h"
#include "base/geometry.h"
#include "base/vector.h"
#include "layout/box.h"
#include "layout/semantic_role.h"
#include "theme/theme.h"

namespace ac {

/// Its texts are the composition's own and the font set's, and live as long as those do unchanged.
struct SemanticNode {
  SemanticRole role = SemanticRole::Article;
  uint32_t parent = 0xFFFFFFFF;
  Rect rect;  ///< CSS px from the card's top left corner.
  std::string_view text;
  std::string_view href;
  std::string_view lang;
  std::string_view dateTime;
  std::string_view name;       ///< Of a control: ComposedControl::name.
  uint32_t control = kNoPart;  ///< Of a control and its notes: which one it is, for Card::setControls().
  uint32_t state = 0;          ///< ControlState of a control before the reader did anything; of a note: where it shows.
  TextDirection direction = TextDirection::Ltr;
  uint32_t level = 0;
  uint32_t flags = 0;
  float fontSizePx = 0;
  float baselineY = 0;
  float wordSpacingPx = 0;  ///< Of Text nodes: what justification adds to each space.

  // How a Text node is set, for whoever sets it again over the pixels.
  std::string_view family;                ///< Of its face; empty where the host's own fonts stand in.
  uint32_t weight = 0;                    ///< Of its face, else the one asked for.
  float letterSpacingPx = 0;              ///< After each cluster, those of joining letters apart.
  std::span<const FontFeature> features;  ///< On top of those that fonts apply by themselves.
  Color ink;                              ///< Of Text nodes; of the root, the card's ground.
};

/// Nodes in reading order, parents before children. Text of one paragraph, its stretches joined in order, is its text
/// in logical order with the white space between lines kept.
using SemanticTree = Vector<SemanticNode>;

/// Where the text of a line is cut into Text nodes.
enum class StretchCut : uint8_t {
  Spans,  ///< Where meaning or style change.
  Faces,  ///< Also where another family sets it, as with another script.
};

SemanticTree buildSemanticTree(const BoxTree& tree, const Theme& theme, const FontSet& fonts, StretchCut cut);

}  // namespace ac
