import type { Block, Picture, RichText } from "../article.js";
import { holdsBlocks, isInline, isNamed, whyIgnored } from "./element_kinds.js";
import { InlineRuns, isLetterSized, plainText, richTextOf, textOf } from "./inline_runs.js";
import { captionOf, pictureOf } from "./pictures.js";

const lineSeparator = "\u2028";

const asRuns = (text: RichText) => (typeof text === "string" ? [{ text }] : text);

/** Texts as lines of one. */
export function joinLines(texts: readonly RichText[]): RichText | undefined {
  if (texts.length < 2) return texts[0];
  return texts.flatMap((text, index) => (index > 0 ? [{ text: lineSeparator }, ...asRuns(text)] : asRuns(text)));
}

/** The paragraphs inside, each with its inline properties; text outside of paragraphs is one too. */
function linesOf(container: Element, skip: ReadonlySet<Node>): RichText[] {
  const lines: RichText[] = [];
  const runs = new InlineRuns(skip);
  const flush = () => {
    const text = runs.take();
    if (text !== undefined) lines.push(text);
  };
  for (const child of container.childNodes) {
    const isBlock = child.nodeType === 1 && (!isInline(child as Element) || holdsBlocks(child as Element));
    if (isBlock) flush();
    runs.add(child);
    if (isBlock) flush();
  }
  flush();
  return lines;
}

/** Who said it: a `cite` that stands apart, a `footer`, or what the site names so. */
function citeOf(quote: Element): Element | undefined {
  const isCite = (element: Element) =>
    element.localName === "footer" ||
    (element.localName === "cite" && !(element.closest("p") && element.closest("p")?.firstChild !== element)) ||
    isNamed(element, /^(attribution|cite|author|source)$/);
  return [...quote.querySelectorAll("*")].find(isCite);
}

const withoutDash = (text: string) => text.replace(/^[—–―~-]+\s*/, "");

export function quoteBlock(quote: Element, caption?: Element): Block | undefined {
  const cite = citeOf(quote) ?? caption;
  const text = joinLines(linesOf(quote, new Set(cite ? [cite] : [])));
  if (text === undefined) return undefined;
  const citeText = cite && withoutDash(textOf(cite));
  return { type: "quote", text, ...(citeText && { cite: citeText }) };
}

const deepestList = 16;

/** A list's items; those of a list inside an item follow it. */
export function listItems(list: Element, depth = 0): RichText[] {
  const items: RichText[] = [];
  for (const item of list.children) {
    if (whyIgnored(item) !== undefined) continue;
    const inner = [...item.children].filter((child) => child.localName === "ul" || child.localName === "ol");
    const text = joinLines(linesOf(item, new Set(inner)));
    if (text !== undefined) items.push(text);
    if (depth >= deepestList) continue;
    for (const each of inner) for (const innerItem of listItems(each, depth + 1)) items.push(innerItem);
  }
  return items;
}

/** The rows of a table itself, not of tables inside it. */
function rowsOf(table: Element): Element[] {
  return [...table.children].flatMap((child) => {
    if (child.localName === "tr") return child;
    return /^t(head|body|foot)$/.test(child.localName)
      ? [...child.children].filter(({ localName }) => localName === "tr")
      : [];
  });
}

/** A table as a list: a row each, its cells one after the other, under their heads where it has a row of heads. */
export function tableRows(table: Element): RichText[] {
  const rows = rowsOf(table);
  const cellsOf = (row: Element) => [...row.children].filter((cell) => /^t[hd]$/.test(cell.localName));
  const isHead = (row: Element) => cellsOf(row).length > 0 && cellsOf(row).every((cell) => cell.localName === "th");
  const heads = rows[0] && isHead(rows[0]) ? cellsOf(rows[0]).map((cell) => textOf(cell)) : [];
  return rows.slice(heads.length > 0 ? 1 : 0).flatMap((row) => {
    const texts = cellsOf(row).map((cell, index) => {
      const text = textOf(cell);
      return text && heads[index] && cell.localName === "td" ? `${heads[index]}: ${text}` : text;
    });
    return texts.filter(Boolean).join(" · ") || [];
  });
}

/** Terms and what is said of each, as paragraphs that open with the term. */
export function definitions(list: Element): Block[] {
  const blocks: Block[] = [];
  let term: RichText | undefined;
  for (const element of list.querySelectorAll("dt, dd")) {
    const text = richTextOf(element);
    if (text === undefined) continue;
    if (element.localName === "dt") {
      if (term !== undefined) blocks.push({ type: "paragraph", text: term });
      term = asRuns(text).map((run) => ({ ...run, strong: true }));
    } else {
      const whole = term === undefined ? text : [...asRuns(term), { text: " " }, ...asRuns(text)];
      blocks.push({ type: "paragraph", text: whole });
      term = undefined;
    }
  }
  if (term !== undefined) blocks.push({ type: "paragraph", text: term });
  return blocks;
}

/** Preformatted text, its line ends kept. */
export function preformatted(element: Element): Block | undefined {
  const lines = (element.textContent ?? "").replace(/^\n/, "").trimEnd().split("\n");
  const text = lines.join(lineSeparator);
  return text.trim() ? { type: "paragraph", text: [{ text, code: true }] } : undefined;
}

/** The pictures of a figure, or of any element; the caption goes to the last of several. */
export function picturesOf(element: Element): Picture[] {
  const images = element.localName === "img" ? [element] : [...element.querySelectorAll("img")];
  const pictures = images.flatMap((image) => (isLetterSized(image) ? [] : (pictureOf(image) ?? [])));
  const last = pictures.at(-1);
  if (last && element.localName === "figure") Object.assign(last, captionOf(element));
  return pictures;
}

export const isBlank = (text: RichText | undefined) => plainText(text).trim() === "";
