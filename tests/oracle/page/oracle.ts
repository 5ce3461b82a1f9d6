// Sets a paragraph in the card's core and as HTML, in the same font files, and tells the lines of both.
import { declareCardFonts } from "../../../demo/src/specimen/fonts.js";
import { openCard } from "./card_lines.js";
import { htmlLines } from "./html_lines.js";

export interface Run {
  text: string;
  lang?: string;
  strong?: boolean;
  em?: boolean;
  href?: string;
}

export interface Paragraph {
  lang: string;
  text: string | Run[];
}

export interface SetLine {
  /** Without the white space at its end. */
  text: string;
  /** From its leftmost to its rightmost glyph, CSS px. */
  width: number;
}

declare global {
  var setBoth: (
    paragraph: Paragraph,
    widths: readonly number[],
  ) => Promise<{ width: number; card: SetLine[]; html: SetLine[] }[]>;
}

const card = await openCard();
await declareCardFonts();

globalThis.setBoth = async (paragraph, widths) => {
  const results = [];
  for (const width of widths) {
    const set = await card.lines(paragraph, width);
    results.push({ width, card: set.lines, html: await htmlLines(paragraph, set.columnPx, set.fontSizePx) });
  }
  return results;
};
document.documentElement.dataset.ready = "";
