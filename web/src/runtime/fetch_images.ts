import { unreadable } from "./fault.js";
import { type Fetch, fetchBytes } from "./fetch_bytes.js";

export const maxImageBytes = 10 << 20;
const imageTimeoutMs = 30_000;

interface Entry {
  bytes: Promise<Uint8Array>;
  /** 0 until the bytes are there. */
  size: number;
  controller: AbortController;
  /** Who still waits; the last one to leave aborts the download. */
  waiting: Set<unknown>;
}

/**
 * Encoded pictures by absolute address, each fetched once for all cards and kept within a byte budget, least recently
 * used first out, so that another size of the same picture costs no request.
 */
export class ImageFetcher {
  readonly #entries = new Map<string, Entry>();
  readonly #budgetBytes: number;
  readonly #fetch: Fetch | undefined;
  #bytes = 0;

  constructor(budgetBytes = 32 << 20, fetcher?: Fetch) {
    this.#budgetBytes = budgetBytes;
    this.#fetch = fetcher;
  }

  /** A failed download is forgotten: the next call tries again. */
  fetch(url: string, owner: unknown): Promise<Uint8Array> {
    const entry = this.#entries.get(url) ?? this.#start(url);
    this.#entries.delete(url);
    this.#entries.set(url, entry);
    if (!entry.size) entry.waiting.add(owner);
    return entry.bytes;
  }

  /** `owner` waits no longer; downloads that nobody else waits for are aborted. */
  release(owner: unknown): void {
    for (const [url, entry] of this.#entries) {
      if (entry.waiting.delete(owner) && entry.waiting.size === 0) {
        this.#entries.delete(url);
        entry.controller.abort();
      }
    }
  }

  /** Bytes kept. */
  get bytes(): number {
    return this.#bytes;
  }

  #start(url: string): Entry {
    const controller = new AbortController();
    const entry: Entry = { bytes: this.#load(url, controller.signal), size: 0, controller, waiting: new Set() };
    entry.bytes.then(
      (bytes) => {
        entry.waiting.clear();
        if (this.#entries.get(url) !== entry) return;
        entry.size = bytes.length || 1;
        this.#bytes += entry.size;
        this.#trim(entry);
      },
      () => {
        if (this.#entries.get(url) === entry) this.#entries.delete(url);
      },
    );
    return entry;
  }

  #load(url: string, signal: AbortSignal): Promise<Uint8Array> {
    const limits = { code: "bad-image", maxBytes: maxImageBytes, timeoutMs: imageTimeoutMs, signal, unreadable };
    return fetchBytes(url, limits, this.#fetch);
  }

  #trim(newest: Entry): void {
    for (const [url, entry] of this.#entries) {
      if (this.#bytes <= this.#budgetBytes) return;
      if (entry === newest || !entry.size) continue;
      this.#entries.delete(url);
      this.#bytes -= entry.size;
    }
  }
}
