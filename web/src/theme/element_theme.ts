import { isOfResource } from "../element/report_error.js";
import { adoptStyle } from "../element/style.js";
import { configuration } from "../runtime/configure.js";
import { faultOf } from "../runtime/fault.js";
import { partLoader } from "../runtime/load_part.js";
import { type ArticleText, builtinThemes, type CardTheme } from "./card_theme.js";
import { type ProbeReading, probeCss, readProbe } from "./probe.js";

/** What reads themes, where a page has any. */
const themeReader = partLoader(() => import("../theme.js"), "theme.js", "readTheme");

/** The theme of one element: from its attributes, its property and the page's custom properties, and again when they change. */
export class ElementTheme {
  readonly #element: HTMLElement;
  readonly #probe: HTMLElement;
  readonly #changed: (theme: CardTheme) => void;
  #object: unknown;
  #reading: ProbeReading = { scheme: 0, all: "" };
  #current: CardTheme | undefined;
  #settled: Promise<void> = Promise.resolve();
  #round = 0;
  /** True once somebody had to wait for the first theme. */
  #late = false;

  /** `changed` is called with every theme but one that is there at once, later than the call that brought it about. */
  constructor(element: HTMLElement, shadow: ShadowRoot, changed: (theme: CardTheme) => void) {
    this.#element = element;
    this.#changed = changed;
    this.#probe = element.ownerDocument.createElement("div");
    this.#probe.className = "probe";
    this.#probe.setAttribute("aria-hidden", "true");
    shadow.append(this.#probe);
    // WebKit's first answer may still be the old value; what stands at the end holds.
    for (const moment of ["transitionrun", "transitionend"]) this.#probe.addEventListener(moment, () => this.refresh());
  }

  /** Undefined until the first one is there. */
  get current(): CardTheme | undefined {
    return this.#current;
  }

  /** For who cannot wait for it. */
  get shown(): CardTheme {
    return this.#current ?? builtinThemes[this.#reading.scheme]!;
  }

  /** Where a file could not be had, tries again. */
  retry(): void {
    if (this.#current?.warnings.some(isOfResource)) this.refresh(true);
  }

  /** Settles when there is a theme: who asks a card without one would measure another card. */
  async first(): Promise<void> {
    if (!this.#current) this.refresh();
    while (!this.#current) await this.#settled;
  }

  /** Gets the fonts that the theme brings for a content, once; the theme with them is a change like any other. */
  async complete(version: number, article: ArticleText): Promise<void> {
    const round = this.#round;
    const theme = await this.#current?.complete?.(this.#element, version, article);
    if (theme && round === this.#round) this.#take(theme);
  }

  get object(): unknown {
    return this.#object;
  }

  set object(value: unknown) {
    this.#object = value ?? undefined;
    this.refresh(true);
  }

  /** Reads what the page says now; nothing tells of changes while a card has no box. Cheap where nothing has changed. */
  refresh(anew = false): void {
    adoptStyle(this.#element.shadowRoot!, probeCss);
    const reading = readProbe(this.#probe);
    const isText = typeof this.#object === "string";
    const file = String((isText ? this.#object : this.#element.getAttribute("theme")) ?? "").trim();
    const object = isText ? undefined : this.#object;
    if (!reading.all && !file && object === undefined) {
      this.#reading = reading;
      ++this.#round;
      this.#probe.replaceChildren();
      return this.#take(builtinThemes[reading.scheme]!);
    }
    const { all, scheme } = this.#reading;
    // Values that depend on more than their text, such as 2em or light-dark(), have probes of their own.
    if (this.#current && !anew && !this.#probe.firstChild && reading.all === all && reading.scheme === scheme) return;
    this.#reading = reading;
    this.#late ||= !this.#current;
    this.#settled = this.#read(reading.scheme, file, object, ++this.#round);
  }

  async #read(scheme: number, file: string, object: unknown, round: number): Promise<void> {
    try {
      const { readTheme, computedProperties } = await themeReader();
      if (round !== this.#round) return;
      const properties = this.#reading.all ? computedProperties(this.#probe) : [];
      if (!this.#reading.all) this.#probe.replaceChildren();
      const base = this.#element.ownerDocument.baseURI;
      const theme = await readTheme({ scheme, file, properties, object }, base, configuration());
      if (round === this.#round) this.#take(theme);
    } catch (error) {
      // A card stands without its theme, too.
      const fault = faultOf(error, "theme-unavailable");
      if (round === this.#round) this.#take({ ...builtinThemes[scheme]!, warnings: [fault] });
    }
  }

  #take(theme: CardTheme): void {
    if (theme === this.#current) return;
    const isFirst = !this.#current;
    this.#current = theme;
    if (!isFirst || this.#late) queueMicrotask(() => this.#changed(theme));
  }
}
