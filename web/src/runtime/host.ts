import { CardError, type Fault, fault } from "./fault.js";
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
  OpenTransport,
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
  request: CoreRequest;
  fulfil(value: unknown): void;
  reject(reason: CardError): void;
}

/** How many cores may be lost with one content: the next is not given it. */
const mostLosses = 2;
const wearing = () => fault("core-failed", "", "the core stopped answering, and another one, too");

/**
 * One card's end of the way to the core. Changes of one task go as one update. While an update of width or scale is
 * under way the next ones wait, and only the newest of them is sent; another article does not wait.
 */
export class CardPort {
  readonly #host: CardHost;
  readonly #card: number;
  readonly #sink: CardSink;
  #change: CardChange | undefined;
  /** All that was ever told of the card; whether the core that is there now knows it. */
  #told: CardChange = {};
  #isKnown = true;
  #flushing = false;
  #sentId = 0;
  #underWay = false;
  /** Pictures of the frame shown are due. */
  #isPartial = false;
  /** Cores that were lost while what is due now was due. */
  #losses = 0;
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
    this.#refuse(fault("aborted", "", "the card was removed meanwhile"));
  }

  /** 0 where nothing is due, else one more than the cores that were lost with it. */
  get owes(): number {
    return this.#underWay || this.#isPartial || this.busy ? 1 + this.#losses : 0;
  }

  receive(answer: CoreAnswer): void {
    switch (answer.type) {
      case "frame":
        this.#isPartial = !answer.frame.complete;
        this.#answered(answer.id);
        this.#sink.show(answer.frame);
        break;
      case "idle":
        this.#answered(answer.id);
        break;
      case "fault":
        this.#isPartial = false;
        this.#sink.fail(new CardError(answer.fault), answer.version);
        break;
      case "result":
        this.#settle(answer.id)?.fulfil(answer.value);
        break;
      case "refused":
        this.#settle(answer.id)?.reject(new CardError(answer.fault));
        break;
    }
    if (!this.owes) this.#losses = 0;
  }

  /** The core is gone. What is due is asked of the next one; or refused, for a reason or as what has worn out two. */
  lost(reason: CardError | undefined, isWorn: boolean): void {
    const { owes } = this;
    const isShowing = this.#underWay || this.#isPartial;
    this.#isKnown = this.#underWay = this.#isPartial = false;
    if (!owes) return;
    if (isWorn) this.#losses = owes;
    const refusal = owes === mostLosses && isWorn ? wearing() : reason;
    if (refusal) {
      this.#refuse(refusal);
      if (isShowing) this.#sink.fail(refusal, this.#told.article?.version ?? 0);
      return;
    }
    this.#flush(true);
    for (const { request } of this.#pending.values()) this.#host.post(request);
  }

  /** `anew`: also where nothing has changed, for a core that knows nothing of the card. */
  #flush(anew = false): void {
    const change = this.#change ?? (anew ? {} : undefined);
    if (!change || (this.#underWay && !isUrgent(change))) return;
    this.#change = undefined;
    if (change.article !== undefined) {
      this.#isPartial = false;
      this.#losses = 0;
    }
    if (change.theme) this.#host.supply(change.theme);
    this.#told = { ...this.#told, ...change };
    if (this.#losses === mostLosses) return;
    this.#underWay = true;
    this.#sentId = this.#host.nextId();
    const news = this.#isKnown ? change : this.#told;
    this.#isKnown = true;
    this.#host.post({ type: "update", card: this.#card, id: this.#sentId, ...news });
  }

  #answered(id: number): void {
    if (id !== this.#sentId) return;
    this.#underWay = false;
    this.#flush();
  }

  #refuse(reason: CardError): void {
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
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
    if (!this.#isKnown || (this.#change && isUrgent(this.#change))) this.#flush(true);
    const id = this.#host.nextId();
    return new Promise<T>((fulfil, reject) => {
      if (this.#losses === mostLosses) return reject(wearing());
      const asked = { card: this.#card, id, ...request } as CoreRequest;
      this.#pending.set(id, { request: asked, fulfil: fulfil as (value: unknown) => void, reject });
      this.#host.post(asked);
    });
  }
}

/** The one way to the core that all cards of a page share: opened when it is first needed, and again when it is lost. */
export class CardHost {
  /** Of the core, each once. */
  readonly faces: CoreFace[] = [];
  readonly #ports = new Map<number, CardPort>();
  readonly #open: OpenTransport;
  readonly #supplied = new Set<OwnFace>();
  #transport: Transport | undefined;
  #lastId = 0;

  constructor(open: OpenTransport = openTransport) {
    this.#open = open;
  }

  #start(inPage?: boolean): Transport {
    const transport = this.#open(
      {
        receive: (answer) => this.#receive(answer),
        owes: () => Math.max(0, ...Array.from(this.#ports.values(), ({ owes }) => owes)),
        lost: (reason, mayBeInPage) => {
          if (transport === this.#transport) this.#lost(reason, mayBeInPage);
        },
      },
      inPage,
    );
    for (const face of this.#supplied) transport.post({ type: "face", face });
    return transport;
  }

  #lost(reason: Fault | undefined, mayBeInPage: boolean | undefined): void {
    this.#transport!.close();
    this.#transport = mayBeInPage ? this.#start(true) : undefined;
    for (const port of [...this.#ports.values()]) port.lost(reason && new CardError(reason), !reason && !mayBeInPage);
  }

  #receive(answer: CoreAnswer): void {
    if (answer.type === "face") this.#take(answer.face);
    const port = "card" in answer && this.#ports.get(answer.card);
    if (port) port.receive(answer);
    // A frame for a card that is gone holds memory until it is collected.
    else if (answer.type === "frame") answer.frame.bitmap.close();
  }

  open(sink: CardSink): CardPort {
    const card = this.nextId();
    const port = new CardPort(this, card, sink);
    this.#ports.set(card, port);
    return port;
  }

  forget(card: number): void {
    if (this.#ports.delete(card)) this.#transport?.post({ type: "close", card });
  }

  post(request: CoreRequest): void {
    this.#transport ??= this.#start();
    this.#transport.post(request);
  }

  /** Takes a theme's fonts out of it, and to the core, each once. */
  supply(theme: DrawnTheme): void {
    for (const face of theme.faces ?? []) {
      if (this.#supplied.has(face)) continue;
      this.#supplied.add(face);
      this.#transport?.post({ type: "face", face });
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
