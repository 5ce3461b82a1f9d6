/** Why a card is shown as HTML and not on its canvas; `none`: why it is not, where what shows HTML cannot be had. */
export type DomReason =
  | "asked"
  | "failure"
  | "slow"
  | "far"
  | "colors"
  | "contrast"
  | "spacing"
  | "translated"
  | "none";

/** Whether that is another state of the reasons than before. */
export function changes(reasons: Set<DomReason>, reason: DomReason, holds: boolean): boolean {
  if (reasons.has(reason) === holds) return false;
  if (holds) reasons.add(reason);
  else reasons.delete(reason);
  return true;
}

/** What is to be seen, if anything; who asks for the canvas gets HTML only where there is no other way. */
export function wantDom(reasons: ReadonlySet<DomReason>, render: "auto" | "canvas" | "dom"): boolean {
  return !reasons.has("none") && (render === "canvas" ? reasons.has("failure") : reasons.size > 0);
}
