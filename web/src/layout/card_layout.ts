import type { Fault, Warning } from "../runtime/fault.js";
import type { DrawnLayout } from "../runtime/protocol.js";

/** How a card is laid out, the site's own blocks where the host has them. */
export interface CardLayout extends DrawnLayout {
  /** What was repaired or left out of its description. */
  warnings?: readonly Warning[];
}

/** What a page says about a card's layout. */
export interface LayoutSources {
  /** A name, an address, or a description as a JavaScript value. */
  layout: unknown;
  /** Where the site's own blocks stand: JSON text or a value; undefined where the layout says so alone. */
  blocks: unknown;
}

/** What could be made of it: nothing in place of a layout that is none. */
export interface ReadLayout {
  layout?: CardLayout;
  faults: Fault[];
}

/** The layout of a card that is given none. */
export const standardLayout: CardLayout = { builtin: 0 };
