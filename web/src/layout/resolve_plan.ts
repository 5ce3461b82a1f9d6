import type { CardLayout } from "./card_layout.js";
import { isPart, type PlanNode, partBit, planOf } from "./plan_nodes.js";

/** What a layout shows of an article at a width, and for which widths that holds. */
export interface ShownPlan {
  /** Undefined where nothing is shown. */
  root: PlanNode | undefined;
  from: number;
  below: number;
}

/**
 * widget/layout/resolve_plan.cpp for the page's own HTML: the same nodes at the same widths. Rows stay rows: their style
 * sheet stacks them.
 */
export function resolvePlan(layout: CardLayout, content: number, width: number): ShownPlan {
  const shown: ShownPlan = { root: undefined, from: 0, below: Number.POSITIVE_INFINITY };
  let taken = 0;

  const isBelow = (px: number) => {
    if (!px) return false;
    if (width < px) shown.below = Math.min(shown.below, px);
    else shown.from = Math.max(shown.from, px);
    return width < px;
  };
  const isShown = (node: PlanNode) => {
    const early = isBelow(node.from);
    const late = node.below > 0 && !isBelow(node.below);
    return !early && !late && !(node.with & ~content) && !(node.without & content);
  };
  const take = (node: PlanNode): PlanNode | undefined => {
    if (!isShown(node)) return undefined;
    if (isPart(node.kind)) {
      const bit = partBit(node.kind);
      if (!(content & bit) || taken & bit) return undefined;
      taken |= bit;
      return node;
    }
    const children: PlanNode[] = [];
    for (const child of node.children) {
      const one = take(child);
      if (one) children.push(one);
      if (one && (node.kind === "choose" || node.kind === "use")) return one;
    }
    if (children.length === 0) return undefined;
    const isPair = children.length === 2 && children[0]!.kind === "image";
    const isColumn = children.length === 1 || (node.kind === "over" && !isPair);
    return { ...node, kind: isColumn ? "column" : node.kind, children };
  };

  shown.root = take(planOf(layout));
  return shown;
}
