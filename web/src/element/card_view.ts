import { Overlay, type OverlaySettings } from "../accessibility/overlay.js";
import type { FlowCard } from "../dom_mode.js";
import type { Warning } from "../runtime/fault.js";
import type { ArticleSource, Frame } from "../runtime/protocol.js";
import type { CardTheme, ThemeValues } from "../theme/card_theme.js";
import { showHosted } from "./hosted_pictures.js";
import { watchLinks } from "./navigation.js";
import { SiteLayer, type SiteLayerHost } from "./site_layer.js";
import { adoptStyle, cardCss, dropStyle } from "./style.js";

/** How the content is shown: as the page wrote it into the element, as pixels with text over them, or as HTML of the card. */
export type CardMode = "html" | "canvas" | "dom";

/** What stands in the element's shadow root. One of its three parts is shown at a time. */
export class CardView {
  readonly shadow: ShadowRoot;
  /** As wide as the element has room for, whatever the page's styles make of the element itself. */
  readonly box: HTMLElement;
  /** Where the card stands as HTML. */
  readonly flow: HTMLElement;
  readonly #slot: HTMLSlotElement;
  readonly #card: HTMLElement;
  canvas: HTMLCanvasElement;
  /** Real text over the canvas. */
  readonly overlay: Overlay;
  /** The site's own blocks. */
  readonly site: SiteLayer;
  hosted?: HTMLElement;
  #flowCss = "";
  #flow = { from: 0, below: 0 };
  #mode: CardMode = "html";
  #scale = 0;
  /** Of the content whose pixels are shown. */
  #version = 0;
  readonly #fail: (fault: Warning) => void;

  constructor(host: HTMLElement, forms: SiteLayerHost) {
    this.#fail = forms.fail;
    this.shadow = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    const create = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string) => {
      const element = host.ownerDocument.createElement(tag);
      element.className = className;
      return element;
    };
    this.box = create("div", "box");
    this.flow = create("div", "flow");
    this.#slot = create("slot", "");
    this.#card = create("div", "card");
    this.canvas = create("canvas", "");
    const text = create("div", "text");
    this.canvas.setAttribute("aria-hidden", "true");
    this.overlay = new Overlay(text);
    this.site = new SiteLayer(this.#card, forms);
    this.#card.append(this.canvas, text);
    this.box.append(this.#slot, this.#card, this.flow);
    // A shadow root that the server declared is replaced.
    this.shadow.replaceChildren(this.box);
    this.#showOnly("html");
    watchLinks(this.shadow, (detail) => forms.tell("card-navigate", detail));
  }

  get mode(): CardMode {
    return this.#mode;
  }

  /** Adopted sheets do not follow an element into another document. */
  adopt(): void {
    adoptStyle(this.shadow, cardCss);
    if (this.#flowCss) adoptStyle(this.shadow, this.#flowCss);
  }

  /** Pixels, size, text and links of one state, all in this task. */
  show(frame: Frame, settings: OverlaySettings): void {
    const { bitmap, scale } = frame;
    const canvas = this.canvas;
    const { style } = canvas;
    // Assigning a size clears the canvas, so only where it changes.
    if (canvas.width !== bitmap.width) canvas.width = bitmap.width;
    if (canvas.height !== bitmap.height) canvas.height = bitmap.height;
    style.width = `${bitmap.width / scale}px`;
    style.height = `${bitmap.height / scale}px`;
    this.#card.style.height = `${frame.height}px`;
    canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(bitmap);
    // Another scale rounds the text's advances otherwise.
    if (!frame.nodes && scale !== this.#scale) this.overlay.update({});
    this.#scale = scale;
    this.#keepingFocus(() => {
      this.#showOnly("canvas");
      if (frame.nodes)
        this.site.show(
          frame.nodes,
          frame,
          settings.base,
          (nodes) => this.overlay.show(nodes, settings),
          (index) => this.overlay.boxOf(index),
        );
      else this.site.showAgain();
    });
    this.#alignToDevicePixels(scale);
    this.#version = frame.version;
    showHosted(this, frame, (fault) => {
      if (frame.version === this.#version) this.#fail(fault);
    });
  }

  /** With a height, CSS px, the browser lays the card out only where it comes into view; until then it takes that height. */
  showFlow(card: FlowCard, { base, version }: ArticleSource, height?: number): void {
    const { article, css } = card;
    this.#useFlowCss(css);
    this.#flow = card;
    if (height !== undefined) {
      this.overlay.clear();
      this.site.forget();
    }
    const { style } = this.flow;
    style.height = height === undefined ? "" : `${height}px`;
    style.contentVisibility = height === undefined ? "" : "auto";
    this.#keepingFocus(() => {
      this.#showOnly("dom");
      this.flow.replaceChildren(article);
      this.site.showFlow(this.flow, card, base, version);
    });
  }

