import {
  cleanCharacters,
  type Data,
  type DataObject,
  isObject,
  linkAddress,
  memberPath,
  type Reading,
  raisedText,
} from "../../reading.js";
import type { RichText, TextRun } from "../article.js";
import { isSeen } from "../seen.js";
import { decorators } from "./mapping.js";
import { type Callback, called } from "./options.js";

const lineSeparator = "\u2028";
const mostRuns = 10_000;

type Properties = Omit<TextRun, "text">;

/** What a span's marks make of it. */
interface Marked {
  properties: Properties;
  shift: "sup" | "sub" | undefined;
  isStruck: boolean;
  isLeftOut: boolean;
}

/** Puts brackets around words that are struck out, over however many spans they go. */
class Brackets {
  #isOpen = false;

  before({ isStruck, isLeftOut }: Pick<Marked, "isStruck" | "isLeftOut">): string {
    if (isLeftOut || isStruck === this.#isOpen) return "";
    this.#isOpen = isStruck;
    return isStruck ? "(" : ")";
  }

  end(): string {
    return this.#isOpen ? ")" : "";
  }
}

/** The text of a block: its spans with their marks. Undefined where there is none. */
export function richTextOf(
  block: DataObject,
  path: string,
  reading: Reading,
  linkUrl?: Callback,
): RichText | undefined {
  const children = Array.isArray(block.children) ? block.children : [];
  const marks = new Marks(block, path, reading, linkUrl);
  const brackets = new Brackets();
  const runs: TextRun[] = [];
  const add = (text: string, properties: Properties) => {
    const last = runs.at(-1);
    if (!text) return;
    if (last && (same(last, properties) || runs.length >= mostRuns)) last.text += text;
    else runs.push({ text, ...properties });
  };
  for (const [index, span] of children.entries()) {
    const place = `${memberPath(path, "children")}[${index}]`;
    if (!isObject(span) || typeof span.text !== "string") {
      reading.ignored(place, `${isObject(span) ? String(span._type) : "what is no object"} inside a text: no text`);
      continue;
    }
    const marked = marks.of(span, place);
    const { text, reason } = written(span.text, marked);
    if (marked.isLeftOut) reading.ignored(place, "deleted text");
    else if (reason) reading.report.add({ outcome: "repaired", path: place, reason });
    add(brackets.before(marked), {});
    add(text, marked.properties);
  }
  add(brackets.end(), {});
  if (!runs.some((run) => isSeen(run.text))) return undefined;
  const [first] = runs;
  return runs.length === 1 && first && Object.keys(first).length === 1 ? first.text : runs;
}

/** The words of spans, for fields that have no marks: what is raised, struck out or deleted in them is so all the same. */
export function wordsOfSpans(spans: readonly Data[]): string {
  const brackets = new Brackets();
  const words = spans.map((span) => {
    if (typeof span === "string") return span;
    if (!isObject(span) || typeof span.text !== "string") return "";
    const marked = decorated(span);
    return brackets.before(marked) + written(span.text, marked).text;
  });
  return words.join("") + brackets.end();
}

function written(
  text: string,
  { shift, isStruck, isLeftOut }: Omit<Marked, "properties">,
): { text: string; reason?: string } {
  if (isLeftOut) return { text: "" };
  const lines = cleanCharacters(text).replace(/\r\n?|\n/g, lineSeparator);
  const shown = shift && lines.trim() ? raisedText(shift, lines) : { text: lines };
  return isStruck ? { ...shown, reason: "struck out: it stands in brackets" } : shown;
}

const marksOf = (span: DataObject) =>
  (Array.isArray(span.marks) ? span.marks.slice(0, 100) : []).filter((mark) => typeof mark === "string");

/** What the marks that stand for themselves do. */
function decorated(span: DataObject): Marked {
  const marked: Marked = { properties: {}, shift: undefined, isStruck: false, isLeftOut: false };
  for (const mark of marksOf(span)) {
    const decorator = Object.hasOwn(decorators, mark) ? decorators[mark] : undefined;
    if (decorator === "raised") marked.shift = "sup";
    else if (decorator === "lowered") marked.shift = "sub";
    else if (decorator === "in brackets") marked.isStruck = true;
    else if (decorator === "left out") marked.isLeftOut = true;
    else if (decorator) marked.properties[decorator] = true;
  }
  return marked;
}

const same = (a: Properties, b: Properties) =>
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
    const address = own ?? called(linkUrl, mark, path, reading);
    const href = typeof address === "string" ? linkAddress(address, reading.base) : undefined;
    if (href) reading.report.add({ outcome: "used", path, reason: "a link in the text" });
    else reading.ignored(path, `${String(mark._type)}: no address that a card follows; its text stays`);
    return href;
  }

  of(span: DataObject, path: string): Marked {
    const marked = decorated(span);
    for (const mark of marksOf(span)) {
      const definition = this.#definitions.get(mark);
      if (definition?.href) marked.properties.href = definition.href;
      if (definition || Object.hasOwn(decorators, mark) || this.#told.has(mark)) continue;
      this.#told.add(mark);
      this.#reading.ignored(`${path}.marks`, `${mark.slice(0, 60)}: a card has no such mark; its text stays`);
    }
    return marked;
  }
}
