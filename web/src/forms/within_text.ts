import type { SemanticNode } from "../runtime/protocol.js";

const isBlock = ({ role }: SemanticNode) => /^(signup|banner|consent)$/.test(role);

/**
 * The article's nodes, with those inside of the site's own blocks as `site`: the blocks' boxes stay where they are read.
 * Without blocks, all of them as they are.
 */
export function hollow(nodes: readonly SemanticNode[]): readonly SemanticNode[] {
  if (!nodes.some(isBlock)) return nodes;
  const inBlock: boolean[] = [];
  const beside = nodes.findIndex((node) => node.parent < 0 && isBlock(node));
  return nodes.slice(0, beside < 0 ? undefined : beside).map((node, index) => {
    const { parent } = node;
    inBlock[index] = parent >= 0 && (inBlock[parent]! || isBlock(nodes[parent]!));
    return inBlock[index] ? { ...node, role: "site" } : node;
  });
}

/** A layer over the whole card inside of the box of a block that stands within the article; undefined for another one. */
export function layerIn(
  nodes: readonly SemanticNode[],
  role: string,
  boxOf: (index: number) => HTMLElement | undefined,
): HTMLElement | undefined {
  const box = boxOf(nodes.findIndex((node) => node.role === role && node.parent >= 0));
  if (!box) return undefined;
  let layer = box.querySelector<HTMLElement>(".over");
  if (!layer) {
    layer = box.ownerDocument.createElement("div");
    layer.className = "over";
    box.append(layer);
  }
  return layer;
}
