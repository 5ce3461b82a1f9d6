import type { ArticleCardElement } from "article-card";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { watchDeviceScale } from "../../../../web/src/element/device_scale.js";
import { InspectorLayer } from "./abi.js";
import { changeOf, drawnArea, sourcesOf } from "./card_sources.js";
import { CardWatch } from "./card_watch.js";
import { type Facts, noBox } from "./facts.js";
import { boxTree, boxView, coreView } from "./facts_view.js";
import { InspectedCore } from "./inspected_core.js";
import { inspectorStyle } from "./inspector_style.js";
import { putImage } from "./put_image.js";
import { type Strings, stringsOf } from "./strings.js";

const layers = ["boxes", "baselines", "runs", "breaks"] as const;

// Where the panel is wider, the windows stand side by side. CSS px, as widget/inspector has them.
const widePanel = 700;
const wideHeight = 560;
const narrowHeight = 960;

/**
 * `<studio-inspector>`: what `card` is made of, in Dear ImGui's windows, over the card itself, and as text. The module is
 * loaded when the element is first given a card; nothing is drawn while nothing changes.
 */
export class StudioInspector extends LitElement {
  static override readonly styles = inspectorStyle;
  static override readonly properties = {
    card: { attribute: false },
    facts: { state: true },
    shown: { state: true },
    selected: { state: true },
    layers: { state: true },
    picking: { state: true },
    problem: { state: true },
  };

  /** Undefined for none. */
  declare card: ArticleCardElement | undefined;
  declare private facts: Facts | undefined;
  declare private shown: number;
  declare private selected: number;
  declare private layers: number;
  declare private picking: boolean;
  declare private problem: string;
  #core: InspectedCore | undefined;
  #watch: CardWatch | undefined;
  #key = "";
  #version = 0;
  #drawing = 0;
  #isTimed = false;
  #pressed = false;
  readonly #overlay = document.createElement("canvas");
  readonly #languages = new MutationObserver(() => this.requestUpdate());
  readonly #sizes = new ResizeObserver(() => this.#drawSoon());
  #stopScale: (() => void) | undefined;

  constructor() {
    super();
    this.facts = undefined;
    this.shown = noBox;
    this.selected = noBox;
    this.layers = InspectorLayer.boxes;
    this.picking = true;
    this.problem = "";
    this.#overlay.setAttribute("aria-hidden", "true");
    this.#overlay.dataset.inspector = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#languages.observe(this.ownerDocument.documentElement, { attributeFilter: ["lang"], subtree: true });
    this.#stopScale = watchDeviceScale(window, () => this.#refresh(true));
    this.#attend();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#languages.disconnect();
    this.#sizes.disconnect();
    this.#stopScale?.();
    this.#watch?.stop();
    this.#watch = undefined;
    this.#overlay.remove();
    cancelAnimationFrame(this.#drawing);
    this.#drawing = 0;
    this.#core?.close();
    this.#core = undefined;
    this.#key = "";
  }

  protected override firstUpdated(): void {
    const { panel, ground } = this.#parts;
    this.#sizes.observe(panel.parentElement!);
    ground.addEventListener("transitionrun", () => this.#drawSoon());
    // A panel that is not worked lets the page scroll.
    panel.addEventListener("wheel", (event) => this.#turnWheel(event), { passive: false });
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("card")) this.#attend();
  }

  get #strings(): Strings {
    return stringsOf((this.closest("[lang]") as HTMLElement | null)?.lang ?? "");
  }

  get #parts(): { panel: HTMLCanvasElement; ground: HTMLElement } {
    const root = this.renderRoot;
    return { panel: root.querySelector("canvas")!, ground: root.querySelector<HTMLElement>(".ground")! };
  }

