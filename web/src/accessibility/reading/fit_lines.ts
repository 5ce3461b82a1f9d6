import type { Overlay } from "../overlay.js";
import { type Segment, separators } from "../overlay_text.js";

// What a part of a line may differ by, CSS px, before it is worth a correction: a fraction of what an eye sees.
const gracePx = 0.2;
// Advances may be rounded to whole px: one word alone takes a few steps.
const mostRounds = 5;

interface Correction {
  element: HTMLElement;
  property: "letterSpacing" | "wordSpacing" | "fontSize";
  /** What comes on top, CSS px of the card, or what the size is multiplied by. */
  by: number;
}

const joining = /\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian}|\p{Script=Nko}/u;
const graphemes = (text: string) => [...text.replace(/\p{M}/gu, "")].length;

/**
 * How to make up for `lackPx` on what is `widthPx` wide: between its words; where there is one word between its letters; and
 * letters that join by their size, as far as sizes go: some browsers put nothing between them.
 */
function correctionsOf({ elements }: Segment, lackPx: number, widthPx: number, bySpacing: boolean): Correction[] {
  const text = elements.map(({ textContent }) => textContent).join("");
  const words = text.match(separators)?.length;
  const each = (property: Correction["property"], by: number) => elements.map((element) => ({ element, property, by }));
  if (words) return each("wordSpacing", lackPx / words);
  if (!bySpacing && joining.test(text)) return each("fontSize", 1 + lackPx / widthPx);
  return each("letterSpacing", lackPx / graphemes(text));
}

/** As wide as the browser set it, CSS px of the viewport. */
const widthOf = ({ elements }: Segment) =>
  elements.reduce((sum, element) => sum + element.getBoundingClientRect().width, 0);

/**
 * Sets the overlay's lines as long as the core's, part by part: browsers round advances, and a font that could not be had has others. All
 * is measured in one go, then written. Sizes are rounded too: such lines are measured again.
 */
export function fitLines(overlay: Overlay): void {
  let left = fit(
    overlay,
    [...overlay.texts].flatMap(({ segments }) => segments),
    false,
  );
  for (let round = 1; round < mostRounds && left.length; ++round) left = fit(overlay, left, true);
}

/** Returns what is to be measured again. */
function fit({ root, unit }: Overlay, segments: readonly Segment[], bySpacing: boolean): Segment[] {
  const window = root.ownerDocument.defaultView!;
  // A page may show the card scaled.
  const scale = (root.getBoundingClientRect().width / root.offsetWidth) * unit;
  if (!(scale > 0)) return [];
  const corrected = segments.flatMap((segment) => {
    const widthPx = widthOf(segment) / scale;
    const lackPx = segment.widthPx - widthPx;
    if (Math.abs(lackPx) <= gracePx) return [];
    const corrections = correctionsOf(segment, lackPx, widthPx, bySpacing);
    const own = corrections.map(
      ({ element, property }) => Number.parseFloat(window.getComputedStyle(element)[property]) || 0,
    );
    return [{ segment, corrections, own }];
  });
  for (const { corrections, own } of corrected) {
    corrections.forEach(({ element, property, by }, index) => {
      element.style[property] = `${property === "fontSize" ? own[index]! * by : own[index]! + by * unit}px`;
    });
  }
  return corrected
    .filter(({ corrections }) => corrections[0]!.property !== "wordSpacing")
    .map(({ segment }) => segment);
}

/** The least font size that the reader lets the browser show, CSS px; 1 or less where there is none. */
export function leastFontPx(root: HTMLElement): number {
  const probe = root.ownerDocument.createElement("div");
  probe.setAttribute("aria-hidden", "true");
  Object.assign(probe.style, { position: "absolute", visibility: "hidden", font: "1px/1 sans-serif" });
  probe.textContent = "X";
  root.parentElement!.append(probe);
  const { height } = probe.getBoundingClientRect();
  probe.remove();
  return height;
}
