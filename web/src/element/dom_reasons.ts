/** Why a card is shown as HTML and not on its canvas. */
export type DomReason = "asked" | "failure" | "slow" | "far" | "colors" | "contrast" | "spacing" | "translated";

export class DomReasons extends Set<DomReason> {
  /** Whether that is another state than before. */
  change(reason: DomReason, holds: boolean): boolean {
    if (this.has(reason) === holds) return false;
    if (holds) this.add(reason);
    else this.delete(reason);
    return true;
  }

  /** Another content may come through where the one before did not. */
  tryAnew(): void {
    this.delete("failure");
    this.delete("slow");
  }

  /** Whether the core is only slow. */
  get areSlow(): boolean {
    return this.has("slow") && this.size === 1;
  }

  /** What is to be seen, if anything; who asks for the canvas gets HTML only where there is no other way. */
  wantDom(render: "auto" | "canvas" | "dom"): boolean {
    return render === "canvas" ? this.has("failure") : this.size > 0;
  }
}
