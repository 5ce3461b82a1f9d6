import type { TextRun } from "../../../content/article.js";
import {
  type ArticleReader,
  isObject,
  isText,
  leftOut,
  member,
  mostTextBytes,
  type Place,
  takenAsText,
} from "./article_reader.js";
import { bytesOf, isHugeNumber, nextRun, quoteNumber, withoutEnd } from "./clean_text.js";
import { readFields } from "./fields.js";

const mostRuns = 10_000;

const runFields = { text: "", href: "link", lang: "language", strong: "flag", em: "flag", code: "flag" } as const;

const joins = (a: TextRun, b: TextRun) =>
  !a.href && !b.href && a.lang === b.lang && a.strong === b.strong && a.em === b.em && a.code === b.code;

/** Builds one text out of its runs, as widget/article/read_rich_text.cpp does. */
class RichTextReader {
  readonly runs: TextRun[] = [];
  readonly #reader: ArticleReader;
  readonly #whole: Place;
  #left = mostTextBytes;
  #before = "";
  #isCut = false;

  constructor(reader: ArticleReader, whole: Place) {
    this.#reader = reader;
    this.#whole = whole;
  }

  read(place: Place, expected: string, lost: string): void {
    const { value } = place;
    if (Array.isArray(value)) return this.#list(place);
    const digits = typeof value === "number" && !isHugeNumber(value) ? quoteNumber(value) : undefined;
    if (digits) this.#reader.objectTo(place, expected, takenAsText);
    const words = isText(value) ? value : digits;
    if (words !== undefined) {
      if (this.#reader.countPiece(place)) this.#add({}, words);
    } else if (isObject(value)) {
      this.#reader.objectTo(place, expected, "taken as a run");
      this.#run(place);
    } else this.#reader.objectTo(place, expected, lost);
  }

  finish(): TextRun[] {
    const last = this.runs.at(-1);
    if (last) last.text = withoutEnd(last.text);
    if (last && !last.text) this.runs.pop();
    return this.runs;
  }

  #list(place: Place): void {
    for (const item of this.#reader.list(place, mostRuns)) {
      if (isObject(item.value)) {
        this.#run(item);
        continue;
      }
      if (isText(item.value) || Array.isArray(item.value)) this.#reader.objectTo(item, "an object", takenAsText);
      this.read(item, "an object", leftOut);
    }
  }

  #run(place: Place): void {
    if (!this.#reader.countPiece(place)) return;
    const fields = readFields(this.#reader, place, runFields);
    this.#add(fields, readRawText(this.#reader, member(place, "text"), leftOut));
  }

  #add(fields: Omit<TextRun, "text">, raw: string): void {
    if (this.#isCut) return;
    const whole = nextRun(raw, this.#before);
    const text = this.#reader.limited(whole, this.#left, this.#whole);
    this.#isCut = text !== whole;
    this.#left -= bytesOf(text);
    if (!text) return;
    this.#before = text;
    const run = { ...fields, text };
    const last = this.runs.at(-1);
    if (last && joins(last, run)) last.text += text;
    else this.runs.push(run);
  }
}

/** A text that is a string or an array of runs, and what may be taken for one. */
export function readRichText(
  reader: ArticleReader,
  place: Place,
  expected = "a string or an array of runs",
): TextRun[] {
  const rich = new RichTextReader(reader, place);
  rich.read(place, expected, leftOut);
  return rich.finish();
}

/** The text of a value that ought to be a string, as written. */
export function readRawText(reader: ArticleReader, place: Place, lost: string): string {
  const { value } = place;
  if (isText(value)) return value;
  if (Array.isArray(value)) reader.objectTo(place, "a string", value.length ? "its texts are joined" : lost);
  const rich = new RichTextReader(reader, place);
  rich.read(place, "a string", lost);
  return rich
    .finish()
    .map(({ text }) => text)
    .join("");
}
