import type { SemanticNode } from "../runtime/protocol.js";

const isBlock = ({ role }: SemanticNode) => /^(signup|banner|consent)$/.test(role);

/** The nodes with those inside of the site's own blocks as `site`: the blocks' boxes stay where they are read. */
export function hollow(nodes: readonly SemanticNode[]): readonly SemanticNode[] {
  const inBlock: boolean[] = [];
  return nodes.map((node, index) => {
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
