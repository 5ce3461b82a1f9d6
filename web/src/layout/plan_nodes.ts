import { AbiLayoutNode } from "../abi/layout.js";
import { partNames } from "../abi/layout_names.js";
import { packedLayouts } from "../abi/layouts.js";
import type { CardLayout } from "./card_layout.js";

/** Kinds of nodes, by their numbers in the core. */
const kinds = ["column", "row", "over", "choose", "use", ...partNames] as const;

export type NodeKind = (typeof kinds)[number];

/** A node of a layout, as widget/layout/layout_plan.h has it. */
export interface PlanNode {
  kind: NodeKind;
  /** One more than the TextRole; 0 for the part's own. */
  type: number;
  /** Bits of NodeFlag. */
  flags: number;
  gap: number;
  measure: number;
  place: number;
  limit: number;
  from: number;
  below: number;
  stackBelow: number;
  with: number;
  without: number;
  width: number;
  ratio: number;
  children: PlanNode[];
}

/** NodeFlag. */
export const NodeFlag = { inset: 1, start: 2, noCaption: 4, noThumbnails: 8, picturesLast: 16 } as const;

/** What a node's width and ratio mean below those that are numbers. */
export const widthThumbnail = 1;
export const widthParts = 10_000;
export const ratioNames = ["lead", "thumbnail", "own"] as const;

export const isPart = (kind: NodeKind): boolean => kinds.indexOf(kind) > kinds.indexOf("use");
export type SiteBlock = "signup" | "banner" | "consent";

export const isSiteBlock = (kind: NodeKind): boolean => kind === "signup" || kind === "banner" || kind === "consent";
/** Of a set of parts. */
export const partBit = (kind: NodeKind): number => 1 << kinds.indexOf(kind);

const bytesOf = (digits: string) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** The tree of a card's layout, with those that it uses. */
export function planOf({ builtin, packed }: Pick<CardLayout, "builtin" | "packed">): PlanNode {
  const bytes = packed ?? bytesOf(packedLayouts[builtin] ?? packedLayouts[0]!);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let at = 0;
  const read = (): PlanNode => {
    const start = at;
    const u8 = (field: number) => view.getUint8(start + field);
    const u16 = (field: number) => view.getUint16(start + field, true);
    at += AbiLayoutNode.size;
    const end = start + u16(AbiLayoutNode.nodes) * AbiLayoutNode.size;
    const children: PlanNode[] = [];
    while (at < end) children.push(read());
    const limit = u16(AbiLayoutNode.limit);
    if (kinds[u8(AbiLayoutNode.kind)] === "use") children.push(planOf({ builtin: limit }));
    return {
      kind: kinds[u8(AbiLayoutNode.kind)]!,
      type: u8(AbiLayoutNode.type),
      flags: u8(AbiLayoutNode.flags),
      gap: u8(AbiLayoutNode.gap),
      measure: u8(AbiLayoutNode.measure),
      place: u8(AbiLayoutNode.place),
      limit,
      from: u16(AbiLayoutNode.from),
      below: u16(AbiLayoutNode.below),
      stackBelow: u16(AbiLayoutNode.stackBelow),
      with: u16(AbiLayoutNode.with),
      without: u16(AbiLayoutNode.without),
      width: u16(AbiLayoutNode.width),
      ratio: u16(AbiLayoutNode.ratio),
      children,
    };
  };
  return read();
}

/** The same tree for the core, with what it used as part of it. */
export function packPlan(root: PlanNode): Uint8Array {
  const nodes: { node: PlanNode; count: number }[] = [];
  const list = (node: PlanNode): number => {
    const entry = { node, count: 1 };
    nodes.push(entry);
    for (const child of node.children) entry.count += list(child);
    return entry.count;
  };
  list(root);
  const bytes = new Uint8Array(nodes.length * AbiLayoutNode.size);
  const view = new DataView(bytes.buffer);
  nodes.forEach(({ node, count }, index) => {
    const start = index * AbiLayoutNode.size;
    const kind = node.kind === "use" ? "choose" : node.kind;
    view.setUint8(start + AbiLayoutNode.kind, kinds.indexOf(kind));
    for (const field of ["type", "flags", "gap", "measure", "place"] as const) {
      view.setUint8(start + AbiLayoutNode[field], node[field]);
    }
    view.setUint16(start + AbiLayoutNode.nodes, count, true);
    for (const field of ["from", "below", "stackBelow", "with", "without", "width", "ratio"] as const) {
      view.setUint16(start + AbiLayoutNode[field], node[field], true);
    }
    view.setUint16(start + AbiLayoutNode.limit, isPart(kind) ? node.limit : 0, true);
  });
  return bytes;
}
