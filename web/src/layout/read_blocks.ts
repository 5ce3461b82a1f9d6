import { partNames } from "../abi/layout_names.js";
import { CardError, fault } from "../runtime/fault.js";
import type { BlockPlace } from "./place_blocks.js";
import type { NodeKind, SiteBlock } from "./plan_nodes.js";

/** Where one of the site's own blocks stands: off, where the layout has a place for it, or beside a part. */
export type BlockWish = boolean | { before: string } | { after: string };

const blockNames = ["signup", "banner", "consent"] as const;

/** The property `blocks`; blocks that it does not name stand where the layout has them. */
export type BlockWishes = { [Block in (typeof blockNames)[number]]?: BlockWish };

function placeOf(wish: unknown, path: string): BlockPlace | undefined {
  if (wish === undefined || wish === null) return undefined;
  if (typeof wish === "boolean") return wish ? "on" : "off";
  const [side, ...others] = typeof wish === "object" ? Object.keys(wish) : [];
  if ((side !== "before" && side !== "after") || others.length > 0) {
    throw fault("bad-value", path, "expected true, false, { before: part } or { after: part }");
  }
  const part = (wish as Record<string, unknown>)[side] as NodeKind;
  if (!(partNames as readonly unknown[]).includes(part)) {
    throw fault("bad-value", `${path}.${side}`, `expected a part: ${partNames.join(", ")}`);
  }
  return { side, part };
}

const refuse = (error: unknown) => {
  throw error;
};

/**
 * Where the blocks are to stand that the host has a wish for. `found` is called with a CardError for each wish that is
 * none and passed over; without it the first one is thrown.
 */
export function readBlocks(value: unknown, found: (error: CardError) => void = refuse): [SiteBlock, BlockPlace][] {
  let wishes = value;
  try {
    if (typeof value === "string") wishes = JSON.parse(value);
  } catch (error) {
    found(fault("bad-json", "blocks", (error as Error).message));
    return [];
  }
  if (wishes === undefined || wishes === null) return [];
  if (typeof wishes !== "object" || Array.isArray(wishes)) {
    found(fault("wrong-type", "blocks", "expected an object"));
    return [];
  }
  /** Values may throw when they are looked at. */
  const tried = <T>(path: string, look: () => T): T | undefined => {
    try {
      return look();
    } catch (error) {
      found(error instanceof CardError ? error : fault("wrong-type", path, String(error)));
      return undefined;
    }
  };
  for (const name of tried("blocks", () => Object.keys(wishes)) ?? []) {
    if ((blockNames as readonly string[]).includes(name)) continue;
    found(fault("bad-value", `blocks.${name.slice(0, 64)}`, `expected one of ${blockNames.join(", ")}`));
  }
  return blockNames.flatMap((name) => {
    const path = `blocks.${name}`;
    const place = tried(path, () => placeOf((wishes as BlockWishes)[name], path));
    return place ? [[name, place] as [SiteBlock, BlockPlace]] : [];
  });
}