  get #scale(): number {
    return Math.min(Math.max(devicePixelRatio, 0.5), 4);
  }

  #attend(): void {
    this.#watch?.stop();
    this.#watch = undefined;
    this.#overlay.remove();
    this.#key = "";
    const { card } = this;
    if (!card || !this.isConnected) return;
    this.#watch = new CardWatch(card, {
      changed: () => this.#refresh(),
      hovered: (place) => this.#hover(place),
      clicked: () => this.#pick(),
    });
    this.#refresh();
  }

  /** Gives the core what the card is drawn from, where that is not what it has. */
  async #refresh(anew = false): Promise<void> {
    const { card } = this;
    if (!card) return;
    try {
      const sources = await sourcesOf(card);
      if (!sources || card !== this.card || !this.isConnected) return;
      if (sources.key === this.#key && !anew) return this.#drawSoon();
      this.#key = sources.key;
      this.#core ??= new InspectedCore({
        inspected: ({ complete }) => this.#inspected(complete),
        failed: (error) => this.#fail(error),
      });
      this.#core.update(changeOf(sources, ++this.#version, this.#scale));
    } catch (error) {
      this.#fail(error);
    }
  }

  #inspected(isComplete: boolean): void {
    this.problem = "";
    this.facts = this.#core!.facts;
    if (this.#version === 1) this.#core!.setLayers(this.layers);
    this.#drawSoon();
    if (isComplete && !this.#isTimed) this.#time();
  }

  async #time(): Promise<void> {
    const core = this.#core;
    if (!core?.isOpen) return;
    this.#isTimed = true;
    try {
      await core.time(this.#scale);
      this.facts = core.facts;
      this.#drawSoon();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    const { reason, message } = error as { reason?: string; message?: string };
    this.problem = this.#strings.failed(reason ?? message ?? String(error));
  }

  #drawSoon(): void {
    if (this.#drawing || !this.isConnected) return;
    this.#drawing = requestAnimationFrame(() => {
      this.#drawing = 0;
      try {
        this.#draw();
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  #draw(): void {
    const core = this.#core;
    if (!core?.isOpen || !this.facts) return;
    const { panel, ground } = this.#parts;
    const width = panel.parentElement!.clientWidth;
    if (!(width > 0)) return;
    const height = width >= widePanel ? wideHeight : narrowHeight;
    const dark = getComputedStyle(ground).color === "rgb(255, 255, 255)";
    const scale = this.#scale;
    const drawn = core.draw({ width, height, scale, dark });
    putImage(panel, drawn.panel, scale);
    const area = this.card && drawnArea(this.card);
    if (area && drawn.overlay) {
      putImage(this.#overlay, drawn.overlay, drawn.overlay.width / this.facts.width);
      if (this.#overlay.parentNode !== area) area.append(this.#overlay);
    } else {
      this.#overlay.remove();
    }
    this.selected = drawn.selected;
    this.layers = drawn.layers;
    this.shown = drawn.hovered === noBox ? drawn.selected : drawn.hovered;
  }

  #hover(place: { x: number; y: number } | undefined): void {
    if (!this.#core?.isOpen || !this.facts) return;
    const before = this.#core.hovered;
    this.#core.hover(place);
    if (this.#core.hovered !== before) this.#drawSoon();
  }

  /** True when the click was for the inspector. */
  #pick(): boolean {
    const core = this.#core;
    if (!this.picking || !core?.isOpen || core.hovered === noBox) return false;
    this.#select(core.hovered);
    return true;
  }

  #select(box: number): void {
    this.#core?.select(box);
    this.#drawSoon();
  }

  #toggle(layer: number): void {
    this.#core?.setLayers(this.layers ^ layer);
    this.#drawSoon();
  }

  #point(event: PointerEvent): void {
    const { panel } = this.#parts;
    if (!this.#core?.isOpen) return;
    if (event.type === "pointerdown") {
      this.#pressed = true;
      panel.setPointerCapture(event.pointerId);
    } else if (event.type !== "pointermove") {
      this.#pressed = false;
    }
    const { left, top } = panel.getBoundingClientRect();
    const scale = this.#scale;
    const place = { x: (event.clientX - left) * scale, y: (event.clientY - top) * scale };
    this.#core.point(event.type === "pointerleave" ? undefined : place, this.#pressed);
    this.#drawSoon();
  }

  #turnWheel(event: WheelEvent): void {
    const { panel } = this.#parts;
    if (!this.#core?.isOpen || (this.renderRoot as ShadowRoot).activeElement !== panel) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 1 : 1 / 40;
    const { left, top } = panel.getBoundingClientRect();
    const place = { x: (event.clientX - left) * this.#scale, y: (event.clientY - top) * this.#scale };
    this.#core.point(place, this.#pressed, -event.deltaX * lines, -event.deltaY * lines);
    this.#drawSoon();
  }

  #press(event: KeyboardEvent): void {
    if (!this.#core?.isOpen || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!this.#core.key(event.key, event.type === "keydown")) return;
    event.preventDefault();
    this.#drawSoon();
  }

  #layerBox(name: (typeof layers)[number]): TemplateResult {
    const layer = InspectorLayer[name];
    return html`<label><input type="checkbox" name=${name} .checked=${(this.layers & layer) !== 0}
      @change=${() => this.#toggle(layer)}>${this.#strings[name]}</label>`;
  }

  #asText(facts: Facts): TemplateResult {
    const strings = this.#strings;
    const actions = { selected: this.selected, select: (box: number) => this.#select(box) };
    return html`<div class="text">
      <section aria-labelledby="tree"><h3 id="tree">${strings.tree}</h3>${boxTree(facts, actions)}</section>
      <section aria-labelledby="made" class="made"><h3 id="made">${strings.box}</h3>
        ${boxView(facts.boxes[this.shown], strings)}${coreView(facts, strings)}</section>
    </div>`;
  }

  protected override render(): TemplateResult {
    const strings = this.#strings;
    const { facts, problem } = this;
    const waiting = this.card ? strings.loading : strings.noCard;
    return html`
      <span class="ground" aria-hidden="true"></span>
      <div class="bar">
        <fieldset><legend>${strings.layers}</legend>${layers.map((name) => this.#layerBox(name))}</fieldset>
        <label><input type="checkbox" name="pick" .checked=${this.picking}
          @change=${(event: Event) => {
            this.picking = (event.target as HTMLInputElement).checked;
          }}>${strings.pick}</label>
        <button type="button" ?disabled=${!facts} @click=${() => this.#time()}>${strings.time}</button>
      </div>
      <p class="said" role="status" ?hidden=${facts && !problem}>${problem || waiting}</p>
      <div class="panel" ?hidden=${!facts}>
        <canvas tabindex="0" role="application" aria-label=${strings.windows}
          @pointermove=${this.#point} @pointerdown=${this.#point} @pointerup=${this.#point}
          @pointerleave=${this.#point} @pointercancel=${this.#point} @keydown=${this.#press}
          @keyup=${this.#press}></canvas>
      </div>
      ${facts ? this.#asText(facts) : ""}
    `;
  }
}

if (!customElements.get("studio-inspector")) customElements.define("studio-inspector", StudioInspector);

declare global {
  interface HTMLElementTagNameMap {
    "studio-inspector": StudioInspector;
  }
}
