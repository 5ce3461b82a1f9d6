import type { Article, Block, Picture, RelatedItem, RichText, TextRun } from "../article.js";
import type { Reading } from "./reading.js";

// What the article format takes, with room for what the element adds: assets/schema/article.schema.json.
const mostBytes = 1_000_000;
const mostBlocks = 10_000;
const mostParts = 40_000;
const mostItems = 10_000;
const mostRelated = 100;
const mostTextBytes = 65_536;
/** Of a line over the body: more than any has, and little enough that all of them leave room for the body. */
const mostLineBytes = 16_384;

const encoder = new TextEncoder();
const bytesOf = (value: unknown) => encoder.encode(JSON.stringify(value)).length;

/** The beginning of a text of at most so many bytes of UTF-8, ended between two graphemes. */
export function cutText(text: string, most: number): string {
  if (text.length * 3 <= most) return text;
  const { read } = encoder.encodeInto(text, new Uint8Array(most));
  if (read >= text.length) return text;
  // A grapheme is seldom longer than this; one that is longer is cut.
  const from = Math.max(0, read - 64);
  let end = read;
  for (const { index } of new Intl.Segmenter().segment(text.slice(from, read + 64))) {
    if (index > 0 && from + index <= read) end = from + index;
  }
  return text.slice(0, end);
}

/** The article within the limits of its format; what had to be left out is told as cut. `bodyPath` is where its body stands. */
export function fitArticle(article: Article, bodyPath: string, reading: Reading): Article {
  return new Fitting(reading, bodyPath).fit(article);
}

class Fitting {
  readonly #reading: Reading;
  readonly #bodyPath: string;
  #bytes = 0;
  #parts = 0;

  constructor(reading: Reading, bodyPath: string) {
    this.#reading = reading;
    this.#bodyPath = bodyPath;
  }

  fit({ body, related, ...head }: Article): Article {
    const article: Article = this.#lines(head, "");
    this.#bytes += bytesOf(article);
    const items = related?.items && this.#related(related.items);
    const blocks = body && this.#body(body);
    return {
      ...article,
      ...(blocks && blocks.length > 0 && { body: blocks }),
      ...(items && items.length > 0 && { related: { ...related, items } }),
    };
  }

  #line(text: string, field: string): string {
    const cut = cutText(text, mostLineBytes);
    if (cut !== text) this.#cut(field, `longer than ${mostLineBytes} bytes`);
    return cut;
  }

  /** Every text of the head, however deep; addresses of pictures are no texts. */
  #lines<T extends object>(value: T, path: string): T {
    const lines = Object.entries(value).map(([name, each]) => {
      const field = path ? `${path}.${name}` : name;
      if (name === "src" || name === "logo" || name === "url") return [name, each];
      if (typeof each === "string") return [name, this.#line(each, field)];
      if (typeof each !== "object" || each === null) return [name, each];
      if (!Array.isArray(each)) return [name, this.#lines(each, field)];
      return [name, each.map((one, index) => (isRecord(one) ? this.#lines(one, `${field}[${index}]`) : one))];
    });
    return Object.fromEntries(lines) as T;
  }

  #related(items: readonly RelatedItem[]): RelatedItem[] {
    const taken: RelatedItem[] = [];
    for (const item of items) {
      const fitted = this.#lines(item, `related.items[${taken.length}]`);
      if (taken.length >= mostRelated || !this.#has(bytesOf(fitted), 1)) {
        this.#cut(`related.items[${taken.length}]`, "no room for further related items");
        break;
      }
      taken.push(fitted);
    }
    return taken;
  }

  #body(body: readonly Block[]): Block[] {
    const taken: Block[] = [];
    for (const block of body) {
      const field = `body[${taken.length}]`;
      const fitted = this.#block(block, field);
      if (taken.length >= mostBlocks || fitted === undefined) {
        this.#cut(field, "an article has at most 1 MB, 10,000 blocks and 40,000 blocks, list items and runs together");
        break;
      }
      taken.push(fitted);
      if (fitted.type === "list" && block.type === "list" && fitted.items.length < block.items.length) break;
    }
    return taken;
  }

  /** Undefined where there is no room for it. */
  #block(block: Block, field: string): Block | undefined {
    if (block.type === "list") {
      if (!this.#has(60, 1)) return undefined;
      return { ...block, items: this.#items(block.items, field) };
    }
    let fitted: Block = block;
    if (block.type === "image") fitted = this.#lines<{ type: "image" } & Picture>(block, field);
    else if (block.type !== "divider") fitted = { ...block, text: this.#text(block.text, field) };
    if (fitted.type === "quote" && fitted.cite) fitted.cite = this.#line(fitted.cite, `${field}.cite`);
    return this.#has(bytesOf(fitted), 1 + partsOf(fitted)) ? fitted : undefined;
  }

  #items(items: readonly RichText[], field: string): RichText[] {
    const taken: RichText[] = [];
    for (const item of items) {
      const fitted = this.#text(item, field);
      if (taken.length >= mostItems || !this.#has(bytesOf(fitted), 1 + runsOf(fitted))) {
        this.#cut(`${field}.items[${taken.length}]`, "no room for further items");
        break;
      }
      taken.push(fitted);
    }
    return taken;
  }

  #text(text: RichText, field: string): RichText {
    if (typeof text === "string") {
      const cut = cutText(text, mostTextBytes);
      if (cut !== text) this.#cut(field, `longer than ${mostTextBytes} bytes`);
      return cut;
    }
    let left = mostTextBytes;
    const runs: TextRun[] = [];
    for (const run of text) {
      const words = cutText(run.text, left);
      left -= encoder.encode(words).length;
      if (words) runs.push({ ...run, text: words });
      if (words !== run.text || runs.length >= mostItems) {
        this.#cut(field, `longer than ${mostTextBytes} bytes or ${mostItems} runs`);
        break;
      }
    }
    return runs;
  }

  #has(bytes: number, parts: number): boolean {
    const hasRoom = this.#bytes + bytes + 1 <= mostBytes && this.#parts + parts <= mostParts;
    if (hasRoom) {
      this.#bytes += bytes + 1;
      this.#parts += parts;
    }
    return hasRoom;
  }

  #cut(field: string, reason: string): void {
    const { report } = this.#reading;
    const source = report.entries.find((entry) => entry.field === field);
    report.add({ outcome: "cut", path: source?.path ?? this.#bodyPath, field, reason });
  }
}

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null;
const runsOf = (text: RichText) => (typeof text === "string" ? 1 : text.length);
const partsOf = (block: Block) => ("text" in block ? runsOf(block.text) : 0);
