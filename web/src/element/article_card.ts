import type { Choices } from "../forms.js";
import { standardLayout } from "../layout/card_layout.js";
import { ElementLayout } from "../layout/element_layout.js";
import type { BlockWishes } from "../layout.js";
import { configuration } from "../runtime/configure.js";
import { CardError, faultOf, type Warning } from "../runtime/fault.js";
import { type CardPort, cardHost } from "../runtime/host.js";
import { inTime } from "../runtime/load_part.js";
import type { ArticleSource, CardPixels, Frame, MemoryReport } from "../runtime/protocol.js";
import { ElementTheme } from "../theme/element_theme.js";
import { CardAttributes, observedAttributes, upgraded } from "./card_attributes.js";
import { type CardContent, contentOf } from "./card_content.js";
import type { CardLoad, CardSize, PixelOptions } from "./card_events.js";
import { type CardMode, CardView } from "./card_view.js";
import { CoreLink, measureFar } from "./core_link.js";
import { domMode, patientDomMode, reader, whenIdle } from "./dom_mode.js";
import { changes, type DomReason, wantDom } from "./dom_reasons.js";
import { checkedScale, checkedWidth, clampedScale, clampedWidth } from "./numbers.js";
import { Patience } from "./patience.js";
import { Ready } from "./ready.js";
import { FaultTeller } from "./report_error.js";
import { upgradeProperties } from "./upgrade_properties.js";
import { watchPage } from "./watch_page.js";

// How much longer a reader of HTML waits for what works forms.
const formPatienceMs = 1000;

/** `<article-card>`: draws an article into its shadow root, as wide as its own box. */
export class ArticleCardElement extends CardAttributes {
  static readonly observedAttributes = observedAttributes;

