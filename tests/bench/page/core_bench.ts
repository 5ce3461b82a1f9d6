// Times the stages of one card against the same article as HTML, on this thread, one after the other in one page.
import { completeArticle } from "../../../web/src/runtime/article_text.js";
import { Core } from "../../../web/src/runtime/core.js";
import { instantiateUrl } from "../../../web/src/runtime/load_wasm.js";
import type { MemoryReport } from "../../../web/src/runtime/protocol.js";

const repetitions = 21;
const bytesOf = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

/** Microseconds of one of `count` calls, the median of many rounds. */
function time(count: number, work: (index: number) => void): number {
  const rounds: number[] = [];
  for (let round = 0; round <= repetitions; ++round) {
    const start = performance.now();
    for (let index = 0; index < count; ++index) work(index);
    // The first round warms up.
    if (round > 0) rounds.push(((performance.now() - start) / count) * 1000);
  }
  return median(rounds);
}

/** As an edge is dragged: 100 widths from 490 to 788 px, up and down, within one set of type sizes. */
const widths = Array.from({ length: 100 }, (_, index) => 490 + 3 * (index < 50 ? 2 * index : 199 - 2 * index));
/** From phone to desk and back, so that type sizes change too. */
const farWidths = Array.from({ length: 100 }, (_, index) => 300 + ((index * 277) % 700));

class Card {
  readonly #core: Core;
  readonly #files: string[];
  readonly #text: string;
  handle: number;

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
      for (const font of wantedFonts)
        this.#core.supplyFont(font, await bytesOf(`/article-card/fonts/${this.#files[font]}`));
    }
  }

  async paint(scale: number): Promise<void> {
    const { wantedImages } = this.#core.paint(this.handle, scale);
    for (const { key, src } of wantedImages) this.#core.supplyImage(key, await bytesOf(src));
    if (wantedImages.length > 0) await this.paint(scale);
  }

  again(): number {
    const handle = this.#core.createCard();
    this.#core.setArticle(handle, this.#text);
    this.#core.layout(handle, 640);
    this.#core.destroyCard(handle);
    return handle;
  }
}

export interface StageTimes {
  relayoutUs: number;
  htmlRelayoutUs: number;
  farRelayoutUs: number;
  measureUs: number;
  nothingUs: number;
  htmlNothingUs: number;
  paintUs: number;
  paint2Us: number;
  emptyBytes: number;
  memory: MemoryReport;
}

export async function timeStages(articleUrl: string, html: string): Promise<StageTimes> {
  const exports = await instantiateUrl("/article-card/card.wasm");
  const emptyBytes = exports.memory.buffer.byteLength;
  const core = new Core(exports);
  const manifest = await bytesOf("/article-card/fonts/fonts.json");
  core.declareFonts(manifest);
  const { faces } = JSON.parse(new TextDecoder().decode(manifest)) as { faces: { file: string }[] };
  const base = new URL(articleUrl, location.href).href;
  const text = completeArticle(await (await fetch(base)).text(), base);
  const card = new Card(
    core,
    faces.map((face) => face.file),
    text,
  );
  for (const width of farWidths) await card.layOut(width);

  const peer = document.createElement("div");
  document.body.append(peer);
  peer.innerHTML = html;
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));

  const relayoutUs = time(widths.length, (index) => core.layout(card.handle, widths[index]!));
  const htmlRelayoutUs = time(widths.length, (index) => {
    peer.style.width = `${widths[index]}px`;
    return peer.offsetHeight;
  });
  const farRelayoutUs = time(farWidths.length, (index) => core.layout(card.handle, farWidths[index]!));
  await card.layOut(640);
  const measureUs = time(widths.length, (index) => core.measure(card.handle, widths[index]!));
  const nothingUs = time(10, () => card.again());
  peer.remove();
  const htmlNothingUs = time(10, () => {
    const fresh = document.createElement("div");
    fresh.style.width = "640px";
    fresh.innerHTML = html;
    document.body.append(fresh);
    fresh.offsetHeight;
    fresh.remove();
  });
  await card.layOut(640);
  await card.paint(1);
  const paintUs = time(3, () => core.paint(card.handle, 1));
  await card.paint(2);
  const paint2Us = time(2, () => core.paint(card.handle, 2));
  await card.paint(1);
  const memory = core.memory(1);
  return {
    relayoutUs,
    htmlRelayoutUs,
    farRelayoutUs,
    measureUs,
    nothingUs,
    htmlNothingUs,
    paintUs,
    paint2Us,
    emptyBytes,
    memory,
  };
}

Object.assign(globalThis, { timeStages });
document.documentElement.dataset.ready = "";
