import type { Block, Picture, RichText } from "../article.js";
import { isSeen } from "../seen.js";
import { isInline, isNamed } from "./element_kinds.js";
import { InlineRuns, lineOf, plainText, richTextOf, type Tell } from "./inline_runs.js";
import { isLetterSized } from "./letter_images.js";
import { captionOf, pictureOf } from "./pictures.js";
import type { Survey } from "./survey.js";

const lineSeparator = "\u2028";

const asRuns = (text: RichText) => (typeof text === "string" ? [{ text }] : text);

/** Texts as one, with `between` them. */
function joined(texts: readonly RichText[], between: string): RichText | undefined {
  if (texts.length < 2) return texts[0];
  return texts.flatMap((text, index) => (index > 0 ? [{ text: between }, ...asRuns(text)] : asRuns(text)));
}

/** Texts as lines of one. */
export const joinLines = (texts: readonly RichText[]) => joined(texts, lineSeparator);

/** Elements as blocks and what they hold; where words are lost on the way, that is told. */
export class BlockReader {
  readonly #survey: Survey;
  readonly #tell: Tell;

  constructor(survey: Survey, tell: Tell) {
    this.#survey = survey;
    this.#tell = tell;
  }

  textOf(node: Node): RichText | undefined {
    return richTextOf(node, this.#survey, this.#tell);
  }

  /** For fields that have no runs. */
  lineOf(node: Node): string {
    return lineOf(this.textOf(node));
  }

  /** The paragraphs inside, each with its inline properties; text outside of paragraphs is one too. */
  #linesOf(container: Element, skip: ReadonlySet<Node>): RichText[] {
    const lines: RichText[] = [];
    const runs = new InlineRuns(this.#survey, this.#tell, skip);
    const flush = () => {
      const text = runs.take();
      if (text !== undefined) lines.push(text);
    };
    for (const child of container.childNodes) {
      const isBlock =
        child.nodeType === 1 && (!isInline(child as Element) || this.#survey.of(child).holdsBlocks) && !skip.has(child);
      if (isBlock) flush();
      runs.add(child);
      if (isBlock) flush();
    }
    flush();
    return lines;
  }

  quote(quote: Element, caption?: Element): Block | undefined {
    const cite = citeOf(quote, this.#survey) ?? caption;
    const text = joinLines(this.#linesOf(quote, new Set(cite ? [cite] : [])));
    if (text === undefined) return undefined;
    const citeText = cite && withoutDash(this.lineOf(cite));
    return { type: "quote", text, ...(citeText && { cite: citeText }) };
  }

  /** A list's items; those of a list inside an item follow it, however deep. */
  listItems(list: Element): RichText[] {
    const items: RichText[] = [];
    const open: Iterator<Element>[] = [list.children[Symbol.iterator]()];
    this.#tellNumbers(list);
    while (open.length > 0) {
      const { value: item, done } = open.at(-1)!.next();
      if (done) {
        open.pop();
        continue;
      }
      const { why } = this.#survey.of(item);
      if (why !== undefined) {
        this.#tell(item, why, "ignored");
        continue;
      }
      if (isList(item)) {
        // Astray, where only items can be.
        open.push(this.#within(item));
        continue;
      }
      const inner = [...item.children].filter((each) => isList(each) && this.#survey.of(each).why === undefined);
      const text = joinLines(this.#linesOf(item, new Set(inner)));
      if (text !== undefined) items.push(text);
      for (const each of inner.reverse()) open.push(this.#within(each));
    }
    return items;
  }

  #within(list: Element): Iterator<Element> {
    this.#tell(list, "a list inside a list: its items follow the outer's");
    this.#tellNumbers(list);
    return list.children[Symbol.iterator]();
  }

  #tellNumbers(list: Element): void {
    const isCounted = ["start", "reversed"].some((name) => list.hasAttribute(name));
    if (list.localName === "ol" && isCounted) this.#tell(list, "its numbers begin with 1");
  }

  /** A table as a list: a row each, its cells one after the other, under their heads where it has a row of heads. */
  tableRows(table: Element): RichText[] {
    const rows = rowsOf(table);
    const first = rows[0] ? cellsOf(rows[0]) : [];
    const isHead = first.length > 0 && first.every((cell) => cell.localName === "th");
    const heads = isHead ? first.map((cell) => this.lineOf(cell)) : [];
    const texts = rows.slice(isHead ? 1 : 0).map((row) => {
      const cells = cellsOf(row).flatMap((cell, index) => {
        const text = this.textOf(cell);
        if (text === undefined) return [];
        const inLine = asRuns(text).map((run) => ({ ...run, text: run.text.replaceAll(lineSeparator, " ") }));
        const isUnder = heads[index] && cell.localName === "td";
        const under = isUnder ? [{ text: `${heads[index]}: ` }, ...inLine] : inLine;
        return [typeof text === "string" ? lineOf(under) : under];
      });
      const isPlain = cells.every((cell) => typeof cell === "string");
      return isPlain ? cells.join(" · ") : joined(cells, " · ");
    });
    return texts.filter((text): text is RichText => text !== undefined && text !== "");
  }

  /** What stands over a table, as a paragraph. */
  caption(table: Element): Block[] {
    const caption = [...table.children].find(({ localName }) => localName === "caption");
    const text = caption && this.textOf(caption);
    return text === undefined
      ? []
      : [{ type: "paragraph", text: asRuns(text).map((run) => ({ ...run, strong: true })) }];
  }

  /** Terms and what is said of each, as paragraphs that open with the term. */
  definitions(list: Element): Block[] {
    const blocks: Block[] = [];
    let term: RichText | undefined;
    // What a list inside of a description says is part of the description.
    const parts = this.#survey.inside(list, (element) => /^d[td]$/.test(element.parentElement?.localName ?? ""));
    for (const element of parts) {
      const text = /^d[td]$/.test(element.localName) ? this.textOf(element) : undefined;
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

  /** The pictures of a figure, or of any element; the caption goes to the last of several. */
  pictures(element: Element): Picture[] {
    const images = element.localName === "img" ? [element] : [...element.querySelectorAll("img")];
    const pictures = images.flatMap((image) => (isLetterSized(image) ? [] : (pictureOf(image) ?? [])));
    const last = pictures.at(-1);
    if (last && element.localName === "figure") Object.assign(last, captionOf(element, this.#survey, this.#tell));
    return pictures;
  }
}

/** Who said it: a `cite` that stands apart, a `footer`, or what the site names so. */
function citeOf(quote: Element, survey: Survey): Element | undefined {
  // The paragraph that the last element stood in.
  let paragraph: Element | undefined;
  for (const element of survey.inside(quote)) {
    const { localName } = element;
    if (localName === "p") paragraph = element;
    const isWithin = paragraph !== undefined && survey.contains(paragraph, element) && paragraph.firstChild !== element;
    if (localName === "footer" || (localName === "cite" && !isWithin)) return element;
    if (isNamed(element, /^(attribution|cite|author|source)$/)) return element;
  }
  return undefined;
}

const withoutDash = (text: string) => text.replace(/^[—–―~-]+\s*/, "");

const isList = ({ localName }: Element) => localName === "ul" || localName === "ol" || localName === "menu";

/** The rows of a table itself, not of tables inside it. */
function rowsOf(table: Element): Element[] {
  return [...table.children].flatMap((child) => {
    if (child.localName === "tr") return child;
    return /^t(head|body|foot)$/.test(child.localName)
      ? [...child.children].filter(({ localName }) => localName === "tr")
      : [];
  });
}

const cellsOf = (row: Element) => [...row.children].filter((cell) => /^t[hd]$/.test(cell.localName));

export const isBlank = (text: RichText | undefined) => !isSeen(plainText(text));
