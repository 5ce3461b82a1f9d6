import { cleanCharacters, type DataObject, isObject, linkAddress, memberPath, type Reading } from "../../reading.js";
import type { RichText, TextRun } from "../article.js";
import { decorators } from "./mapping.js";
import { type Callback, called } from "./options.js";

const lineSeparator = "\u2028";
const mostRuns = 10_000;

/** The text of a block: its spans with their marks. Undefined where there is none. */
export function richTextOf(
  block: DataObject,
  path: string,
  reading: Reading,
  linkUrl?: Callback,
): RichText | undefined {
  const children = Array.isArray(block.children) ? block.children : [];
  const marks = new Marks(block, path, reading, linkUrl);
  const runs: TextRun[] = [];
  for (const [index, span] of children.entries()) {
    const place = `${memberPath(path, "children")}[${index}]`;
    if (!isObject(span) || typeof span.text !== "string") {
      reading.ignored(place, `${isObject(span) ? String(span._type) : "what is no object"} inside a text: no text`);
      continue;
    }
    const properties = marks.of(span, place);
    const text = cleanCharacters(span.text).replace(/\r\n?|\n/g, lineSeparator);
    if (!properties || !text) continue;
    const last = runs.at(-1);
    if (last && (same(last, properties) || runs.length >= mostRuns)) last.text += text;
    else runs.push({ text, ...properties });
  }
  if (!runs.some((run) => run.text.trim())) return undefined;
  const [first] = runs;
  return runs.length === 1 && first && Object.keys(first).length === 1 ? first.text : runs;
}

const same = (a: Omit<TextRun, "text">, b: Omit<TextRun, "text">) =>
  a.href === b.href && a.strong === b.strong && a.em === b.em && a.code === b.code;

class Marks {
  readonly #definitions = new Map<string, { href: string | undefined }>();
  readonly #reading: Reading;
  readonly #told = new Set<string>();

  constructor(block: DataObject, path: string, reading: Reading, linkUrl?: Callback) {
    this.#reading = reading;
    const definitions = Array.isArray(block.markDefs) ? block.markDefs : [];
    for (const [index, mark] of definitions.entries()) {
      if (!isObject(mark) || typeof mark._key !== "string") continue;
      const place = `${memberPath(path, "markDefs")}[${index}]`;
      this.#definitions.set(mark._key, { href: this.#hrefOf(mark, place, linkUrl) });
    }
  }

  #hrefOf(mark: DataObject, path: string, linkUrl?: Callback): string | undefined {
    const reading = this.#reading;
    const own = [mark.href, mark.url].find((each) => typeof each === "string");
    const written = own ?? called(linkUrl, mark, path, reading);
    const href = typeof written === "string" ? linkAddress(written, reading.base) : undefined;
    if (href) reading.report.add({ outcome: "used", path, reason: "a link in the text" });
    else reading.ignored(path, `${String(mark._type)}: no address that a card follows; its text stays`);
    return href;
  }

  /** Undefined for words that are left out. */
  of(span: DataObject, path: string): Omit<TextRun, "text"> | undefined {
    const properties: Omit<TextRun, "text"> = {};
    for (const mark of Array.isArray(span.marks) ? span.marks.slice(0, 100) : []) {
      if (typeof mark !== "string") continue;
      const definition = this.#definitions.get(mark);
      const decorator = Object.hasOwn(decorators, mark) ? decorators[mark] : undefined;
      if (definition) {
        if (definition.href) properties.href = definition.href;
      } else if (decorator === "left out") {
        return this.#reading.ignored(path, "struck out");
      } else if (decorator) {
        properties[decorator] = true;
      } else if (!this.#told.has(mark)) {
        this.#told.add(mark);
        this.#reading.ignored(`${path}.marks`, `${mark.slice(0, 60)}: a card has no such mark; its text stays`);
      }
    }
    return properties;
  }
}
