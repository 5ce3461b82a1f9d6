import type { ArticleCardElement, CardEventMap } from "article-card";
import { create } from "./page.js";

const types = ["card-load", "card-resize", "card-error", "card-signup", "card-consent"] as const;
const longest = 50;

function describe(event: CardEventMap[(typeof types)[number]]): string {
  const { detail } = event;
  if ("values" in detail) return [JSON.stringify(detail.values), detail.action].join(" ");
  if ("choices" in detail) return `${detail.action} ${JSON.stringify(detail.choices)}`;
  if ("code" in detail) return `${detail.code} ${detail.path} ${detail.reason}`;
  const size = `${Math.round(detail.width)} × ${Math.round(detail.height)}`;
  if (!("warnings" in detail) || detail.warnings.length === 0) return size;
  return [size, ...detail.warnings.map((warning) => `${warning.code} ${warning.path}: ${warning.reason}`)].join("; ");
}

/** Lists the card's events, newest first. Here nobody collects what is entered: a sign-up is thanked for all the same. */
export function logEvents(list: HTMLElement, card: ArticleCardElement): void {
  card.addEventListener("card-signup", ({ detail }) => detail.waitUntil(Promise.resolve()));
  for (const type of types) {
    card.addEventListener(type, (event) => {
      const name = create("b", { textContent: type });
      list.prepend(create("li", { className: type }, name, ` ${describe(event)}`));
      while (list.childElementCount > longest) list.lastElementChild?.remove();
    });
  }
}
