import { layoutNames } from "../abi/layout_names.js";
import { configuration } from "../runtime/configure.js";
import { type Fault, faultOf } from "../runtime/fault.js";
import { type AskedLayout, type CardLayout, standardLayout } from "./card_layout.js";

export interface LayoutSink {
  /** Called with every layout but one that is there at once; later than the call that brought it about. */
  changed(): void;
  /** What is wrong with what the page says; the layout stays as it was. */
  failed(fault: Fault): void;
}

/** The layout of one element: from its attributes and properties, and again when they change. */
export class ElementLayout {
  readonly #element: HTMLElement;
  readonly #sink: LayoutSink;
  /** By the names of the attributes that they go before. */
  readonly #values: { layout?: unknown; blocks?: unknown } = {};
  #current: CardLayout | undefined;
  #asked: AskedLayout = { layout: standardLayout, places: [] };
  #settled: Promise<void> = Promise.resolve();
  #round = 0;

  constructor(element: HTMLElement, sink: LayoutSink) {
    this.#element = element;
    this.#sink = sink;
  }

  /** Undefined until the first one is there. */
  get current(): CardLayout | undefined {
    return this.#current;
  }

  /** Settles when there is a layout. */
  async first(): Promise<void> {
    this.refresh();
    while (!this.#current) await this.#settled;
  }

  value(name: "layout" | "blocks"): unknown {
    return this.#values[name] ?? this.#element.getAttribute(name)?.trim();
  }

  set(name: "layout" | "blocks", value: unknown): void {
    this.#values[name] = value ?? undefined;
    this.refresh();
  }

  refresh(): void {
    const layout = this.value("layout") || layoutNames[0];
    const blocks = this.value("blocks") || undefined;
    const round = ++this.#round;
    const builtin = layoutNames.indexOf(layout as (typeof layoutNames)[number]);
    if (builtin >= 0 && !blocks) {
      this.#asked = { layout: { builtin }, places: [] };
      this.#take(this.#asked.layout);
    } else {
      this.#settled = this.#read({ layout, blocks }, round);
    }
  }

  async #read(sources: { layout: unknown; blocks: unknown }, round: number): Promise<void> {
    const base = this.#element.ownerDocument.baseURI;
    try {
      const { readLayout } = await import("../layout.js");
      if (round !== this.#round) return;
      const { asked, layout, faults } = await readLayout(sources, base, this.#asked, configuration().themeUrl);
      if (round !== this.#round) return;
      this.#asked = asked;
      this.#take(layout, true);
      for (const fault of faults) this.#sink.failed(fault);
    } catch (error) {
      if (round !== this.#round) return;
      this.#take(this.#current ?? standardLayout, true);
      this.#sink.failed(faultOf(error, "module-unavailable", "layout.js"));
    }
  }

  #take(layout: CardLayout, isLate = !!this.#current): void {
    this.#current = layout;
    if (isLate) queueMicrotask(() => this.#sink.changed());
  }
}
