import { Overlay } from "../accessibility/overlay.js";
import type { Frame } from "../runtime/protocol.js";
import { styleShadow } from "./style.js";

/** What stands in the element's shadow root: the canvas and, over it, the text and links. */
export class CardView {
  readonly #host: HTMLElement;
  readonly #shadow: ShadowRoot;
  readonly #card: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #overlay: Overlay;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    const document = host.ownerDocument;
    this.#card = document.createElement("div");
    this.#canvas = document.createElement("canvas");
    const text = document.createElement("div");
    this.#card.className = "card";
    text.className = "text";
    this.#canvas.setAttribute("aria-hidden", "true");
    this.#overlay = new Overlay(text);
    this.#card.append(this.#canvas, text);
    // A shadow root that the server declared is replaced.
    this.#shadow.replaceChildren(this.#card);
  }

  /** Adopted sheets do not follow an element into another document. */
  adopt(): void {
    styleShadow(this.#shadow);
  }

  /** Pixels, size, text and links of one state, all in this task. */
  show(frame: Frame, base: string): void {
    const { bitmap, scale } = frame;
    const canvas = this.#canvas;
    const { style } = canvas;
    // Assigning a size clears the canvas, so only where it changes.
    if (canvas.width !== bitmap.width) canvas.width = bitmap.width;
    if (canvas.height !== bitmap.height) canvas.height = bitmap.height;
    style.width = `${bitmap.width / scale}px`;
    style.height = `${bitmap.height / scale}px`;
    this.#card.style.height = `${frame.height}px`;
    canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(bitmap);
    if (frame.nodes) this.#overlay.show(frame.nodes, base);
    this.#alignToDevicePixels(scale);
  }

  clear(): void {
    this.#canvas.width = this.#canvas.height = 0;
    this.#card.style.height = "0";
    this.#overlay.clear();
  }

  /** A host at a fraction of a device pixel would have its canvas resampled: the canvas moves to the next whole one. */
  #alignToDevicePixels(scale: number): void {
    const { left, top } = this.#host.getBoundingClientRect();
    const shift = (edge: number) => {
      const px = (Math.round(edge * scale) - edge * scale) / scale;
      return Math.abs(px) < 1e-3 ? "0" : `${px}px`;
    };
    this.#canvas.style.left = shift(left);
    this.#canvas.style.top = shift(top);
  }
}
