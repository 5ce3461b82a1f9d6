import { isPart, NodeFlag, type NodeKind, type PlanNode, partBit, type SiteBlock } from "./plan_nodes.js";

/** Where one of the site's own blocks is to stand: nowhere, where the layout has a place for it, or beside a part. */
export type BlockPlace = "off" | "on" | { side: "before" | "after"; part: NodeKind };

const holds = (node: PlanNode, kind: NodeKind): boolean =>
  node.kind === kind || node.children.some((child) => holds(child, kind));

/** Without nodes of the kind and without what then holds nothing. */
function without(node: PlanNode, kind: NodeKind): PlanNode | undefined {
  if (node.kind === kind) return undefined;
  if (isPart(node.kind)) return node;
  const children = node.children.flatMap((child) => without(child, kind) ?? []);
  return children.length ? { ...node, children } : undefined;
}

/** With every node of the kind as `change` makes it. */
function changed(node: PlanNode, kind: NodeKind, change: (node: PlanNode) => PlanNode): PlanNode {
  if (node.kind === kind) return change(node);
  return { ...node, children: node.children.map((child) => changed(child, kind, change)) };
}

function find(node: PlanNode, kind: NodeKind): PlanNode | undefined {
  return node.kind === kind
    ? node
    : node.children.reduce<PlanNode | undefined>((found, child) => found ?? find(child, kind), undefined);
}

/** Whether blocks may stand inside of a node: its children are below each other, or are such nodes one of which is shown. */
function isOpen(node: PlanNode, part: NodeKind): boolean {
  if (node.kind === "column") return !(node.flags & NodeFlag.picturesLast);
  return /^(choose|use)$/.test(node.kind) && node.children.every((child) => !holds(child, part) || isOpen(child, part));
}

/** With `block` beside the part, around the row, the picture or the choice that it is in. */
function beside(node: PlanNode, block: PlanNode, side: "before" | "after", part: NodeKind): PlanNode {
  const children = node.children.flatMap((child) => {
    if (!holds(child, part)) return child;
    if (isOpen(child, part)) return beside(child, block, side, part);
    if (node.kind !== "column") return child;
    return side === "before" ? [block, child] : [child, block];
  });
  return { ...node, children };
}

/**
 * The layout with one of the site's own blocks where the host wants it. An article without that part has the block where
 * the layout has it, and so has a layout that shows the part nowhere, or in a row that is all of it.
 */
export function placeBlock(given: PlanNode, kind: SiteBlock, place: BlockPlace): PlanNode {
  const own = find(given, kind);
  if (!own) return given;
  if (place === "off") return without(given, kind) ?? given;
  // A place that is shown without its own block alone waits to be asked for.
  const root = changed(given, kind, (node) => ({ ...node, without: node.without & ~partBit(kind) }));
  if (place === "on") return root;
  const { side, part } = place;
  const bit = partBit(part);
  if (part === kind || !holds(root, part) || !isOpen(root, part)) return root;
  const fallback = changed(root, kind, (node) => ({ ...node, without: node.without | bit }));
  const block = { ...own, from: 0, below: 0, with: bit, without: 0, width: 0 };
  return beside(fallback, block, side, part);
}
