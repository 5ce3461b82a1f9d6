import type { ArticleCardElement } from "article-card";
import { create } from "./page.js";

type Fact = "size" | "measured" | "relayout" | "first" | "scale" | "memory";

const names: Record<Fact, string> = {
  size: "Drawn",
  measured: "Measured",
  relayout: "New width to new pixels",
  first: "Article to pixels",
  scale: "Device pixels",
  memory: "In the core",
};

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024).toLocaleString("en")} KB`;
const milliseconds = (since: number) => `${(performance.now() - since).toFixed(1)} ms`;

/** The list of what is known of the card, kept up to date by its events. */
export class Facts {
  readonly #card: ArticleCardElement;
  readonly #shown = new Map<Fact, HTMLElement>();
  #drawn = false;
  #widthSince: number | undefined;
  #articleSince = performance.now();

  constructor(list: HTMLElement, card: ArticleCardElement) {
    this.#card = card;
    for (const [fact, name] of Object.entries(names) as [Fact, string][]) {
      const value = create("dd", { textContent: "…" });
      this.#shown.set(fact, value);
      list.append(create("div", {}, create("dt", { textContent: name }), value));
    }
    card.addEventListener("card-resize", (event) => this.#resized(event.detail));
    card.addEventListener("card-load", () => this.#measure());
  }

  widthChanges(): void {
    if (this.#drawn) this.#widthSince ??= performance.now();
  }

  articleChanges(): void {
    this.#articleSince = performance.now();
    this.#card.ready.then(
      () => this.#set("first", milliseconds(this.#articleSince)),
      () => this.#set("first", "not drawn"),
    );
  }

  #resized({ width, height }: { width: number; height: number }): void {
    this.#drawn = true;
    this.#set("size", `${round(width)} × ${round(height)} px`);
    const scale = devicePixelRatio;
    this.#set("scale", `${Math.round(width * scale)} × ${Math.round(height * scale)} at ${round(scale)}`);
    if (this.#widthSince === undefined) return;
    this.#set("relayout", milliseconds(this.#widthSince));
    this.#widthSince = undefined;
    this.#measure();
  }

  async #measure(): Promise<void> {
    const width = this.#card.clientWidth;
    if (width < 1) return;
    const [height, memory] = await Promise.all([this.#card.measure(width), this.#card.memory()]);
    this.#set("measured", `${round(height)} px high at ${round(width)}`);
    this.#set("memory", `${kilobytes(memory.cardBytes)} card, ${kilobytes(memory.imageBytes)} pictures`);
  }

  #set(fact: Fact, text: string): void {
    const shown = this.#shown.get(fact);
    if (shown) shown.textContent = text;
  }
}

const round = (value: number) => String(Math.round(value * 100) / 100);
