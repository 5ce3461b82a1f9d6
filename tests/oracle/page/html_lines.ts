import { builtinTheme } from "../../../web/src/abi/theme.js";
import type { Paragraph, Run, SetLine } from "./oracle.js";

const rightToLeft = new Set(["ar", "fa", "he"]);
// Spaces, digits and punctuation go with the letters around them in a card; in CSS, with the first family that has them.
const firstFamilies: Record<string, string> = {
  ar: "Noto Naskh Arabic",
  fa: "Noto Naskh Arabic",
  he: "Frank Ruhl Libre",
};
const softHyphen = "\u00ad";
const lineHeightPx = 60;

const fontFamily = (lang: string) =>
  [firstFamilies[lang] ?? [], builtinTheme.type.body.families, "serif"]
    .flat()
    .map((name) => (name === "serif" ? name : `"${name}"`))
    .join();

function runElement({ text, lang, strong, em, href }: Run): HTMLElement {
  const element = document.createElement(href ? "a" : strong ? "strong" : em ? "em" : "span");
  element.textContent = text;
  if (lang) {
    element.lang = lang;
    element.style.fontFamily = fontFamily(lang);
  }
  return element;
}

function paragraphElement({ lang, text }: Paragraph, columnPx: number, fontSizePx: number): HTMLElement {
  const element = document.createElement("p");
  element.lang = lang;
  element.dir = rightToLeft.has(lang) ? "rtl" : "ltr";
  element.style.font = `400 ${fontSizePx}px/${lineHeightPx}px ${fontFamily(lang)}`;
  element.style.width = `${columnPx}px`;
  element.style.margin = "0";
  element.style.overflowWrap = "break-word";
  element.append(...(typeof text === "string" ? [text] : text.map(runElement)));
  return element;
}

interface Place {
  node: Text;
  offset: number;
  char: string;
}

function* placesOf(element: HTMLElement): Generator<Place> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    let offset = 0;
    for (const char of node.data) {
      yield { node, offset, char };
      offset += char.length;
    }
  }
}

function rectsBetween(first: Place, last: Place): DOMRect[] {
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + last.char.length);
  return [...range.getClientRects()];
}

const isNoPlace = ({ char }: Place) => char === softHyphen || (char.trim() === "" && !/[\u00a0\u202f]/.test(char));

/** Places grouped into lines: what stands half a line's height lower begins the next one. White space stays behind. */
function linesOf(element: HTMLElement): Place[][] {
  const lines: Place[][] = [];
  let middle = Number.NEGATIVE_INFINITY;
  for (const place of placesOf(element)) {
    const rect = isNoPlace(place) ? undefined : rectsBetween(place, place).at(-1);
    const placeMiddle = rect ? rect.top + rect.height / 2 : middle;
    if (placeMiddle > middle + lineHeightPx / 2) {
      middle = placeMiddle;
      lines.push([]);
    }
    lines.at(-1)?.push(place);
  }
  return lines;
}

function lineOf(places: Place[]): SetLine {
  const shown = places.filter((place) => !isNoPlace(place));
  const last = places.at(-1)?.char === softHyphen ? places.at(-1)! : shown.at(-1)!;
  const { top } = rectsBetween(shown[0]!, shown[0]!).at(-1)!;
  const rects = rectsBetween(shown[0]!, last).filter(
    (rect) => rect.width > 0 && Math.abs(rect.top - top) < lineHeightPx / 2,
  );
  return {
    text: places
      .map(({ char }) => char)
      .join("")
      .trimEnd(),
    width: Math.max(...rects.map(({ right }) => right)) - Math.min(...rects.map(({ left }) => left)),
  };
}

/** The browser's own lines of the paragraph in a column. */
export async function htmlLines(paragraph: Paragraph, columnPx: number, fontSizePx: number): Promise<SetLine[]> {
  const element = paragraphElement(paragraph, columnPx, fontSizePx);
  document.body.replaceChildren(element);
  // Faces are asked for by a layout; those that it brings may bring others.
  for (let before = -1; before !== document.fonts.size || document.fonts.status === "loading"; ) {
    before = document.fonts.size;
    element.getBoundingClientRect();
    await document.fonts.ready;
  }
  return linesOf(element).map(lineOf);
}
