import type { CardError } from "../runtime/fault.js";
import { inTime, partLoader } from "../runtime/load_part.js";
import { patienceMs } from "./patience.js";

/** What shows a card as HTML. */
export const domMode = partLoader(() => import("../dom_mode.js"), "dom_mode.js", "presentArticle");

/** The same; `late` is told where it takes longer than readers wait, and again when it has come, or `failed` why not. */
export async function patientDomMode(late: (isLate: boolean) => void, failed: (error: CardError) => void) {
  const part = domMode();
  await inTime(part, patienceMs, () => {
    part.then(() => late(false), failed);
    late(true);
  });
  return part;
}

/** What serves a reader of the text over the canvas. */
export const reader = partLoader(() => import("../reader.js"), "reader.js", "serveReader");

/** Calls back once the window has nothing better to do. */
export function whenIdle(window: Window | null, work: () => void): void {
  if (window?.requestIdleCallback) window.requestIdleCallback(work);
  else window?.setTimeout(work, 200);
}
