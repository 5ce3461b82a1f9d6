import { layoutNames } from "../abi/layout_names.js";
import { isOfResource } from "../element/report_error.js";
import { configuration } from "../runtime/configure.js";
import { type Fault, faultOf, type Warning } from "../runtime/fault.js";
import { partLoader } from "../runtime/load_part.js";
import { type CardLayout, type LayoutSources, type ReadLayout, standardLayout } from "./card_layout.js";

const layoutReader = partLoader(() => import("../layout.js"), "layout.js", "readLayout");

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
  #told: CardLayout | undefined;
  #settled: Promise<void> = Promise.resolve();
  #round = 0;
  /** All its files could be had. */
  #isWhole = true;

  constructor(element: HTMLElement, sink: LayoutSink) {
    this.#element = element;
    this.#sink = sink;
  }

  /** Undefined until the first one is there. */
  get current(): CardLayout | undefined {
    return this.#current;
  }

  /** What was repaired or left out of it. */
  get warnings(): readonly Warning[] {
    return this.#current?.warnings ?? [];
  }

  /** Whether it has such, and is not the one that this was last asked of. */
  isUntold(): boolean {
    const isUntold = this.#told !== this.#current && this.warnings.length > 0;
    this.#told = this.#current;
    return isUntold;
  }

  /** Settles when there is a layout. */
  async first(): Promise<void> {
    this.refresh();
    while (!this.#current) await this.#settled;
  }

  /** Where a file could not be had, tries again. */
  retry(): void {
    if (!this.#isWhole) this.refresh();
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
      const { readLayout } = await layoutReader();
      read = await readLayout(sources, this.#element.ownerDocument.baseURI, configuration());
    } catch (error) {
      read = { faults: [faultOf(error, "layout-unavailable")] };
    }
    if (round !== this.#round) return;
    this.#isWhole = !read.faults.some(isOfResource);
    this.#take(read.layout ?? this.#current ?? standardLayout, true);
    for (const fault of read.faults) this.#sink.failed(fault);
  }

  #take(layout: CardLayout, isLate = !!this.#current): void {
    this.#current = layout;
    if (isLate) queueMicrotask(() => this.#sink.changed());
  }
}
