import { AbiError, AbiLayout } from "../abi/layout.js";
import { layoutNames } from "../abi/layout_names.js";
import { writeArticle } from "../runtime/article_text.js";
import { CardError, type Fault, fault, faultOf } from "../runtime/fault.js";
import type { CoreExports } from "../runtime/load_wasm.js";
import { bytesAt, faultAt, u32At, warningsAt, withTexts } from "../theme/module_text.js";
import type { CardLayout, LayoutSources, ReadLayout } from "./card_layout.js";
import { type BlockPlace, placeBlock } from "./place_blocks.js";
import { packPlan, planOf, type SiteBlock } from "./plan_nodes.js";
import { readBlocks } from "./read_blocks.js";

/** What reads descriptions, and gets those that stand in files. */
export interface LayoutReader {
  module(): Promise<CoreExports>;
  file(url: string): Promise<string>;
}

/** A JSON path with the name of what it leads into. */
const pathIn = (name: string, path: string) => path.replace(/^\$/, name);

/** A description's text as the core lays out by it. Throws a CardError where nothing is left of it. */
export function packLayout(exports: CoreExports, json: string): CardLayout {
  const at = withTexts(exports, [json], (...place) => exports.ac_layout_read!(...place));
  const error = at + AbiLayout.fault;
  if (u32At(exports, error + AbiError.code)) throw new CardError(faultAt(exports, error));
  const packed = bytesAt(exports, at + AbiLayout.packed);
  const found = warningsAt(exports, at + AbiLayout.warnings);
  return {
    builtin: 0,
    packed,
    warnings: found.map((warning) => ({ ...warning, path: pathIn("layout", warning.path) })),
  };
}

async function drawnOf(layout: unknown, base: string, reader: LayoutReader): Promise<CardLayout> {
  if (typeof layout !== "string") {
    if (typeof layout !== "object" || !layout) throw fault("wrong-type", "$", "expected a name or an object");
    const text = writeArticle(layout);
    if (text instanceof CardError) throw text;
    return packLayout(await reader.module(), text);
  }
  const builtin = layoutNames.indexOf(layout as (typeof layoutNames)[number]);
  if (builtin >= 0) return { builtin };
  // An address has a dot or a slash.
  if (/^[\w-]+$/.test(layout)) throw fault("bad-value", "$", `expected ${layoutNames.join(", ")}, or an address`);
  const url = new URL(layout, base).href;
  const [text, module] = await Promise.all([reader.file(url), reader.module()]);
  try {
    return packLayout(module, text);
  } catch (error) {
    const { code, path, reason } = faultOf(error, "core-failed");
    throw fault(code, `${url} ${path}`, reason);
  }
}

/** The layout with the site's own blocks where the host wants them. */
export function withBlocks(layout: CardLayout, places: readonly [SiteBlock, BlockPlace][]): CardLayout {
  if (places.length === 0) return layout;
  const plan = places.reduce((root, [block, place]) => placeBlock(root, block, place), planOf(layout));
  return { ...layout, builtin: 0, packed: packPlan(plan) };
}

/**
 * The layout that the sources ask for. Of what is wrong with them warnings and faults are told, whose paths begin with the
 * attribute's name: `layout.column[2].part`. Blocks whose places are none stand where the layout has them.
 */
export async function readLayout(
  { layout, blocks }: LayoutSources,
  base: string,
  reader: LayoutReader,
): Promise<ReadLayout> {
  const faults: Fault[] = [];
  const found = (error: unknown, name: string) => {
    const { code, path, reason } = faultOf(error, "layout-unavailable");
    faults.push({ code, path: pathIn(name, path), reason });
  };
  const places = readBlocks(blocks, (error) => found(error, "blocks"));
  try {
    return { layout: withBlocks(await drawnOf(layout, base, reader), places), faults };
  } catch (error) {
    found(error, "layout");
    return { faults };
  }
}
