import { partLoader } from "../runtime/load_part.js";

/** What shows a card as HTML. */
export const domMode = partLoader(() => import("../dom_mode.js"), "dom_mode.js", "presentArticle");

/** What serves a reader of the text over the canvas. */
export const reader = partLoader(() => import("../reader.js"), "reader.js", "serveReader");

/** Calls back once the window has nothing better to do. */
export function whenIdle(window: Window | null, work: () => void): void {
  if (window?.requestIdleCallback) window.requestIdleCallback(work);
  else window?.setTimeout(work, 200);
}
