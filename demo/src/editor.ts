import type { ArticleCardElement } from "article-card";
import { byId } from "./page.js";
import { parseArticle } from "./samples.js";

/** The article's JSON beside the card: every change goes to the card, what is wrong with it is told below. */
export class Editor {
  readonly #card: ArticleCardElement;
  readonly #area = byId("editor", HTMLTextAreaElement);
  readonly #problem = byId("problem", HTMLElement);
  readonly #changed: () => void;
  #original = "";
  #base = "";

  constructor(card: ArticleCardElement, changed: () => void) {
    this.#card = card;
    this.#changed = changed;
    this.#area.addEventListener("input", () => this.#hand());
    byId("restore", HTMLButtonElement).addEventListener("click", () => this.open(this.#original, this.#base));
    card.addEventListener("card-error", ({ detail }) => this.#tell(`${detail.path} ${detail.reason}`, detail.code));
  }

  /** Shows the text and hands it to the card; its relative addresses belong to `base`. */
  open(text: string, base: string): void {
    this.#original = text;
    this.#base = base;
    this.#area.value = text;
    this.#hand();
  }

  #hand(): void {
    this.#problem.hidden = true;
    this.#area.removeAttribute("aria-invalid");
    try {
      const article = parseArticle(this.#area.value, this.#base);
      this.#card.article = article;
      this.#changed();
    } catch (error) {
      this.#tell(error instanceof Error ? error.message : String(error), "not JSON");
    }
  }

  #tell(reason: string, code: string): void {
    this.#problem.textContent = `${code}: ${reason}`;
    this.#problem.hidden = false;
    this.#area.setAttribute("aria-invalid", "true");
  }
}