  #article: unknown;
  /** The content asked for, and the content of what is shown. */
  #source: ArticleSource | undefined;
  #shown: ArticleSource | undefined;
  #version = 0;
  #contentWarnings: Warning[] = [];
  #view: CardView | undefined;
  #theme: ElementTheme | undefined;
  readonly #layout = new ElementLayout(this, {
    changed: () => this.#present(true),
    failed: (fault) => this.#faults.tell(fault),
  });
  readonly #core = new CoreLink({
    show: (frame) => this.#show(frame),
    fail: (error, version) => this.#fail(error, version, error.path[0] === "$" || error.path === this.#source?.src),
    // A card that was taken out while it was asked something.
    rested: () => this.#closeUnused(),
  });
  readonly #reasons = new Set<DomReason>();
  /** Ends what shows the card as HTML, when that is overtaken. */
  #presenting = new AbortController();
  readonly #stops: (() => void)[] = [];
  #readerWatched = false;
  readonly #patience = new Patience(() => this.#because("slow", true));
  #near: boolean | undefined;
  #width = 0;
  #scale = 0;
  #size: CardSize = { width: 0, height: 0 };
  #loadedVersion = 0;
  readonly #faults = new FaultTeller((error) => this.#tell("card-error", error));
  readonly #ready = new Ready<CardLoad>();

  /** The content as a JavaScript value. Goes before `src`; null or undefined leaves the content to `src`. */
  get article(): unknown {
    return this.#article;
  }

  set article(value: unknown) {
    this.#article = value ?? undefined;
    this.#contentChanged();
  }

  /**
   * A text is what the attribute may say, and goes before it. A JavaScript value like a theme file goes before all else
   * that says how the card looks.
   */
  get theme(): unknown {
    return this.#elementTheme().object;
  }

  set theme(value: unknown) {
    this.#elementTheme().object = value;
  }

  /** What stands where: the name of a layout, the address of one, or a description as a JavaScript value. */
  get layout(): unknown {
    return this.#layout.value("layout");
  }

  set layout(value: unknown) {
    this.#layout.set("layout", value);
  }

  /** Where the site's own blocks stand in the layout, and which of them are off. */
  get blocks(): BlockWishes | string | undefined {
    return this.#layout.value("blocks") as BlockWishes | string | undefined;
  }

  set blocks(value: BlockWishes | string | undefined) {
    this.#layout.set("blocks", value);
  }

  /** How the content is shown now; `html` is what the page wrote into the element. */
  get mode(): CardMode {
    return this.#view?.mode ?? "html";
  }

  /** Settles when the content is first shown, or refused. Another promise after the content has changed. */
  get ready(): Promise<CardLoad> {
    return this.#ready.promise;
  }

  /** Which categories of the consent are on, by id; the element keeps them for as long as it lives, and no longer. */
  get consent(): Choices {
    return this.#cardView().site.choices;
  }

  /** Categories that are not named stay as they are, and required ones on. */
  set consent(choices: Choices) {
    this.#cardView().site.choices = choices;
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
    upgradeProperties<ArticleCardElement>(this, ...upgraded);
    const view = this.#cardView();
    view.adopt();
    this.#elementTheme().refresh();
    if (!this.#layout.current) this.#layout.refresh();
    const window = this.ownerDocument.defaultView;
    if (!window) return;
    this.#stopWatching();
    this.#stops.push(
      watchPage(window, this, view.box, {
        resized: (size) => this.#resized(size),
        moved: (isNear) => this.#moved(isNear),
        rescaled: () => this.#rescaled(),
        rewritten: () => {
          if (!this.#article && !this.src) this.#contentChanged();
        },
      }),
    );
    this.#scale = this.#wantedScale();
    this.#because("asked", this.render === "dom");
    // Who needs HTML is not shown a canvas first.
    if (window.matchMedia("(forced-colors)").matches) this.#watchReader();
    if (this.#source) this.#present();
    else this.#contentChanged();
  }

  disconnectedCallback(): void {
    this.#stopWatching();
    // A move within the document reconnects in the same task.
    queueMicrotask(() => this.#closeUnused());
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === "src" || name === "lang") this.#contentChanged();
    else if (name === "render") this.#because("asked", this.render === "dom");
    else if (name === "theme" || name === "color-scheme") this.#elementTheme().refresh(true);
    else if (name === "layout" || name === "blocks") this.#layout.refresh();
    else if (name === "pixel-ratio") this.#rescaled();
    else if (name === "heading-level" && this.mode === "canvas") {
      this.#view?.site.showAgain(true);
      this.#view?.overlay.update({ headingLevel: this.headingLevel });
    } else this.#present(true);
  }

  #cardView(): CardView {
    this.#view ??= new CardView(this, {
      headingLevel: () => this.headingLevel,
      theme: () => this.#theme?.current,
      change: (controls) => this.#core.port?.update({ controls }),
      tell: (type, detail) => this.#tell(type, detail, true),
      fail: (fault) => this.#faults.tell(fault),
    });
    return this.#view;
  }

  #elementTheme(): ElementTheme {
    this.#theme ??= new ElementTheme(this, this.#cardView().shadow, (theme) => {
      this.#view?.dress(theme);
      changes(this.#reasons, "contrast", !!theme.lacksScheme);
      this.#present(true);
      if (this.#loadedVersion === this.#version) this.#faults.tellFiles(theme.late ?? []);
    });
    return this.#theme;
  }

  #contentChanged(): void {
    const version = ++this.#version;
    this.#ready.renew();
    this.#faults.renew();
    this.#patience.stop();
    const take = ({ source, warnings }: CardContent) => {
      if (version !== this.#version) return;
      this.#contentWarnings = warnings;
      if (!source) return this.#empty();
      this.#source = { ...source, version };
      // Everything is tried anew; who waits already waits no longer for that.
      this.#reasons.delete("failure");
      this.#reasons.delete("none");
      this.#theme?.retry();
      this.#layout.retry();
      this.#present();
    };
    // Told after the setter has returned, as all other faults are.
    const fail = (error: unknown) => queueMicrotask(() => this.#fail(error as CardError, version, true));
    try {
      const content = contentOf(this);
      if (content instanceof Promise) content.then(take, fail);
      else if (content.source) take(content);
      // Other content may be set in the same task; then nothing is emptied.
      else queueMicrotask(() => take(content));
    } catch (error) {
      fail(error);
    }
  }

  #empty(): void {
    this.#source = this.#shown = undefined;
    this.#view?.clear();
    this.#size = { width: 0, height: 0 };
    this.#core.empty();
  }

  #because(reason: DomReason, holds: boolean): void {
    if (changes(this.#reasons, reason, holds)) this.#present();
  }

  /** Brings what is shown in line with the content and with the reasons there are; `anew` where it is shown already. */
  #present(anew = false): void {
    const source = this.#source;
    if (!source || !this.isConnected || !this.#view) return;
    if (this.loading === "lazy" && !this.#near && !this.#size.height) return;
    const isSlow = this.#reasons.has("slow");
    const isWaiting = isSlow && this.#reasons.size === 1;
    const isHtml = wantDom(this.#reasons, this.render);
    // What the page says about theme and layout is known before anything is drawn, unless that takes too long.
    const isDressed = this.#theme?.current && this.#layout.current;
    const isShown = this.#shown === source || (this.mode === "html" && this.#view.hasOwnHtml);
    if (isShown || isSlow || (isHtml && isDressed) || this.#reasons.has("far") || this.render === "canvas") {
      this.#patience.stop();
    } else {
      this.#patience.start();
    }
    if (!isDressed && !isSlow) return;
    if (isHtml) {
      // What has been translated stays as the translator left it.
      const isTranslated = this.#reasons.has("translated");
      const isSettled = isTranslated || (!this.#reasons.has("far") && this.#view.flowHolds(this.#width));
      if (this.mode !== "dom" || this.#shown !== source || !isSettled || anew) this.#presentDom(source);
      // Who reads HTML because the canvas is slow still gets the canvas.
      if (!isWaiting) return;
    } else {
      this.#presenting.abort();
    }
    if (!isDressed) return;
    const port = this.#told();
    // Far away, or not yet known where: the article is fetched, and nothing is drawn.
    if (this.#near || this.render === "canvas") port.update({ width: this.#width, scale: this.#scale });
  }

  async #presentDom(source: ArticleSource): Promise<void> {
    this.#presenting.abort();
    this.#presenting = new AbortController();
    const { signal } = this.#presenting;
    try {
      const isNeeded = this.#shown === source || this.#reasons.has("failure");
      // Readers have the canvas while what shows HTML does not come.
      const comesLate = (isLate: boolean) => this.#because("none", isLate);
      const { presentArticle } = await (isNeeded
        ? domMode()
        : patientDomMode(comesLate, (error) => this.#faults.tell(error)));
      const asleep =
        this.#reasons.has("far") && this.#width > 0
          ? await measureFar(this.#told(), this.#width, source.text, () => this.#because("failure", true))
          : undefined;
      if (signal.aborted) return;
      const settings = { ...this.#htmlSettings(), places: configuration(), signal };
      const flow = await presentArticle(this.ownerDocument, { ...source, ...asleep?.content }, settings);
      if (flow.site.length > 0) await inTime(this.#view!.site.load(source.version), formPatienceMs, () => {});
      if (signal.aborted || !this.#view) return;
      this.#shown = source;
      this.#view.showFlow(flow, source, asleep?.height);
      if (asleep) this.#sleep(asleep.content.text);
      const { width, height } = this.#view.flow.getBoundingClientRect();
      this.#tellShown({ width, height }, flow.warnings, source.version, true);
      const late = await flow.late;
      if (source.version === this.#version) this.#faults.tellFiles(late);
    } catch (error) {
      if (signal.aborted) return;
      const fault = new CardError(faultOf(error, "module-unavailable", "dom_mode.js"));
      // What is shown stays: a card that cannot sleep is awake.
      if (this.#shown === source) return this.#faults.tellFiles([fault]);
      const isPart = fault.code === "module-unavailable";
      if (!isPart || this.#reasons.has("failure")) return this.#fail(fault, source.version, true);
      this.#faults.tell(fault);
      this.#because("none", true);
    }
  }

  #htmlSettings() {
    const width = this.#width || this.#view!.box.clientWidth;
    const theme = this.#elementTheme().shown;
    return { headingLevel: this.headingLevel, theme, layout: this.#layout.current ?? standardLayout, width };
  }

  /** Until the reader comes near, the core keeps nothing of the card. */
  #sleep(text: string | undefined): void {
    if (!this.#source || text === undefined || this.#core.port?.busy) return;
    const { src: _, ...source } = this.#source;
    this.#source = this.#shown = { ...source, text };
    this.#core.close();
  }

  /** The core, which knows what is to be drawn. */
  #told(): CardPort {
    return this.#core.send({ source: this.#source, theme: this.#theme?.current, layout: this.#layout.current });
  }

  #closeUnused(): void {
    const isAsleep = this.#reasons.has("far") && this.mode === "dom";
    if ((!this.isConnected || isAsleep) && !this.#core.port?.busy) this.#core.close();
  }

  #stopWatching(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#presenting.abort();
    this.#patience.stop();
    this.#readerWatched = false;
    this.#near = undefined;
  }

  /** What readers ask of their browsers is watched once there is time. */
  async #watchReader(): Promise<void> {
    const { defaultView: window } = this.ownerDocument;
    if (this.#readerWatched || !window || !this.#view) return;
    this.#readerWatched = true;
    try {
      // It has that one for a part of its own, and would be told in its place.
      await domMode();
      const { serveReader } = await reader();
      if (!this.#readerWatched || !this.isConnected) return;
      const stop = serveReader(window, this.#view, {
        because: (reason, holds) => this.#because(reason, holds),
        content: () => {
          const { version = 0, base = "" } = this.#shown ?? {};
          return { version, base, ...this.#htmlSettings() };
        },
        article: async () => this.#core.port?.article(),
      });
      this.#stops.push(stop);
    } catch (error) {
      // Without the module the canvas stays.
      this.#readerWatched = false;
      this.#faults.tell(error as CardError);
    }
  }

  /** Asks the core, for as long as it takes also when the element is not in a document. */
  async #asking<T>(question: (port: CardPort) => Promise<T>): Promise<T> {
    if (!this.#elementTheme().current) await this.#elementTheme().first();
    if (!this.#layout.current) await this.#layout.first();
    this.#told();
    try {
      await this.#completeTheme();
      // Another question's end may have closed the way meanwhile.
      return await question(this.#told());
    } finally {
      this.#closeUnused();
    }
  }

  #completeTheme(): Promise<void> | undefined {
    return this.#theme?.complete(this.#version, () => this.#source?.text ?? this.#core.port?.article());
  }

  #checked({ scale, width = this.#width }: PixelOptions): { scale: number; width?: number } {
    return { scale: checkedScale(scale ?? this.#wantedScale()), width: checkedWidth(width) };
  }

  #wantedScale(): number {
    return clampedScale(this.pixelRatio || this.ownerDocument.defaultView?.devicePixelRatio);
  }

  #moved(isNear: boolean): void {
    const wasNear = this.#near;
    this.#near = isNear;
    if (isNear || this.#width > 0) this.#because("far", !isNear && this.render === "auto");
    if (!isNear || wasNear) return;
    this.#elementTheme().refresh();
    this.#present();
  }

  #resized({ width, height }: { width: number; height: number }): void {
    // A card without a box is not laid out; what it shows stays for when it has one again.
    if (!(width > 0)) return;
    const isFirst = this.#width === 0;
    // Page zoom changes both; one update is enough then.
    this.#rescaled();
    const clamped = clampedWidth(width);
    if (this.mode === "dom" && this.#shown) this.#tellSize({ width, height });
    if (clamped === this.#width) return;
    this.#width = clamped;
    if (isFirst && this.#near === false) this.#because("far", this.render === "auto");
    // Other HTML within the observer's own turn would be a change that it has not seen.
    if (wantDom(this.#reasons, this.render)) setTimeout(() => this.#present());
    else this.#present();
  }

  #rescaled(): void {
    const scale = this.#wantedScale();
    if (scale === this.#scale) return;
    this.#scale = scale;
    if (this.mode !== "dom") this.#present();
  }

  #show(frame: Frame): void {
    if (!this.#source || !this.#view) return frame.bitmap.close();
    // Frames of the content before may still come while the newest is under way.
    const isNewest = frame.version === this.#source.version;
    if (isNewest) {
      // What could not be drawn, or not in time, now is.
      this.#reasons.delete("slow");
      this.#reasons.delete("failure");
    }
    if (wantDom(this.#reasons, this.render)) return frame.bitmap.close();
    if (isNewest) {
      this.#patience.stop();
      this.#presenting.abort();
      this.#shown = this.#source;
    }
    const { base } = this.#shown ?? this.#source;
    this.#view.show(frame, { base, headingLevel: this.headingLevel, faces: cardHost().faces });
    const { width, height, warnings } = frame;
    this.#tellShown({ width, height }, warnings, frame.version, frame.complete);
    whenIdle(this.ownerDocument.defaultView, () => this.#watchReader());
  }

  #tellSize(size: CardSize): void {
    if (size.width === this.#size.width && size.height === this.#size.height) return;
    this.#size = size;
    this.#tell("card-resize", size);
  }

  #tellShown(size: CardSize, found: Warning[], version: number, isComplete: boolean): void {
    this.#tellSize(size);
    if (version !== this.#version) return;
    this.#completeTheme();
    const warnings = this.#contentWarnings.concat(this.#theme?.current?.warnings ?? [], this.#layout.warnings, found);
    const load = { ...size, warnings };
    this.#ready.fulfil(load);
    if (!isComplete) return;
    if (this.#layout.isUntold() || this.#loadedVersion !== version) {
      this.#loadedVersion = version;
      this.#tell("card-load", load);
    }
    this.#faults.tellFiles(warnings);
  }

  #fail(error: CardError, version: number, isOfContent: boolean): void {
    if (version !== this.#version) return;
    this.#faults.tell(error);
    if (!isOfContent) return this.#because("failure", true);
    // Nothing can be made of it: what was shown before stays.
    this.#patience.stop();
    this.#presenting.abort();
    this.#source = this.#shown;
    this.#ready.reject(error);
  }

  /** False when the page cancels the event. */
  #tell(type: string, detail: unknown, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}
