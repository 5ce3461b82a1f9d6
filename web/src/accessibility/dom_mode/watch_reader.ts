import { watchSpacing } from "./text_spacing.js";

/** What a reader has asked of the browser that the canvas cannot give. */
export type ReaderReason = "colors" | "spacing";

export interface ReaderView {
  readonly shadow: ShadowRoot;
  /** Where the card stands as HTML. */
  readonly flow: HTMLElement;
}

/** Forced colours are the system's own. */
const colorQuery = "(forced-colors: active)";

/** Calls `update` at once and whenever a reason begins or ends to hold. Returns how to stop. */
export function watchReader(
  window: Window & typeof globalThis,
  view: ReaderView,
  update: (reason: ReaderReason, holds: boolean) => void,
): () => void {
  const colors = window.matchMedia(colorQuery);
  const colorsChanged = () => update("colors", colors.matches);
  colors.addEventListener("change", colorsChanged);
  const stopSpacing = watchSpacing(window, view, (holds) => update("spacing", holds));
  colorsChanged();
  return () => {
    colors.removeEventListener("change", colorsChanged);
    stopSpacing();
  };
}
