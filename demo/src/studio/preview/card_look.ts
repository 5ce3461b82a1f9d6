import type { ArticleCardElement } from "article-card";
import type { StudioState } from "../state.js";

/** What a previewed card is given. */
export interface CardLook {
  article: unknown;
  theme: string;
  /** Undefined where the theme is as it came. */
  changes: Record<string, unknown> | undefined;
  scheme: StudioState["scheme"];
  layout: string;
  render: "canvas" | "dom";
  /** Device px to paint for each CSS px, or undefined for the screen's own. */
  pixelRatio: number | undefined;
}

/** Gives the card what differs from the look before; the article goes last, when all else is known. */
export function dressCard(card: ArticleCardElement, look: CardLook, before: CardLook | undefined): void {
  const attribute = (name: string, value: string) => {
    if (card.getAttribute(name) !== value) card.setAttribute(name, value);
  };
  attribute("theme", look.theme);
  attribute("color-scheme", look.scheme);
  attribute("layout", look.layout);
  attribute("render", look.render);
  if (look.pixelRatio === undefined) card.removeAttribute("pixel-ratio");
  else attribute("pixel-ratio", String(look.pixelRatio));
  if (look.changes !== before?.changes) card.theme = look.changes;
  if (look.article !== before?.article) card.article = look.article;
}
