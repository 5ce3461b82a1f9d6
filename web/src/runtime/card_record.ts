import type { Fault } from "./fault.js";
import type { ArticleSource, ControlChange, DrawnLayout, DrawnTheme } from "./protocol.js";

/** What the session knows of one card of the page. */
export interface CardRecord {
  readonly id: number;
  /** In the core; 0 before it is made there. */
  handle: number;
  /** The newest source, and the version of the one that the core holds (0 for none). */
  source: ArticleSource | undefined;
  shownVersion: number;
  /** The article's JSON. */
  text: string | undefined;
  /** The same as the core holds it, to give it to another core. */
  given: string;
  /** CSS px, and device px per CSS px; 0 until known. */
  width: number;
  scale: number;
  /** What the controls show; undefined until the reader or the host has done anything. */
  controls: ControlChange | undefined;
  theme: DrawnTheme | undefined;
  layout: DrawnLayout | undefined;
  /** The newest update received, and the one that was answered last. */
  updateId: number;
  answeredId: number;
  /** Set when something the shown frame depends on has changed since it was made. */
  dirty: boolean;
  /** Set when the semantic nodes may differ from those sent last. */
  nodesStale: boolean;
  running: boolean;
  closed: boolean;
  /** Aborted when another article takes this one's place, or the card closes. */
  loading: AbortController;
  /** Settles when the newest source was taken or refused. */
  taken: Promise<Fault | undefined> | undefined;
  /** Keys of pictures on their way to the frame shown; replaced with every painting. */
  awaited: Set<number>;
  /** True once a frame of the article had all its pictures. */
  wasComplete: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** What became of pictures, by address. */
  pictureFaults: Map<string, Fault>;
}

export function newCard(id: number): CardRecord {
  return {
    id,
    handle: 0,
    source: undefined,
    shownVersion: 0,
    text: undefined,
    given: "",
    width: 0,
    scale: 0,
    controls: undefined,
    theme: undefined,
    layout: undefined,
    updateId: 0,
    answeredId: 0,
    dirty: false,
    nodesStale: true,
    running: false,
    closed: false,
    loading: new AbortController(),
    taken: undefined,
    awaited: new Set(),
    wasComplete: false,
    timer: undefined,
    pictureFaults: new Map(),
  };
}

/** `promise`, or undefined as soon as `signal` is aborted. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((fulfil, reject) => {
    const stop = () => fulfil(undefined);
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(fulfil, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
