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
  /** TextRole; 255 for the part's own. */
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

/** Where one of the site's own blocks stands. */
export interface BlockPlace {
  mode: "layout" | "off" | "before" | "after";
  part: NodeKind;
}

/** Of sign-up, banner and consent, from the number that the core takes. */
export function blockPlaces(blocks: number): [NodeKind, BlockPlace][] {
  const modes = ["layout", "off", "before", "after"] as const;
  return (["signup", "banner", "consent"] as const).map((block, index) => {
    const byte = (blocks >> (8 * index)) & 255;
    return [block, { mode: modes[byte & 3]!, part: kinds[byte >> 2] ?? "headline" }];
  });
}
