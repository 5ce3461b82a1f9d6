import type { DrawnLayout } from "../runtime/protocol.js";
import type { BlockPlace } from "./place_blocks.js";
import type { SiteBlock } from "./plan_nodes.js";

/** How a card is laid out, the site's own blocks where the host has them. */
export type CardLayout = DrawnLayout;

/** What a page says about a card's layout. */
export interface LayoutSources {
  /** A name, an address, or a description as a JavaScript value. */
  layout: unknown;
  /** Where the site's own blocks stand: JSON text or a value; undefined where the layout says so alone. */
  blocks: unknown;
}

/** A layout and the places of the site's own blocks, as they were last asked for without fault. */
export interface AskedLayout {
  layout: CardLayout;
  places: readonly [SiteBlock, BlockPlace][];
}

/** The layout of a card that is given none. */
export const standardLayout: CardLayout = { builtin: 0 };
