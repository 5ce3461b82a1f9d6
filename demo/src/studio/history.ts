import type { StudioState } from "./state.js";

const mostSteps = 200;
/** Changes of one kind that follow each other faster than this are one step. */
const togetherMs = 900;

/** What can be undone and done again. The states share what they have in common, so a step costs what it changed. */
export class History {
  #past: StudioState[] = [];
  #future: StudioState[] = [];
  #kind = "";
  #at = 0;

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** `before` is about to be changed by a change of this kind. */
  record(before: StudioState, kind: string, now: number): void {
    const isSameStep = kind === this.#kind && now - this.#at < togetherMs && this.#past.length > 0;
    this.#kind = kind;
    this.#at = now;
    this.#future = [];
    if (isSameStep) return;
    this.#past.push(before);
    if (this.#past.length > mostSteps) this.#past.shift();
  }

  undo(current: StudioState): StudioState | undefined {
    return this.#turn(this.#past, this.#future, current);
  }

  redo(current: StudioState): StudioState | undefined {
    return this.#turn(this.#future, this.#past, current);
  }

  #turn(from: StudioState[], to: StudioState[], current: StudioState): StudioState | undefined {
    const state = from.pop();
    if (!state) return undefined;
    to.push(current);
    this.#kind = "";
    return state;
  }
}
