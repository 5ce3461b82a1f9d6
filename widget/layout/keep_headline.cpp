#include "layout/keep_headline.h"

#include <algorithm>

#include "base/vector.h"
#include "layout/builtin_layouts.h"
#include "layout/resolve_plan.h"

namespace ac {

namespace {

void gatherConditions(std::span<const LayoutNode> nodes, Vector<float>& widths, uint16_t& asked) {
  for (const LayoutNode& node : nodes) {
    for (const uint16_t px : {node.fromPx, node.belowPx, node.stackBelowPx}) {
      if (px != 0) widths.push_back(static_cast<float>(px));
    }
    asked |= node.with | node.without;
    // What is chosen is what the article has.
    const std::span<const LayoutNode> within(&node, node.kind == NodeKind::Choose ? node.size : 0u);
    if (hasHeadline(within)) {
      for (const LayoutNode& choice : within) asked |= isPart(choice.kind) ? partBit(choice.kind) : 0;
    }
    if (node.kind == NodeKind::Use) gatherConditions(builtinLayouts()[node.limit], widths, asked);
  }
}

bool isHeadline(const LayoutNode& node) {
  return node.kind == NodeKind::Headline;
}

}  // namespace

bool hasHeadline(std::span<const LayoutNode> nodes) {
  return std::any_of(nodes.begin(), nodes.end(),
                     [](const LayoutNode& node) { return isHeadline(node) || node.kind == NodeKind::Use; });
}

std::optional<float> widthWithoutHeadline(const LayoutPlan& plan) {
  Vector<float> widths = {1};
  uint16_t asked = 0;
  gatherConditions(plan, widths, asked);
  asked &= static_cast<uint16_t>(~partBit(NodeKind::Headline));
  std::sort(widths.begin(), widths.end());
  widths.erase(std::unique(widths.begin(), widths.end()), widths.end());
  for (const float width : widths) {
    // Every set of the parts that conditions ask for.
    for (uint32_t set = asked;; set = (set - 1) & asked) {
      const auto content = static_cast<uint16_t>(set | partBit(NodeKind::Headline));
      const ShownPlan shown = resolvePlan(plan, content, width);
      if (!std::any_of(shown.nodes.begin(), shown.nodes.end(), isHeadline)) return width;
      if (set == 0) break;
    }
  }
  return std::nullopt;
}

bool showAlways(LayoutPlan& plan, size_t node) {
  bool had = false;
  size_t end = plan.size();
  bool isChoice = false;
  for (size_t at = 0;;) {
    LayoutNode& holder = plan[at];
    const size_t after = at + holder.size;
    if (!isChoice || after == end) {
      had = had || holder.fromPx != 0 || holder.belowPx != 0 || holder.with != 0 || holder.without != 0;
      holder.fromPx = holder.belowPx = holder.with = holder.without = 0;
    }
    if (at == node) return had;
    isChoice = holder.kind == NodeKind::Choose;
    end = after;
    for (++at; at + plan[at].size <= node;) at += plan[at].size;
  }
}

}  // namespace ac
