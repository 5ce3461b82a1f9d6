import { ArticleCardElement } from "./element/article_card.js";
import type { CardEventMap } from "./element/card_events.js";

export type { CardEventMap, CardLoad, CardSize, PixelOptions } from "./element/card_events.js";
export type { CardNavigate, LinkItem } from "./element/navigation.js";
export type { Choices, ConsentDetail, SignupDetail } from "./forms.js";
export type { BlockWish, BlockWishes } from "./layout.js";
export { type Configuration, configure } from "./runtime/configure.js";
export { CardError, type Fault, type Warning } from "./runtime/fault.js";
export type { CardPixels, MemoryReport, SemanticNode } from "./runtime/protocol.js";
export { ArticleCardElement };

declare global {
  interface HTMLElementTagNameMap {
    "article-card": ArticleCardElement;
  }
  interface HTMLElementEventMap extends CardEventMap {}
}

// Absent on servers; another copy of this module may have defined it.
const registry = globalThis.customElements;
if (registry && !registry.get("article-card")) registry.define("article-card", ArticleCardElement);
