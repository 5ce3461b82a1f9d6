/** Why the card is shown as HTML and not on its canvas. */
export type DomReason = "asked" | "failure" | "slow" | "far" | "colors" | "spacing" | "translated";

// A reader who waits longer for the core reads HTML meanwhile.
export const patienceMs = 4000;

type DomMode = typeof import("../dom_mode.js");

let loading: Promise<DomMode> | undefined;

/** What shows a card as HTML; loaded once, and tried again after a failure. */
export function domMode(): Promise<DomMode> {
  if (!loading) {
    loading = import("../dom_mode.js");
    loading.catch(() => {
      loading = undefined;
    });
  }
  return loading;
}

/** Calls back once the window has nothing better to do. */
export function whenIdle(window: Window | null, work: () => void): void {
  if (window?.requestIdleCallback) window.requestIdleCallback(work);
  else window?.setTimeout(work, 200);
}
