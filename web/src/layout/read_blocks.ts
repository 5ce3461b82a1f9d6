import { firstPart, partNames } from "../abi/layout_names.js";
import { CardError, fault } from "../runtime/fault.js";

/** Where one of the site's own blocks stands: off, where the layout has it, or beside a part. */
export type BlockWish = boolean | { before: string } | { after: string };

const blockNames = ["signup", "banner", "consent"] as const;

/** The property `blocks`; blocks that it does not name stand where the layout has them. */
export type BlockWishes = { [Block in (typeof blockNames)[number]]?: BlockWish };

// BlockPlace::Mode of the core.
const modes = { off: 1, before: 2, after: 3 } as const;

function placeOf(wish: unknown, path: string): number {
  if (wish === true || wish === undefined || wish === null) return 0;
  if (wish === false) return modes.off;
  const [side, ...others] = typeof wish === "object" ? Object.keys(wish) : [];
  if ((side !== "before" && side !== "after") || others.length > 0) {
    throw fault("bad-value", path, "expected true, false, { before: part } or { after: part }");
  }
  const part = partNames.indexOf((wish as Record<string, unknown>)[side] as (typeof partNames)[number]);
  if (part < 0) throw fault("bad-value", `${path}.${side}`, `expected a part: ${partNames.join(", ")}`);
  return modes[side] + (part + firstPart) * 4;
}

/** The places as the core takes them. Throws a CardError that names what is wrong. */
export function readBlocks(value: unknown): number {
  let wishes = value;
  try {
    if (typeof value === "string") wishes = JSON.parse(value);
  } catch (error) {
    throw fault("bad-json", "blocks", (error as Error).message);
  }
  if (wishes === undefined || wishes === null) return 0;
  if (typeof wishes !== "object" || Array.isArray(wishes)) throw fault("wrong-type", "blocks", "expected an object");
  try {
    for (const name of Object.keys(wishes)) {
      if (!(blockNames as readonly string[]).includes(name)) {
        throw fault("bad-value", `blocks.${name.slice(0, 64)}`, `expected one of ${blockNames.join(", ")}`);
      }
    }
    return blockNames.reduce(
      (places, name, index) => places | (placeOf((wishes as BlockWishes)[name], `blocks.${name}`) << (8 * index)),
      0,
    );
  } catch (error) {
    // Values that throw when they are looked at.
    throw error instanceof CardError ? error : fault("wrong-type", "blocks", String(error));
  }
}
