/** A reader who waits longer for the canvas, whatever file it waits for, reads HTML meanwhile; or the canvas for HTML. */
export const patienceMs = 4000;

/** How long a content is waited for: from the first start() on, whatever happens to the card meanwhile. */
export class Patience {
  readonly #ends: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ends: () => void) {
    this.#ends = ends;
  }

  start(): void {
    this.#timer ??= setTimeout(this.#ends, patienceMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
