import { create } from "../../page.js";
import { clampWidth, narrowest, widest } from "../checked_state.js";

/** The edge of a preview, dragged by pointer or moved by keys; `move` is told widths in CSS px, at most one a frame. */
export class Handle {
  readonly element = create("div", { className: "handle", tabIndex: 0 });
  readonly #width: () => number;
  readonly #move: (width: number) => void;
  /** CSS px of the card for one of the pointer's. */
  readonly #ratio: () => number;
  #wish: number | undefined;

  constructor(width: () => number, ratio: () => number, move: (width: number) => void) {
    this.#width = width;
    this.#ratio = ratio;
    this.#move = move;
    this.element.setAttribute("role", "slider");
    this.element.setAttribute("aria-orientation", "horizontal");
    this.element.ariaValueMin = String(narrowest);
    this.element.ariaValueMax = String(widest);
    this.element.addEventListener("pointerdown", (event) => this.#drag(event));
    this.element.addEventListener("keydown", (event) => this.#press(event));
  }

  tell(label: string, width: number): void {
    this.element.ariaLabel = label;
    this.element.ariaValueNow = String(width);
    this.element.ariaValueText = `${width} px`;
  }

  /** +1 where the edge lies to the right. */
  get #sign(): number {
    return getComputedStyle(this.element).direction === "rtl" ? -1 : 1;
  }

  #ask(width: number): void {
    const isWaiting = this.#wish !== undefined;
    this.#wish = clampWidth(width);
    if (isWaiting) return;
    requestAnimationFrame(() => {
      const wish = this.#wish;
      this.#wish = undefined;
      if (wish !== undefined) this.#move(wish);
    });
  }

  /** Previews stand in the middle while there is room: each edge goes half the way that the width goes. */
  get #isCentred(): boolean {
    const panes = this.element.closest(".panes");
    const first = panes?.firstElementChild;
    if (!panes || !first) return false;
    const row = panes.getBoundingClientRect();
    const box = first.getBoundingClientRect();
    const before = this.#sign > 0 ? box.left - row.left : row.right - box.right;
    return before > Number.parseFloat(getComputedStyle(panes).paddingInlineStart) + 1;
  }

  #drag(down: PointerEvent): void {
    if (down.button !== 0) return;
    const { element } = this;
    const start = this.#width();
    const ratio = this.#ratio() * this.#sign * (this.#isCentred ? 2 : 1);
    element.setPointerCapture(down.pointerId);
    element.onpointermove = (move) => this.#ask(start + (move.clientX - down.clientX) * ratio);
    element.onlostpointercapture = () => {
      element.onpointermove = null;
    };
  }

  #press(event: KeyboardEvent): void {
    const step = (event.shiftKey ? 10 : 1) * this.#sign;
    const steps: Record<string, number> = {
      ArrowRight: step,
      ArrowLeft: -step,
      ArrowUp: Math.abs(step),
      ArrowDown: -Math.abs(step),
      PageUp: 50,
      PageDown: -50,
      Home: -widest,
      End: widest,
    };
    const change = steps[event.key];
    if (change === undefined) return;
    event.preventDefault();
    this.#ask((this.#wish ?? this.#width()) + change);
  }
}
