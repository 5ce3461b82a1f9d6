import { type ThemeTimes, timeHtmlSwitch } from "./theme_times.js";
import { type PeerTimes, time, widthAt, widths } from "./timing.js";

/** Puts the card's HTML into the page, its fonts and pictures loaded. */
export async function mountHtml(html: string): Promise<HTMLElement> {
  const peer = document.createElement("div");
  document.body.append(peer);
  peer.innerHTML = html;
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  return peer;
}

/** The browser's own layout. It has no way to a height but through a layout; its painting happens elsewhere. */
export function timeHtml(peer: HTMLElement, html: string): PeerTimes & { theme: ThemeTimes } {
  const relayoutUs = time(widths.length, (index) => {
    peer.style.width = `${widthAt(index)}px`;
    return peer.offsetHeight;
  });
  const theme = timeHtmlSwitch(peer);
  peer.remove();
  const nothingUs = time(10, () => {
    const fresh = document.createElement("div");
    fresh.style.width = "640px";
    fresh.innerHTML = html;
    document.body.append(fresh);
    fresh.offsetHeight;
    fresh.remove();
  });
  return { heightUs: relayoutUs, relayoutUs, nothingUs, theme };
}
