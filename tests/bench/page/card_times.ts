import { completeArticle } from "../../../web/src/runtime/article_text.js";
import { Core } from "../../../web/src/runtime/core.js";
import { instantiateUrl } from "../../../web/src/runtime/load_wasm.js";
import type { MemoryReport } from "../../../web/src/runtime/protocol.js";
import { type ThemeTimes, timeThemeSwitch } from "./theme_times.js";
import { bytesOf, farWidths, type PeerTimes, time, widthAt, widths } from "./timing.js";

const fontsUrl = "/article-card/fonts/";

class Card {
  readonly #core: Core;
  readonly #files: string[];
  readonly #text: string;
  readonly handle: number;

  constructor(core: Core, files: string[], text: string) {
    this.#core = core;
    this.#files = files;
    this.#text = text;
    this.handle = core.createCard();
    core.setArticle(this.handle, text);
  }

  async layOut(width: number): Promise<void> {
    for (;;) {
      const { wantedFonts } = this.#core.layout(this.handle, width);
      if (wantedFonts.length === 0) return;
      for (const font of wantedFonts) this.#core.supplyFont(font, await bytesOf(fontsUrl + this.#files[font]));
    }
  }

  async paint(scale: number): Promise<void> {
    const { wantedImages } = this.#core.paint(this.handle, scale);
    for (const { key, src } of wantedImages) this.#core.supplyImage(key, await bytesOf(src));
    if (wantedImages.length > 0) await this.paint(scale);
  }

  again(): void {
    const handle = this.#core.createCard();
    this.#core.setArticle(handle, this.#text);
    this.#core.layout(handle, 640);
    this.#core.destroyCard(handle);
  }
}

/** A card that is laid out at 640 px with all its faces. */
export interface ThemedCore {
  core: Core;
  handle: number;
}

export interface CardTimes extends PeerTimes {
  theme: ThemeTimes;
  farRelayoutUs: number;
  paint2Us: number;
  emptyBytes: number;
  memory: MemoryReport;
}

/** The card's own module, called on this thread as its worker calls it. Painting includes pictures and the copy out. */
export async function timeCard(articleUrl: string): Promise<CardTimes> {
  const exports = await instantiateUrl("/article-card/card.wasm");
  const emptyBytes = exports.memory.buffer.byteLength;
  const core = new Core(exports);
  const manifest = await bytesOf(`${fontsUrl}fonts.json`);
  core.declareFonts(manifest);
  const { faces } = JSON.parse(new TextDecoder().decode(manifest)) as { faces: { file: string }[] };
  const base = new URL(articleUrl, location.href).href;
  const text = completeArticle(await (await fetch(base)).text(), base);
  const files = faces.map((face) => face.file);
  const card = new Card(core, files, text);
  for (const width of farWidths) await card.layOut(width);

  const relayoutUs = time(widths.length, (index) => core.layout(card.handle, widthAt(index)));
  const farRelayoutUs = time(farWidths.length, (index) => core.layout(card.handle, farWidths[index]!));
  await card.layOut(640);
  const heightUs = time(widths.length, (index) => core.measure(card.handle, widthAt(index)));
  const nothingUs = time(10, () => card.again());
  await card.layOut(640);
  await card.paint(1);
  const paintUs = time(3, () => core.paint(card.handle, 1));
  await card.paint(2);
  const paint2Us = time(2, () => core.paint(card.handle, 2));
  await card.paint(1);
  const memory = core.memory(1);
  const theme = await timeThemeSwitch({ core, handle: card.handle });
  return { heightUs, relayoutUs, farRelayoutUs, nothingUs, paintUs, paint2Us, emptyBytes, memory, theme };
}
