import { flowOf, type ReaderReason, themeOf, watchReader } from "../../dom_mode.js";
import { adoptStyle, dropStyle } from "../../element/style.js";
import type { CardLayout } from "../../layout/card_layout.js";
import { CardError } from "../../runtime/fault.js";
import type { CardTheme } from "../../theme/card_theme.js";
import type { Overlay } from "../overlay.js";
import { watchCopying } from "./copy.js";
import { fitLines, leastFontPx } from "./fit_lines.js";
import { colorHover, hoverCss } from "./hover_links.js";
import { type PaperCard, type PrintView, watchPrinting } from "./print.js";
import { keepSelection } from "./selection.js";
import { offerSkip } from "./skip_link.js";
import { watchTranslation } from "./watch_translation.js";

// How long a text stands still before it is fitted to the pixels again.
const restMs = 100;

export interface ReadingView extends PrintView {
  readonly overlay: Overlay;
  /** HTML of its own height, whatever it was to be. */
  showWhole(): void;
}

export interface ReadingHost {
  /** HTML is to be shown in place of the canvas, or need not be any longer. */
  because(reason: ReaderReason | "translated", holds: boolean): void;
  /** What is shown: its version rises with new content. */
  content(): {
    version: number;
    base: string;
    headingLevel: number;
    theme: CardTheme;
    layout: CardLayout;
    width: number;
  };
  /** Its JSON text, addresses complete. */
  article(): Promise<string | undefined>;
}

/**
 * What a reader does with the text over the canvas, beyond what the browser does by itself: it stands exactly over the
 * pixels, is copied as an article, keeps its selection when lines break anew, is printed as text, and gives way to HTML
 * when it is translated.
 */
class Reading {
  readonly #overlay: Overlay;
  readonly #host: ReadingHost;
  readonly #translation: ReturnType<typeof watchTranslation>;
  readonly #stops: (() => void)[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wasFitted = false;
  /** For paper, where nothing can be waited for. */
  #article: { version: number; text: string | undefined } = { version: 0, text: undefined };

  constructor(view: ReadingView, host: ReadingHost) {
    const { overlay, flow } = view;
    const { root } = overlay;
    this.#overlay = overlay;
    this.#host = host;
    this.#translation = watchTranslation(root, flow, () => {
      view.showWhole();
      host.because("translated", true);
    });
    overlay.around = (change) => {
      this.#translation.own(() => keepSelection(root, change));
      this.#fitSoon();
    };
    adoptStyle(view.shadow, hoverCss);
    this.#stops = [
      () => dropStyle(view.shadow, hoverCss),
      this.#translation.stop,
      watchCopying(root),
      watchPrinting(view, () => this.#printed()),
      () => {
        overlay.around = (change) => change();
      },
    ];
    this.#fitSoon();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const stop of this.#stops.splice(0)) stop();
  }

  /** At once the first time; then once for all changes of a quick succession, for which the page need not be laid out. */
  #fitSoon(): void {
    delete this.#overlay.root.dataset.fitted;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fit(), this.#wasFitted ? restMs : 0);
  }

  async #fit(): Promise<void> {
    const timer = this.#timer;
    await this.#overlay.fonts;
    if (timer !== this.#timer) return;
    // All that is the card's own change, which a translator's is not.
    this.#translation.own(() => offerSkip(this.#overlay.root, this.#overlay.nodes));
    if (this.#useUnit()) return;
    colorHover(this.#overlay.root, themeOf(this.#host.content().theme));
    fitLines(this.#overlay);
    this.#wasFitted = true;
    this.#overlay.root.dataset.fitted = "";
    const { version } = this.#host.content();
    if (version === this.#article.version) return;
    this.#article = { version, text: await this.#host.article().catch(() => undefined) };
  }

  #printed(): PaperCard | undefined {
    const { version, ...settings } = this.#host.content();
    const { text } = this.#article;
    if (text === undefined || version !== this.#article.version) return undefined;
    const flow = flowOf(this.#overlay.root.ownerDocument, text, settings);
    return flow instanceof CardError ? undefined : flow;
  }

  /**
   * Where the reader has set a least font size, the overlay is set larger and scaled down, so that none is below it. True
   * where that changed it: it is fitted anew then.
   */
  #useUnit(): boolean {
    const overlay = this.#overlay;
    const sizes = overlay.nodes.filter(({ role }) => role === "text").map(({ fontSizePx }) => fontSizePx);
    const unit = Math.max(1, leastFontPx(overlay.root) / Math.min(...sizes));
    if (Math.abs(unit - overlay.unit) < 1e-3) return false;
    overlay.update({}, unit);
    return true;
  }
}

/** Starts all that; returns how to stop. */
export function serveReader(window: Window & typeof globalThis, view: ReadingView, host: ReadingHost): () => void {
  const reading = new Reading(view, host);
  const stop = watchReader(window, view, (reason, holds) => host.because(reason, holds));
  return () => {
    stop();
    reading.stop();
  };
}