  /** Whether the card as HTML shows the same at this width. */
  flowHolds(width: number): boolean {
    return width >= this.#flow.from && width < this.#flow.below;
  }

  /** What a theme paints beyond the canvas: the shadow around the card, and focus over it. */
  dress({ json }: CardTheme): void {
    const { shadow = "", cardRadius = 0, measurePx, colors } = JSON.parse(json ?? "{}") as Partial<ThemeValues>;
    const { style } = this.box;
    style.boxShadow = shadow;
    style.borderRadius = `${cardRadius}px`;
    style.setProperty("--focus", colors?.focus ?? "");
    style.setProperty("--measure", measurePx ? `${measurePx}px` : "");
  }

  /** HTML of its own height, whatever it was to be. */
  showWhole(): void {
    Object.assign(this.flow.style, { height: "", contentVisibility: "" });
  }

  /** For paper: `card` in place of the canvas, which keeps its pixels; without one, the canvas again. */
  showOnPaper(card: Pick<FlowCard, "article" | "plainSite" | "css"> | undefined): void {
    if (card) this.#useFlowCss(card.css);
    this.flow.replaceChildren(...(card ? [card.article, card.plainSite] : []));
    this.flow.hidden = !card;
    this.#card.hidden = !!card;
  }

  clear(): void {
    this.site.clear();
    this.#showOnly("html");
  }

  /** Whether the page has written anything into the element that a reader sees. */
  get hasOwnHtml(): boolean {
    return this.#slot.assignedElements().some((child) => !/^(script|style|template)$/.test(child.localName));
  }

  /** Controls are the same elements in every mode: a reader in one of them stays there. */
  #keepingFocus(show: () => void): void {
    const focused = this.shadow.activeElement as HTMLElement | null;
    show();
    if (focused && focused !== this.shadow.activeElement) focused.focus({ preventScroll: true });
  }

  #useFlowCss(css: string): void {
    if (this.#flowCss === css) return;
    dropStyle(this.shadow, this.#flowCss);
    this.#flowCss = css;
    adoptStyle(this.shadow, css);
  }

  /** What is not shown keeps no pixels; the text over them is kept for their return. */
  #showOnly(mode: CardMode): void {
    this.#mode = mode;
    this.#slot.hidden = mode !== "html";
    this.#card.hidden = mode !== "canvas";
    this.flow.hidden = mode !== "dom";
    if (mode !== "dom") this.flow.replaceChildren();
    if (mode !== "canvas") {
      this.#dropPixels();
      this.hosted?.replaceChildren();
    }
    if (mode === "html") this.overlay.clear();
  }

  /** Whatever its size, a canvas that has shown a bitmap keeps memory of it, some for as long as it stands in the page. */
  #dropPixels(): void {
    const { canvas } = this;
    canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(null);
    canvas.width = canvas.height = 0;
    this.canvas = canvas.cloneNode() as HTMLCanvasElement;
    canvas.replaceWith(this.canvas);
  }

  /** A card at a fraction of a device pixel would have its canvas resampled: the canvas moves to the next whole one. */
  #alignToDevicePixels(scale: number): void {
    // Of a transform's pixels nothing is known.
    if (this.shadow.host.hasAttribute("pixel-ratio")) return;
    const { left, top } = this.#card.getBoundingClientRect();
    const shift = (edge: number) => {
      const px = (Math.round(edge * scale) - edge * scale) / scale;
      return Math.abs(px) < 1e-3 ? "0" : `${px}px`;
    };
    this.canvas.style.left = shift(left);
    this.canvas.style.top = shift(top);
  }
}
