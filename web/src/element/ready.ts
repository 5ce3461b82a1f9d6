/** A promise that can be renewed: who waits for it while it is open waits for its successor's content. */
export class Ready<T> {
  #promise!: Promise<T>;
  #fulfil!: (value: T) => void;
  #reject!: (reason: unknown) => void;
  #settled = false;

  constructor() {
    this.#open();
  }

  get promise(): Promise<T> {
    return this.#promise;
  }

  renew(): void {
    if (this.#settled) this.#open();
  }

  fulfil(value: T): void {
    this.#settled = true;
    this.#fulfil(value);
  }

  reject(reason: unknown): void {
    this.#settled = true;
    this.#reject(reason);
  }

  #open(): void {
    this.#settled = false;
    this.#promise = new Promise((fulfil, reject) => {
      this.#fulfil = fulfil;
      this.#reject = reject;
    });
    // Nobody has to look at it: the error is also an event.
    this.#promise.catch(() => {});
  }
}
