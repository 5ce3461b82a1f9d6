import { writeArticle } from "../runtime/article_text.js";
import { CardError, fault, type Warning } from "../runtime/fault.js";
import { type CardChange, type CardPort, cardHost } from "../runtime/host.js";
import type { ArticleSource, CardPixels, Frame, MemoryReport } from "../runtime/protocol.js";
import { CardView } from "./card_view.js";
import { watchDeviceScale } from "./device_scale.js";
import { Ready } from "./ready.js";

export interface CardSize {
  width: number;
  height: number;
}

export interface CardLoad extends CardSize {
  warnings: Warning[];
}

export interface PixelOptions {
  /** Device px per CSS px, 0.1 to 16; the screen's by default. */
  scale?: number;
  /** CSS px; the element's by default. */
  width?: number;
}

export interface CardEventMap {
  /** The article stands with all its fonts and pictures, or their replacements. */
  "card-load": CustomEvent<CardLoad>;
  /** The content could not be shown; the card shown before stays. */
  "card-error": CustomEvent<CardError>;
  "card-resize": CustomEvent<CardSize>;
}

const widest = 16384;
const largestScale = 16;
const leastScale = 0.1;

const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/** `<article-card>`: draws an article into its shadow root, as wide as its own box. */
export class ArticleCardElement extends Base {
  static readonly observedAttributes = ["src", "lang"];

  #article: unknown;
  /** The content asked for, and the content of the frame shown. */
  #source: ArticleSource | undefined;
  #shown: ArticleSource | undefined;
  #version = 0;
  #view: CardView | undefined;
  #port: CardPort | undefined;
  #resizes: ResizeObserver | undefined;
  #unwatch: (() => void) | undefined;
  #width = 0;
  #scale = 0;
  #size: CardSize = { width: 0, height: 0 };
  #loadedVersion = 0;
  readonly #ready = new Ready<CardLoad>();

  /** The content as a JavaScript value. Goes before `src`; null or undefined leaves the content to `src`. */
  get article(): unknown {
    return this.#article;
  }

  set article(value: unknown) {
    this.#article = value ?? undefined;
    this.#contentChanged();
  }

  /** Address of the content as JSON, as a URL that is resolved against the document. */
  get src(): string {
    return this.getAttribute("src") ?? "";
  }

  set src(value: string) {
    this.setAttribute("src", value);
  }

  /** Settles when the content is first shown, or refused. Another promise after the content has changed. */
  get ready(): Promise<CardLoad> {
    return this.#ready.promise;
  }

  /** The height that the card has at `width`, both in CSS px, shown or not. */
  async measure(width: number): Promise<number> {
    return this.#asking(async (port) => (await port.measure(checkedWidth(width))).height);
  }

  /** The card's pixels, premultiplied, with all its pictures. */
  async toPixels(options: PixelOptions = {}): Promise<CardPixels> {
    return this.#asking((port) => port.pixels(this.#checked(options)));
  }

  /** The card as PNG. */
  async toBlob(options: PixelOptions = {}): Promise<Blob> {
    return this.#asking((port) => port.png(this.#checked(options)));
  }

  /** What the page's cards keep in memory together. */
  async memory(): Promise<MemoryReport> {
    return this.#asking((port) => port.memory());
  }

