import { layoutNames } from "../abi/layout_names.js";
import { configuration } from "../runtime/configure.js";
import { type Fault, faultOf } from "../runtime/fault.js";
import { type CardLayout, type LayoutSources, type ReadLayout, standardLayout } from "./card_layout.js";

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
    if (builtin >= 0 && !blocks) this.#take({ builtin });
    else this.#settled = this.#read({ layout, blocks }, round);
  }

  async #read(sources: LayoutSources, round: number): Promise<void> {
    let read: ReadLayout;
    try {
      const { readLayout } = await import("../layout.js");
      read = await readLayout(sources, this.#element.ownerDocument.baseURI, configuration().themeUrl);
    } catch (error) {
      read = { faults: [faultOf(error, "module-unavailable", "layout.js")] };
    }
    if (round !== this.#round) return;
    this.#take(read.layout ?? this.#current ?? standardLayout, true);
    for (const fault of read.faults) this.#sink.failed(fault);
  }

  #take(layout: CardLayout, isLate = !!this.#current): void {
    this.#current = layout;
    if (isLate) queueMicrotask(() => this.#sink.changed());
  }
}
