import type { ReaderView } from "./watch_reader.js";

// From here on it is a reader's wish and no longer a page's own taste: WCAG 2.2, 1.4.12, less what rounding takes.
const wideLettersEm = 0.1;
const wideWordsEm = 0.14;

/**
 * Tells when the reader spaces text out, by a style of his own on the page or inside the shadow root. A few letters that
 * inherit the page's spacing change their width with it, which a ResizeObserver sees: nothing has to be asked again.
 */
export function watchSpacing(
  window: Window & typeof globalThis,
  { shadow, flow }: ReaderView,
  changed: (isWide: boolean) => void,
): () => void {
  const probe = window.document.createElement("span");
  probe.setAttribute("aria-hidden", "true");
  Object.assign(probe.style, { position: "absolute", visibility: "hidden", pointerEvents: "none" });
  probe.textContent = "i i";
  shadow.append(probe);
  const read = () => {
    const { letterSpacing, wordSpacing, fontSize } = window.getComputedStyle(probe);
    const em = (length: string) => (Number.parseFloat(length) || 0) / Number.parseFloat(fontSize);
    const isWide = em(letterSpacing) >= wideLettersEm || em(wordSpacing) >= wideWordsEm;
    flow.classList.toggle("spaced", isWide);
    flow.style.setProperty("--letters", isWide ? `${em(letterSpacing)}em` : "");
    flow.style.setProperty("--words", isWide ? `${em(wordSpacing)}em` : "");
    changed(isWide);
  };
  // What it changes has a size that others observe: in the frame that is being laid out it would come too late.
  const observer = new window.ResizeObserver(() => window.requestAnimationFrame(read));
  observer.observe(probe);
  return () => {
    observer.disconnect();
    probe.remove();
  };
}
