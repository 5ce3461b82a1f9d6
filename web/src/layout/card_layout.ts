import type { DrawnLayout } from "../runtime/protocol.js";

/** How a card is laid out, and where the site's own blocks stand; the same object for the same layout. */
export type CardLayout = DrawnLayout;

/** What a page says about a card's layout. */
export interface LayoutSources {
  /** A name, an address, or a description as a JavaScript value. */
  layout: unknown;
  /** Where the site's own blocks stand: JSON text or a value; undefined where the layout says so alone. */
  blocks: unknown;
}

/** The layout of a card that is given none. */
export const standardLayout: CardLayout = { builtin: 0, blocks: 0 };
