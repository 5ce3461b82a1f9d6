#include "semantics/semantic_tree.h"

#include "base/vector.h"
#include "semantics/text_stretches.h"

namespace ac {

namespace {

// Addresses of the site's own blocks: of a banner, or for what a sign-up collects.
std::string_view hrefOf(const BoxTree& tree, const Box& box) {
  for (const ComposedSiteBlock& block : tree.composition->siteBlocks) {
    if (block.role == box.role) return block.href;
  }
  return {};
}

void describeControl(const BoxTree& tree, const Box& box, SemanticNode& node) {
  const ComposedControl& control = tree.composition->controls[box.control];
  node.control = box.control;
  node.state = box.states;
  if (box.states != 0) return;
  node.state = control.state;
  node.name = control.name;
  node.flags |= control.required ? kSemanticRequired : 0u;
  node.fontSizePx = tree.composition->fieldTextPx;
}

}  // namespace

SemanticTree buildSemanticTree(const BoxTree& tree, const Theme& theme, const FontSet& fonts, StretchCut cut) {
  SemanticTree nodes;
  Vector<uint32_t> nodeOfBox(tree.boxes.size(), kNoPart);
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
    node.lang = box.parent == kNoPart ? std::string_view(tree.composition->lang) : std::string_view();
    node.name =
        box.role == SemanticRole::Related ? std::string_view(tree.composition->skipToRelated) : std::string_view();
    node.ink = colorOf(theme, ColorToken::Surface);
    node.href = hrefOf(tree, box);
    if (box.control != kNoPart) describeControl(tree, box, node);
    if (box.picture != kNoPart) {
      node.text = tree.composition->pictures[tree.pictures[box.picture].picture].picture.alt;
    }
    nodeOfBox[i] = static_cast<uint32_t>(nodes.size());
    const bool isLeafOfText = box.text != kNoPart && box.picture == kNoPart;
    // A text that is itself a stretch (a list's marker, a list item's words) needs no node around its stretches.
    const bool wrapped = !(isLeafOfText && box.role == SemanticRole::Text);
    if (wrapped) {
      nodes.push_back(node);
    } else {
      nodeOfBox[i] = node.parent;
    }
    if (isLeafOfText) {
      appendTextStretches({tree, theme, fonts, cut}, tree.texts[box.text], nodeOfBox[i], nodes);
    }
  }
  return nodes;
}

}  // namespace ac
