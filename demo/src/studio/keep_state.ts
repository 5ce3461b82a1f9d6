import { keep, kept } from "../site/kept.js";
import { checkedState } from "./checked_state.js";
import type { StudioState } from "./state.js";
import type { Store } from "./store.js";

const key = "article-card.studio";
const restMs = 400;

export function keptState(otherwise: StudioState): StudioState {
  const text = kept(key);
  if (!text) return otherwise;
  try {
    return checkedState(JSON.parse(text), otherwise);
  } catch {
    return otherwise;
  }
}

/** Keeps the state over a reload, once it has not changed for a moment, and when the page is left. */
export function keepState(store: Store): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    keep(key, JSON.stringify(store.state));
  };
  store.listen((state, before) => {
    if (state === before) return;
    clearTimeout(timer);
    timer = setTimeout(write, restMs);
  });
  addEventListener("pagehide", () => {
    if (timer !== undefined) write();
  });
}
