#include "semantics/semantic_tree.h"

#include "semantics/text_stretches.h"

namespace ac {

SemanticTree buildSemanticTree(const BoxTree& tree) {
  SemanticTree nodes;
  std::vector<uint32_t> nodeOfBox(tree.boxes.size(), kNoPart);
  for (size_t i = 0; i < tree.boxes.size(); ++i) {
    const Box& box = tree.boxes[i];
    if (box.role == SemanticRole::Decoration) continue;
    SemanticNode node;
    node.role = box.role;
    node.parent = box.parent == kNoPart ? kNoPart : nodeOfBox[box.parent];
    node.rect = box.rect;
    node.direction = tree.composition->rtl ? TextDirection::Rtl : TextDirection::Ltr;
    node.level = box.level;
    node.flags = box.flags;
    node.lang = box.parent == kNoPart ? tree.composition->lang : std::string();
    if (box.picture != kNoPart) {
      node.text = tree.composition->pictures[tree.pictures[box.picture].picture].picture.alt;
    }
    nodeOfBox[i] = static_cast<uint32_t>(nodes.size());
    const bool isLeafOfText = box.text != kNoPart && box.picture == kNoPart;
    // A text that is itself a stretch (a list's marker, a list item's words) needs no node around its stretches.
    const bool wrapped = !(isLeafOfText && box.role == SemanticRole::Text);
    if (wrapped) {
      nodes.push_back(std::move(node));
    } else {
      nodeOfBox[i] = node.parent;
    }
    if (isLeafOfText) appendTextStretches(tree, tree.texts[box.text], nodeOfBox[i], nodes);
  }
  return nodes;
}

}  // namespace ac
