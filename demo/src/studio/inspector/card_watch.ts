import type { ArticleCardElement } from "article-card";
import { drawnArea } from "./card_sources.js";

export interface CardWatcher {
  /** Something that the card is drawn from may be another. */
  changed(): void;
  /** The pointer over the card, CSS px from its top left corner; undefined when it has left. */
  hovered(place: { x: number; y: number } | undefined): void;
  /** True when the click is not to reach the card. */
  clicked(): boolean;
}

/** Listens to one card until it is stopped. */
export class CardWatch {
  readonly #stopping = new AbortController();
  readonly #attributes: MutationObserver;

  constructor(card: ArticleCardElement, watcher: CardWatcher) {
    const { signal } = this.#stopping;
    const changed = () => watcher.changed();
    for (const type of ["card-load", "card-resize", "card-error"]) card.addEventListener(type, changed, { signal });
    // The element's own probe tells of custom properties and schemes.
    card.shadowRoot?.addEventListener("transitionend", changed, { signal });
    this.#attributes = new MutationObserver(changed);
    this.#attributes.observe(card, {
      attributes: true,
      attributeFilter: ["theme", "color-scheme", "layout", "blocks", "src", "lang"],
    });
    const place = (event: PointerEvent) => {
      const rect = drawnArea(card)?.getBoundingClientRect();
      watcher.hovered(rect && { x: event.clientX - rect.left, y: event.clientY - rect.top });
    };
    card.addEventListener("pointermove", place, { signal });
    card.addEventListener("pointerdown", place, { signal });
    card.addEventListener("pointerleave", () => watcher.hovered(undefined), { signal });
    const click = (event: MouseEvent) => {
      if (!watcher.clicked()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    card.addEventListener("click", click, { signal, capture: true });
  }

  stop(): void {
    this.#stopping.abort();
    this.#attributes.disconnect();
  }
}
