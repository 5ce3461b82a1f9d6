import type { FieldLook } from "./field_look.js";
import { flowLook } from "./flow_look.js";
import type { NativeControl } from "./native_control.js";
import { placedLook } from "./placed_look.js";
import type { SiteNode } from "./site_node.js";

/** How the elements of the site's own blocks are seen: transparent where the core painted them, or as ordinary HTML. */
export interface Look {
  /** Whether the notes of one control share an element. */
  readonly groupsNotes: boolean;
  /** Whether the host's own words are put in by the forms and not painted by the core. */
  readonly writesMessages: boolean;
  /** Once for each element that is made. */
  element(element: HTMLElement, role: string): void;
  /** `row` is all that answers to a checkbox. */
  control(element: NativeControl, node: SiteNode, row: SiteNode, rtl: boolean, field: FieldLook): void;
  /** Puts stretches of text into `parent`; what stands there already is kept as far as it is the same. */
  text(parent: HTMLElement, stretches: readonly SiteNode[], base: string): void;
  /** The place of a note that now and then holds `stretches`. */
  note(element: HTMLElement, stretches: readonly SiteNode[]): void;
  /** `element` is the picture's link or stands in for it. */
  picture(element: HTMLElement, node: SiteNode): void;
}

export type LookName = "placed" | "flow";

export const looks: Record<LookName, Look> = { placed: placedLook, flow: flowLook };
