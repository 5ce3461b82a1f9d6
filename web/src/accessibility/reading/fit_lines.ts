import type { Overlay } from "../overlay.js";
import type { OverlayLine } from "../overlay_text.js";

// What a line may differ by, CSS px, before it is worth a correction: a fraction of what an eye sees.
const gracePx = 0.2;
// Advances may be rounded to whole px: one word alone takes a few steps.
const mostRounds = 5;

interface Correction {
  stretch: HTMLElement;
  property: "letterSpacing" | "wordSpacing" | "fontSize";
  /** What comes on top, CSS px of the card, or what the size is multiplied by. */
  by: number;
}

const joining = /\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian}|\p{Script=Nko}/u;
const separators = / |\u00a0/g;
const graphemes = (text: string) => [...text.replace(/\p{M}/gu, "")].length;

/**
 * How to make up for `lackPx` on a line `widthPx` wide: between its words; where there is one word between its letters; and
 * letters that join by their size, as far as sizes go: some browsers put nothing between them.
 */
function correctionsOf({ stretches }: OverlayLine, lackPx: number, widthPx: number, bySpacing: boolean): Correction[] {
  const text = stretches.map(({ textContent }) => textContent).join("");
  const words = text.match(separators)?.length;
  const each = (property: Correction["property"], by: number) =>
    stretches.map((stretch) => ({ stretch, property, by }));
  if (words) return each("wordSpacing", lackPx / words);
  if (!bySpacing && joining.test(text)) return each("fontSize", 1 + lackPx / widthPx);
  return each("letterSpacing", lackPx / graphemes(text));
}

/** The ends of a line as the browser set it, CSS px of the viewport. */
function extentOf({ stretches }: OverlayLine): [left: number, right: number] {
  const boxes = stretches.map((stretch) => stretch.getBoundingClientRect());
  return [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
}

/**
 * Sets the overlay's lines as long as the core's: browsers round advances, and a font that could not be had has others. All
 * is measured in one go, then written. Sizes are rounded too: such lines are measured again.
 */
export function fitLines(overlay: Overlay): void {
  const lines = [...overlay.texts].flatMap((text) => text.lines).filter(({ stretches }) => stretches.length);
  let left = fit(overlay, lines, false);
  for (let round = 1; round < mostRounds && left.length; ++round) left = fit(overlay, left, true);
}

/** Returns the lines that are to be measured again. */
function fit({ root, unit }: Overlay, lines: readonly OverlayLine[], bySpacing: boolean): OverlayLine[] {
  const window = root.ownerDocument.defaultView!;
  // A page may show the card scaled.
  const scale = (root.getBoundingClientRect().width / root.offsetWidth) * unit;
  if (!(scale > 0)) return [];
  const corrected = lines.flatMap((line) => {
    const [left, right] = extentOf(line);
    const widthPx = (right - left) / scale;
    const lackPx = line.right - line.left - widthPx;
    if (Math.abs(lackPx) <= gracePx) return [];
    const corrections = correctionsOf(line, lackPx, widthPx, bySpacing);
    const own = corrections.map(
      ({ stretch, property }) => Number.parseFloat(window.getComputedStyle(stretch)[property]) || 0,
    );
    return [{ line, corrections, own }];
  });
  for (const { corrections, own } of corrected) {
    corrections.forEach(({ stretch, property, by }, index) => {
      stretch.style[property] = `${property === "fontSize" ? own[index]! * by : own[index]! + by * unit}px`;
    });
  }
  return corrected.filter(({ corrections }) => corrections[0]!.property !== "wordSpacing").map(({ line }) => line);
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
