import { CardError, fault } from "./fault.js";
import type {
  ArticleSource,
  CardPixels,
  ControlChange,
  CoreAnswer,
  CoreFace,
  CoreRequest,
  DrawnLayout,
  DrawnTheme,
  Frame,
  MemoryReport,
  OwnFace,
  PictureRequest,
  Transport,
} from "./protocol.js";
import { openTransport } from "./transport.js";

/** What a card shows of itself; called in order, never inside a call of the port. */
export interface CardSink {
  show(frame: Frame): void;
  fail(fault: CardError, version: number): void;
  /** No answer is due any more, and whoever had the last one asked nothing further at once. */
  rested?(): void;
}

export interface CardChange {
  article?: ArticleSource | null;
  width?: number;
  scale?: number;
  controls?: ControlChange;
  theme?: DrawnTheme;
  layout?: DrawnLayout;
}

/** What does not wait for the frame before, and is not left out by a newer one. */
const isUrgent = ({ article, theme, layout }: CardChange) => article !== undefined || theme || layout;

interface Pending {
  fulfil(value: unknown): void;
  reject(reason: CardError): void;
}

/**
 * One card's end of the way to the core. Changes of one task go as one update. While an update of width or scale is
 * under way the next ones wait, and only the newest of them is sent; another article does not wait.
 */
export class CardPort {
  readonly #host: CardHost;
  readonly #card: number;
  readonly #sink: CardSink;
  #change: CardChange | undefined;
  #flushing = false;
  #sentId = 0;
  #underWay = false;
  readonly #pending = new Map<number, Pending>();

  constructor(host: CardHost, card: number, sink: CardSink) {
    this.#host = host;
    this.#card = card;
    this.#sink = sink;
  }

  update(change: CardChange): void {
    this.#change = { ...this.#change, ...change };
    if (this.#flushing) return;
    this.#flushing = true;
    queueMicrotask(() => {
      this.#flushing = false;
      this.#flush();
    });
  }

  measure(width: number): Promise<{ width: number; height: number }> {
    return this.#ask({ type: "measure", width });
  }

  pixels(request: PictureRequest): Promise<CardPixels> {
    return this.#ask({ type: "pixels", ...request });
  }

  png(request: PictureRequest): Promise<Blob> {
    return this.#ask({ type: "png", ...request });
  }

  /** The article's JSON text. */
  article(): Promise<string> {
    return this.#ask({ type: "article" });
  }

  memory(): Promise<MemoryReport> {
    return this.#ask({ type: "memory" });
  }

  /** True while answers to measure, pixels, png or memory are due. */
  get busy(): boolean {
    return this.#pending.size > 0;
  }

  close(): void {
    this.#change = undefined;
    this.#host.forget(this.#card);
    for (const { reject } of this.#pending.values()) reject(fault("aborted", "", "the card was removed meanwhile"));
    this.#pending.clear();
  }

  receive(answer: CoreAnswer): void {
    switch (answer.type) {
      case "frame":
        this.#answered(answer.id);
        this.#sink.show(answer.frame);
        break;
      case "idle":
        this.#answered(answer.id);
        break;
      case "fault":
        this.#sink.fail(new CardError(answer.fault), answer.version);
        break;
      case "result":
        this.#settle(answer.id)?.fulfil(answer.value);
        break;
      case "refused":
        this.#settle(answer.id)?.reject(new CardError(answer.fault));
        break;
    }
  }

  #flush(): void {
    const change = this.#change;
    if (!change || (this.#underWay && !isUrgent(change))) return;
    this.#change = undefined;
    this.#underWay = true;
    this.#sentId = this.#host.nextId();
    if (change.theme) this.#host.supply(change.theme);
    this.#host.post({ type: "update", card: this.#card, id: this.#sentId, ...change });
  }

  #answered(id: number): void {
    if (id !== this.#sentId) return;
    this.#underWay = false;
    this.#flush();
  }

  #settle(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (!this.busy) setTimeout(() => this.busy || this.#sink.rested?.());
    return pending;
  }

  #ask<T>(
    request:
      | { type: "measure"; width: number }
      | ({ type: "pixels" | "png" } & PictureRequest)
      | { type: "memory" | "article" },
  ): Promise<T> {
    // What was set in this task belongs to the question.
    if (this.#change && isUrgent(this.#change)) this.#flush();
    const id = this.#host.nextId();
    return new Promise<T>((fulfil, reject) => {
      this.#pending.set(id, { fulfil: fulfil as (value: unknown) => void, reject });
      this.#host.post({ card: this.#card, id, ...request } as CoreRequest);
    });
  }
}

/** The one way to the core that all cards of a page share. */
export class CardHost {
  /** Of the core, each once. */
  readonly faces: CoreFace[] = [];
  readonly #ports = new Map<number, CardPort>();
  readonly #transport: Transport;
  readonly #supplied = new Set<OwnFace>();
  #lastId = 0;

  constructor(open: (receive: (answer: CoreAnswer) => void) => Transport = openTransport) {
    this.#transport = open((answer) => {
      if (answer.type === "face") this.#take(answer.face);
      const port = "card" in answer && this.#ports.get(answer.card);
      if (port) port.receive(answer);
      // A frame for a card that is gone holds memory until it is collected.
      else if (answer.type === "frame") answer.frame.bitmap.close();
    });
  }

  open(sink: CardSink): CardPort {
    const card = this.nextId();
    const port = new CardPort(this, card, sink);
    this.#ports.set(card, port);
    return port;
  }

  forget(card: number): void {
    if (this.#ports.delete(card)) this.post({ type: "close", card });
  }

  post(request: CoreRequest): void {
    this.#transport.post(request);
  }

  /** Takes a theme's fonts out of it, and to the core, each once. */
  supply(theme: DrawnTheme): void {
    for (const face of theme.faces ?? []) {
      if (this.#supplied.has(face)) continue;
      this.#supplied.add(face);
      this.post({ type: "face", face });
    }
    delete theme.faces;
  }

  nextId(): number {
    return ++this.#lastId;
  }

  /** A core that took another one's place is given the same faces again. */
  #take(face: CoreFace): void {
    const key = ({ family, weight, style, ranges }: CoreFace) => `${family},${weight},${style},${ranges}`;
    if (!this.faces.some((known) => key(known) === key(face))) this.faces.push(face);
  }
}

let shared: CardHost | undefined;

/** The page's host, started by the first call. */
export function cardHost(): CardHost {
  shared ??= new CardHost();
  return shared;
}
