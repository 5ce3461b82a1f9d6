import type { ArticleCardElement, CardSize } from "article-card";
import { create } from "../../page.js";
import { figure, fill, words } from "../../words/language.js";
import { clampWidth } from "../checked_state.js";
import type { StudioState } from "../state.js";
import { type CardLook, dressCard } from "./card_look.js";
import { Handle } from "./handle.js";
import { PaneHead } from "./pane_head.js";

/** All that a pane shows. */
export interface PaneState {
  width: number;
  look: Omit<CardLook, "render" | "pixelRatio">;
  mode: StudioState["mode"];
  scale: number;
  zoom: number | "fit";
  difference: boolean;
}

interface Shown {
  card: ArticleCardElement;
  look: CardLook | undefined;
  sheet: HTMLElement;
}

const gapPx = 24;

/** One preview: the card at one width, as canvas, as HTML, or as both beside or over each other. */
export class Pane {
  readonly element = create("section", { className: "pane" });
  readonly #head: PaneHead;
  readonly #room = create("div", { className: "room" });
  readonly #frame = create("div", { className: "frame" });
  readonly #handle: Handle;
  readonly #cards = new Map<CardLook["render"], Shown>();
  /** Tells the frame's height, so that nobody has to ask for it and make the browser lay the page out at once. */
  readonly #observer = new ResizeObserver((entries) => {
    this.#height = entries.at(-1)?.borderBoxSize[0]?.blockSize ?? this.#height;
    this.#measure();
  });
  #height = 0;
  #state: PaneState | undefined;
  #zoom = 1;

  constructor(resize: (width: number) => void, remove: () => void) {
    this.#head = new PaneHead((width) => resize(clampWidth(width)), remove);
    this.#handle = new Handle(
      () => this.#state?.width ?? 0,
      () => 1 / (this.#zoom * this.#columns),
      resize,
    );
    this.#room.append(this.#frame, this.#handle.element);
    this.element.append(this.#head.element, this.#room);
    this.#observer.observe(this.#frame);
    for (const type of ["card-load", "card-resize"] as const) {
      this.element.addEventListener(type, ({ detail }) => this.#changed(detail));
    }
    this.element.addEventListener("card-error", ({ detail }) => {
      this.#head.problem(`${detail.path} ${detail.reason}`);
    });
  }

  /** The card on its canvas, or what there is of it. */
  get card(): ArticleCardElement | undefined {
    return (this.#cards.get("canvas") ?? this.#cards.get("dom"))?.card;
  }

  /** `room`: CSS px that there are beside each other. */
  update(state: PaneState, room: number, isAlone: boolean): void {
    const isOther =
      state.look !== this.#state?.look || state.width !== this.#state?.width || state.scale !== this.#state?.scale;
    this.#state = state;
    if (isOther) this.#head.problem("");
    const { preview } = words().studio;
    const columns = this.#columns;
    const whole = state.width * columns + gapPx * (columns - 1);
    this.#zoom = state.zoom === "fit" ? Math.min(1, Math.max(0.1, (room - 14) / whole)) : state.zoom;
    this.#show("canvas", state.mode !== "dom");
    this.#show("dom", state.mode !== "canvas");
    this.#frame.dataset.difference = String(this.#isDifference);
    this.#frame.dataset.enlarged = String(this.#zoom > 1);
    this.#frame.style.setProperty("--width", `${state.width}px`);
    this.#frame.style.setProperty("--columns", String(columns));
    this.#frame.style.width = `${whole}px`;
    this.#frame.style.transform = this.#zoom === 1 ? "" : `scale(${this.#zoom})`;
    this.#room.style.width = `${Math.ceil(whole * this.#zoom)}px`;
    this.#handle.tell(preview.handle, state.width);
    this.#head.update(state.width, this.#zoom, isAlone);
    this.#measure();
    this.#noteDensity();
  }

  close(): void {
    this.#observer.disconnect();
    this.element.remove();
  }

  get #isDifference(): boolean {
    return this.#state?.mode === "both" && this.#state.difference;
  }

  get #columns(): number {
    return this.#state?.mode === "both" && !this.#state.difference ? 2 : 1;
  }

  #show(render: CardLook["render"], isWanted: boolean): void {
    const known = this.#cards.get(render);
    if (!isWanted) {
      known?.sheet.remove();
      this.#cards.delete(render);
      return;
    }
    const look = { ...this.#state!.look, render, pixelRatio: this.#pixelRatio };
    if (known) {
      dressCard(known.card, look, known.look);
      known.look = look;
      return;
    }
    const card = create("article-card", { className: "previewed" });
    dressCard(card, look, undefined);
    const sheet = create("div", { className: `sheet-of ${render}` }, card);
    this.#cards.set(render, { card, look, sheet });
    this.#frame[render === "canvas" ? "prepend" : "append"](sheet);
  }

  #changed({ width, height }: CardSize): void {
    this.#head.problem("");
    const { preview } = words().studio;
    const size = { width: figure(Math.round(width)), height: figure(Math.round(height)) };
    this.#head.size(fill(preview.size, size));
  }

  #measure(): void {
    this.#room.style.height = `${this.#height * this.#zoom}px`;
  }

  /**
   * As many pixels as are seen, in steps, so that another width is not another size of every glyph; enlarged, each pixel
   * of the card is seen as several of the screen.
   */
  get #pixelRatio(): number | undefined {
    const ratio = (this.#state?.scale ?? 1) * Math.min(1, Math.ceil(this.#zoom * 8) / 8);
    return ratio === devicePixelRatio && this.#zoom <= 1 ? undefined : ratio;
  }

  #noteDensity(): void {
    const { mode, scale = devicePixelRatio } = this.#state ?? {};
    if (scale === devicePixelRatio || mode === "dom") return this.#head.note("", "");
    const { preview } = words().studio;
    const numbers = { scale: figure(scale), screen: figure(devicePixelRatio) };
    this.#head.note(fill(preview.density, numbers), fill(preview.densityHint, numbers));
  }
}
