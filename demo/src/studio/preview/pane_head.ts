import { create } from "../../page.js";
import { figure, fill, words } from "../../words/language.js";
import { narrowest, widest } from "../checked_state.js";

let count = 0;

/** The line over a preview: its width, its size, how it is shown, and what is wrong with it. */
export class PaneHead {
  readonly element = create("header", { className: "pane-head" });
  readonly #name = create("h3");
  readonly #input = create("input", { type: "number", min: String(narrowest), max: String(widest), step: "1" });
  readonly #size = create("span", { className: "size" });
  readonly #note = create("span");
  readonly #zoom = create("span", { className: "zoomed" });
  readonly #remove = create("button", { type: "button", className: "remove", textContent: "×" });
  readonly #problem = create("p", { className: "problem", hidden: true });

  constructor(resize: (width: number) => void, remove: () => void) {
    this.#input.id = `pane-width-${++count}`;
    this.#input.addEventListener("change", () => {
      if (this.#input.value) resize(this.#input.valueAsNumber);
    });
    this.#remove.addEventListener("click", remove);
    this.#problem.setAttribute("role", "status");
    this.element.append(this.#name, this.#input, this.#size, this.#zoom, this.#note, this.#remove, this.#problem);
  }

  update(width: number, zoom: number, isAlone: boolean): void {
    const { preview } = words().studio;
    this.#name.textContent = preview.widthNames[width] ?? "";
    this.#name.hidden = !this.#name.textContent;
    this.#input.ariaLabel = preview.width;
    if (document.activeElement !== this.#input || !this.#input.value) this.#input.value = String(width);
    this.#zoom.textContent = zoom === 1 ? "" : figure(zoom, { style: "percent", maximumFractionDigits: 0 });
    this.#remove.hidden = isAlone;
    this.#remove.ariaLabel = this.#remove.title = fill(preview.remove, { width: figure(width) });
  }

  size(text: string): void {
    this.#size.textContent = text;
  }

  note(text: string, hint: string): void {
    this.#note.textContent = text;
    this.#note.title = hint;
  }

  problem(text: string): void {
    this.#problem.textContent = text;
    this.#problem.hidden = !text;
  }
}
