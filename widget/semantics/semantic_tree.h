#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "base/geometry.h"
#include "layout/box.h"
#include "layout/semantic_role.h"

namespace ac {

/// Its texts are the composition's own and live as long as that does.
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
};

/// Nodes in reading order, parents before children. Text of one paragraph, its stretches joined in order, is its text
/// in logical order with the white space between lines kept.
using SemanticTree = std::vector<SemanticNode>;

SemanticTree buildSemanticTree(const BoxTree& tree);

}  // namespace ac
