import { AbiError, AbiLayout, statusNames } from "../abi/layout.js";
import { layoutNames } from "../abi/layout_names.js";
import { writeArticle } from "../runtime/article_text.js";
import { CardError, type Fault, fault, faultOf } from "../runtime/fault.js";
import type { CoreExports } from "../runtime/load_wasm.js";
import type { AskedLayout, CardLayout, LayoutSources } from "./card_layout.js";
import { type BlockPlace, placeBlock } from "./place_blocks.js";
import { packPlan, planOf, type SiteBlock } from "./plan_nodes.js";
import { readBlocks } from "./read_blocks.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What reads descriptions, and gets those that stand in files. */
export interface LayoutReader {
  module(): Promise<CoreExports>;
  file(url: string): Promise<string>;
}

/** A description's text as the core lays out by it. Throws a CardError where it is none; `path` is its place in it. */
export function packLayout(exports: CoreExports, json: string): Uint8Array {
  const bytes = encoder.encode(json);
  const given = exports.ac_alloc!(bytes.length);
  if (!given) throw fault("out-of-memory", "", `no memory for ${bytes.length} bytes`);
  new Uint8Array(exports.memory.buffer).set(bytes, given);
  const at = exports.ac_layout_read!(given, bytes.length);
  exports.ac_free!(given);
  const view = new DataView(exports.memory.buffer);
  const bytesAt = (place: number) => {
    const start = view.getUint32(place, true);
    return new Uint8Array(exports.memory.buffer.slice(start, start + view.getUint32(place + 4, true)));
  };
  const error = at + AbiLayout.fault;
  const code = view.getUint32(error + AbiError.code, true);
  if (code) {
    const [path, reason] = [AbiError.path, AbiError.reason].map((field) => decoder.decode(bytesAt(error + field)));
    throw fault(statusNames[code] ?? "unknown", path!, reason!);
  }
  return bytesAt(at + AbiLayout.packed);
}

async function drawnOf(layout: unknown, base: string, reader: LayoutReader): Promise<CardLayout> {
  if (typeof layout !== "string") {
    if (typeof layout !== "object" || !layout) throw fault("wrong-type", "$", "expected a name or an object");
    const text = writeArticle(layout);
    if (text instanceof CardError) throw text;
    return { builtin: 0, packed: packLayout(await reader.module(), text) };
  }
  const builtin = layoutNames.indexOf(layout as (typeof layoutNames)[number]);
  if (builtin >= 0) return { builtin };
  // An address has a dot or a slash.
  if (/^[\w-]+$/.test(layout)) throw fault("bad-value", "$", `expected ${layoutNames.join(", ")}, or an address`);
  const url = new URL(layout, base).href;
  const [text, module] = await Promise.all([reader.file(url), reader.module()]);
  try {
    return { builtin: 0, packed: packLayout(module, text) };
  } catch (error) {
    const { code, path, reason } = faultOf(error, "core-failed");
    throw fault(code, `${url} ${path}`, reason);
  }
}

/** The layout with the site's own blocks where the host wants them. */
export function withBlocks(layout: CardLayout, places: readonly [SiteBlock, BlockPlace][]): CardLayout {
  if (places.length === 0) return layout;
  const plan = places.reduce((root, [block, place]) => placeBlock(root, block, place), planOf(layout));
  return { builtin: 0, packed: packPlan(plan) };
}

/**
 * The layout that the sources ask for. Of what is wrong with them a fault is told, and `before` holds; paths begin with the
 * attribute's name: `layout.column[2].part`.
 */
export async function readLayout(
  { layout, blocks }: LayoutSources,
  base: string,
  before: AskedLayout,
  reader: LayoutReader,
): Promise<{ asked: AskedLayout; layout: CardLayout; faults: Fault[] }> {
  const faults: Fault[] = [];
  const found = (error: unknown, name: string) => {
    const { code, path, reason } = faultOf(error, "layout-unavailable");
    faults.push({ code, path: path.startsWith("$") ? `${name}${path.slice(1)}` : path, reason });
  };
  const asked = { ...before };
  try {
    asked.layout = await drawnOf(layout, base, reader);
  } catch (error) {
    found(error, "layout");
  }
  try {
    asked.places = readBlocks(blocks);
  } catch (error) {
    found(error, "blocks");
  }
  return { asked, layout: withBlocks(asked.layout, asked.places), faults };
}
