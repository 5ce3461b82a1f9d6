import { fill, words } from "../../words/language.js";
import { type Finding, findings } from "./findings.js";

const restMs = 700;

/** Checks the newest theme once it has rested; of checks that overtake each other the newest counts. */
export class Checking {
  found: Finding[] | undefined;
  isChecking = false;
  /** A function, for the language may change meanwhile. */
  problem: () => string = () => "";
  readonly #changed: () => void;
  #round = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  theme(theme: object): void {
    const round = ++this.#round;
    clearTimeout(this.#timer);
    // What was found of another theme is not said of this one.
    const wasTold = this.found !== undefined || this.problem() !== "";
    this.found = undefined;
    this.problem = () => "";
    this.isChecking = true;
    if (wasTold) queueMicrotask(this.#changed);
    this.#timer = setTimeout(() => this.#check(theme, round), restMs);
  }

  async #check(theme: object, round: number): Promise<void> {
    this.#changed();
    try {
      const found = await findings(theme);
      if (round !== this.#round) return;
      this.found = found;
      this.problem = () => "";
    } catch (error) {
      if (round !== this.#round) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.found = undefined;
      this.problem = () => fill(words().studio.design.findingsFailed, { reason });
    }
    this.isChecking = false;
    this.#changed();
  }
}