  connectedCallback(): void {
    this.#upgrade("article");
    this.#upgrade("src");
    this.#view ??= new CardView(this);
    this.#view.adopt();
    const window = this.ownerDocument.defaultView;
    if (!window) return;
    this.#disconnectObservers();
    this.#resizes = new window.ResizeObserver((entries) => this.#resized(entries.at(-1)!.contentRect.width));
    this.#resizes.observe(this);
    this.#unwatch = watchDeviceScale(window, () => this.#rescaled());
    this.#scale = clampedScale(window.devicePixelRatio);
    if (!this.#source) this.#contentChanged();
    else if (!this.#port) this.#openPort();
    else this.#port.update({ scale: this.#scale });
  }

  disconnectedCallback(): void {
    this.#disconnectObservers();
    // A move within the document reconnects in the same task.
    queueMicrotask(() => this.#closeUnused());
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after) this.#contentChanged();
  }

  /** A property set before the element was defined hides the accessor of its class. */
  #upgrade(name: "article" | "src"): void {
    if (!Object.hasOwn(this, name)) return;
    const { value } = Object.getOwnPropertyDescriptor(this, name) ?? {};
    delete (this as Partial<Pick<this, "article" | "src">>)[name];
    (this as { article: unknown; src: unknown })[name] = value;
  }

  #contentChanged(): void {
    const version = ++this.#version;
    this.#ready.renew();
    const { baseURI: base, lang } = this;
    const source: ArticleSource = { version, base, ...(lang && { lang }) };
    if (this.#article !== undefined) {
      const text = writeArticle(this.#article);
      if (text instanceof CardError) {
        // Told after the setter has returned, as all other faults are.
        queueMicrotask(() => this.#fail(text, version));
        return;
      }
      this.#source = { ...source, text };
    } else if (this.src) {
      this.#source = { ...source, src: absolute(this.src, base), base: absolute(this.src, base) };
    } else {
      // Other content may be set in the same task; then nothing is emptied.
      return queueMicrotask(() => version === this.#version && this.#empty());
    }
    if (this.#port) this.#port.update(this.#state());
    else if (this.isConnected) this.#openPort();
  }

  #empty(): void {
    this.#source = this.#shown = undefined;
    this.#view?.clear();
    this.#size = { width: 0, height: 0 };
    this.#port?.update({ article: null });
  }

  #openPort(): CardPort {
    const port = cardHost().open({
      show: (frame) => this.#show(frame),
      fail: (error, version) => this.#fail(error, version),
    });
    this.#port = port;
    if (this.#source) port.update(this.#state());
    return port;
  }

  #state(): CardChange {
    return { article: this.#source ?? null, width: this.#width, scale: this.#scale };
  }

  #closeUnused(): void {
    if (this.isConnected || this.#port?.busy) return;
    this.#port?.close();
    this.#port = undefined;
  }

  #disconnectObservers(): void {
    this.#resizes?.disconnect();
    this.#unwatch?.();
    this.#resizes = this.#unwatch = undefined;
  }

  /** Asks the core, for as long as it takes also when the element is not in a document. */
  async #asking<T>(question: (port: CardPort) => Promise<T>): Promise<T> {
    try {
      return await question(this.#port ?? this.#openPort());
    } finally {
      this.#closeUnused();
    }
  }

  #checked({ scale, width }: PixelOptions): { scale: number; width?: number } {
    const shown = this.#scale || clampedScale(this.ownerDocument.defaultView?.devicePixelRatio);
    const known = width ?? this.#width;
    return { scale: checkedScale(scale ?? shown), width: checkedWidth(known) };
  }

  #resized(width: number): void {
    // A card without a box is not laid out; what it shows stays for when it has one again.
    if (!(width > 0)) return;
    // Page zoom changes both; one update is enough then.
    this.#rescaled();
    const clamped = Math.min(widest, Math.max(1, width));
    if (clamped === this.#width) return;
    this.#width = clamped;
    if (this.#source) this.#port?.update({ width: clamped });
  }

  #rescaled(): void {
    const scale = clampedScale(this.ownerDocument.defaultView?.devicePixelRatio);
    if (scale === this.#scale) return;
    this.#scale = scale;
    if (this.#source) this.#port?.update({ scale });
  }

  #show(frame: Frame): void {
    if (!this.#source || !this.#view) return frame.bitmap.close();
    // Frames of the content before may still come while the newest is under way.
    if (frame.version === this.#source.version) this.#shown = this.#source;
    this.#view.show(frame, (this.#shown ?? this.#source).base);
    const { width, height, warnings } = frame;
    const load = { width, height, warnings };
    if (width !== this.#size.width || height !== this.#size.height) {
      this.#size = { width, height };
      this.#tell("card-resize", this.#size);
    }
    if (frame.version !== this.#version) return;
    this.#ready.fulfil(load);
    if (!frame.complete || this.#loadedVersion === frame.version) return;
    this.#loadedVersion = frame.version;
    this.#tell("card-load", load);
  }

  #fail(error: CardError, version: number): void {
    if (version !== this.#version) return;
    this.#source = this.#shown;
    this.#ready.reject(error);
    this.#tell("card-error", error);
  }

  #tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

function clampedScale(scale = 1): number {
  return Math.min(largestScale, Math.max(leastScale, scale || 1));
}

function checkedWidth(width: number): number {
  if (width >= 1 && width <= widest) return width;
  throw fault("bad-argument", "width", `expected 1 to ${widest} CSS px, found ${String(width)}`);
}

function checkedScale(scale: number): number {
  if (scale >= leastScale && scale <= largestScale) return scale;
  throw fault("bad-argument", "scale", `expected ${leastScale} to ${largestScale}, found ${String(scale)}`);
}

/** `address` itself where it cannot be resolved: fetching it then tells what is wrong. */
function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}
