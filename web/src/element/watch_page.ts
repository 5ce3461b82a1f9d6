import { watchDeviceScale } from "./device_scale.js";

/** What the page around a card does to it. */
export interface PageChanges {
  /** CSS px; at once and with every change. */
  resized(size: { width: number; height: number }): void;
  /** Near the viewport, or far from it; not told of what has no box. */
  moved(isNear: boolean): void;
  /** Page zoom, or another screen. */
  rescaled(): void;
  /** What stands inside the element is another. */
  rewritten(): void;
}

// Two screens ahead, so that a card is drawn before a reader who scrolls reaches it.
const nearMargin = "200% 100%";

/** Watches the page by observers alone, without a listener on its scroll. Returns how to stop. */
export function watchPage(
  window: Window & typeof globalThis,
  element: HTMLElement,
  box: HTMLElement,
  changes: PageChanges,
): () => void {
  const resizes = new window.ResizeObserver((entries) => changes.resized(entries.at(-1)!.contentRect));
  resizes.observe(box);
  const children = new window.MutationObserver((records) => {
    if (records.some(({ target, type }) => target !== element || type === "childList")) changes.rewritten();
  });
  children.observe(element, { childList: true, subtree: true, characterData: true, attributes: true });
  const nearness = new window.IntersectionObserver(
    (entries) => {
      const { isIntersecting, boundingClientRect } = entries.at(-1)!;
      const { width, height } = boundingClientRect;
      // What has no box is neither near nor far.
      if (isIntersecting || width || height) changes.moved(isIntersecting);
    },
    { rootMargin: nearMargin },
  );
  nearness.observe(element);
  const stopScale = watchDeviceScale(window, () => changes.rescaled());
  return () => {
    for (const observer of [resizes, children, nearness]) observer.disconnect();
    stopScale();
  };
}
