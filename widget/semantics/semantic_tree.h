#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "article/article.h"
#include "base/geometry.h"
#include "layout/box.h"
#include "layout/semantic_role.h"

namespace ac {

struct SemanticNode {
  SemanticRole role = SemanticRole::Article;
  uint32_t parent = 0xFFFFFFFF;
  Rect rect;  ///< CSS px from the card's top left corner.
  std::string text;
  std::string href;
  std::string lang;
  std::string dateTime;
  TextDirection direction = TextDirection::Ltr;
  uint32_t level = 0;
  uint32_t flags = 0;
  float fontSizePx = 0;
  float baselineY = 0;
};

/// Nodes in reading order, parents before children. Text of one paragraph, its stretches joined in order, is its text
/// in logical order with the white space between lines kept.
using SemanticTree = std::vector<SemanticNode>;

SemanticTree buildSemanticTree(const BoxTree& tree);

}  // namespace ac
