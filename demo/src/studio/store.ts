import { History } from "./history.js";
import type { StudioState } from "./state.js";

/** Called with the state and the one before, which is the same at the first call. */
export type Listener = (state: StudioState, before: StudioState) => void;

/** The studio's one state: whoever shows a part of it listens, whoever changes it says what kind of step that is. */
export class Store {
  #state: StudioState;
  readonly #history = new History();
  readonly #listeners = new Set<Listener>();

  constructor(state: StudioState) {
    this.#state = state;
  }

  get state(): StudioState {
    return this.#state;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Steps of the same `kind` in quick succession are undone together. */
  set(change: Partial<StudioState>, kind: string): void {
    const keys = Object.keys(change) as (keyof StudioState)[];
    if (keys.every((key) => change[key] === this.#state[key])) return;
    this.#history.record(this.#state, kind, performance.now());
    this.#take({ ...this.#state, ...change });
  }

  /** The state that everything begins with; there is no step back from it. */
  begin(change: Partial<StudioState>): void {
    this.#take({ ...this.#state, ...change });
  }

  undo(): void {
    const state = this.#history.undo(this.#state);
    if (state) this.#take(state);
  }

  redo(): void {
    const state = this.#history.redo(this.#state);
    if (state) this.#take(state);
  }

  listen(listener: Listener): void {
    this.#listeners.add(listener);
    listener(this.#state, this.#state);
  }

  #take(state: StudioState): void {
    const before = this.#state;
    this.#state = state;
    for (const listener of this.#listeners) listener(state, before);
  }
}
