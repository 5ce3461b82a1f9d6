import { fault } from "../runtime/fault.js";

// CSS px, and device px per CSS px.
const widest = 16384;
const largestScale = 16;
const leastScale = 0.1;

export function clampedWidth(width: number): number {
  return Math.min(widest, Math.max(1, width));
}

export function clampedScale(scale = 1): number {
  return Math.min(largestScale, Math.max(leastScale, scale || 1));
}

export function checkedWidth(width: number): number {
  if (width >= 1 && width <= widest) return width;
  throw fault("bad-argument", "width", `expected 1 to ${widest} CSS px, found ${String(width)}`);
}

export function checkedScale(scale: number): number {
  if (scale >= leastScale && scale <= largestScale) return scale;
  throw fault("bad-argument", "scale", `expected ${leastScale} to ${largestScale}, found ${String(scale)}`);
}

/** The document's level of a card's headline, 1 to 6. */
export function headingLevelOf(card: HTMLElement): number {
  return Math.min(6, Math.max(1, Math.trunc(Number(card.getAttribute("heading-level"))) || 2));
}
