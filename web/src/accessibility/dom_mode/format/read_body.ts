import type { TextRun } from "../../../content/article.js";
import {
  type ArticleReader,
  isObject,
  isPresent,
  isText,
  leftOut,
  member,
  mostTextBytes,
  type Place,
  restLeftOut,
} from "./article_reader.js";
import { cleanText, isBlank } from "./clean_text.js";
import { readChoice, readFields, readInteger } from "./fields.js";
import { bodyPictureFields, type ReadPicture, readPicture } from "./read_picture.js";
import { readRichText } from "./rich_text.js";

export type ReadBlock =
  | { type: "paragraph"; text: TextRun[] }
  | { type: "heading"; text: TextRun[]; level: number }
  | { type: "quote"; text: TextRun[]; cite?: string }
  | { type: "list"; ordered?: boolean; items: TextRun[][] }
  | ({ type: "image" } & ReadPicture)
  | { type: "divider" };

const mostBlocks = 10_000;
const mostItems = 10_000;
const types = ["paragraph", "heading", "list", "quote", "image", "divider"] as const;

export const readBody = (reader: ArticleReader, place: Place) => new BodyReader(reader).read(place);

/** The blocks of a body, as widget/article/read_body.cpp reads them. */
class BodyReader {
  readonly #reader: ArticleReader;
  readonly #body: ReadBlock[] = [];
  #isFull = false;

  constructor(reader: ArticleReader) {
    this.#reader = reader;
  }

  read(place: Place): ReadBlock[] {
    this.#blocks(place);
    return this.#body;
  }

  #blocks(place: Place): void {
    if (isText(place.value)) return this.#paragraphs(place, "an array");
    for (const item of this.#reader.list(place)) {
      if (this.#isFull) return;
      this.#block(item);
    }
  }

  #block(place: Place): void {
    const { value } = place;
    if (isText(value)) return this.#paragraphs(place, "an object");
    if (!this.#reader.countPiece(place)) return;
    if (isObject(value)) return this.#typed(place);
    if (!Array.isArray(value)) {
      return this.#text(place, { type: "paragraph", text: readRichText(this.#reader, place, "an object") });
    }
    this.#reader.objectTo(place, "an object", "taken as blocks");
    this.#blocks(place);
  }

  /** Divided at empty lines. */
  #paragraphs(place: Place, expected?: string): void {
    if (expected) this.#reader.objectTo(place, expected, "taken as paragraphs");
    for (const words of (place.value as string).split(/\n[ \t\r]*\n/)) {
      if (isBlank(words) || !this.#reader.countPiece(place)) continue;
      const text = this.#reader.limited(cleanText(words, true), mostTextBytes, place);
      this.#text(place, { type: "paragraph", text: [{ text }] });
    }
  }

  #typed(object: Place): void {
    const reader = this.#reader;
    const [text, items, blocks] = [member(object, "text"), member(object, "items"), member(object, "blocks")];
    const hasContent = isPresent(text) || isPresent(items) || isPresent(blocks);
    const became = hasContent ? "its text, items and blocks are shown" : leftOut;
    const type = readChoice(reader, member(object, "type"), types, became);
    const isList = type === "list";
    const content = isList ? items : text;
    if (type && type !== "image" && type !== "divider" && !isPresent(content)) {
      reader.objectTo(content, isList ? "an array" : "a string or an array of runs", became);
      return this.#plain(text, items, blocks);
    }
    switch (type) {
      case "paragraph":
        readFields(reader, object, { type: "", text: "" });
        return this.#text(object, { type, text: readRichText(reader, text) });
      case "heading": {
        readFields(reader, object, { type: "", level: "", text: "" });
        const level = readInteger(reader, member(object, "level"), 2, 4) ?? 2;
        return this.#text(object, { type, level, text: readRichText(reader, text) });
      }
      case "list":
        return this.#list(items, readFields(reader, object, { type: "", ordered: "flag", items: "" }));
      case "quote": {
        const fields = readFields(reader, object, { type: "", text: "", cite: "prose" });
        return this.#text(object, { type, ...fields, text: readRichText(reader, text) });
      }
      case "image": {
        const picture = readPicture(reader, object, bodyPictureFields);
        return picture && this.#add(object, { type, ...picture });
      }
      case "divider":
        readFields(reader, object, { type: "" });
        return this.#add(object, { type });
      case undefined:
        return this.#plain(text, items, blocks);
    }
  }

  /** What there is of a block whose type says nothing. */
  #plain(text: Place, items: Place, blocks: Place): void {
    if (isText(text.value)) this.#paragraphs(text);
    else if (isPresent(text)) this.#text(text, { type: "paragraph", text: readRichText(this.#reader, text) });
    this.#list(items, {});
    this.#blocks(blocks);
  }

  #list(place: Place, fields: { ordered?: boolean }): void {
    const items: TextRun[][] = [];
    for (const item of this.#reader.list(place, mostItems)) {
      if (!this.#reader.countPiece(item)) break;
      const text = readRichText(this.#reader, item);
      if (text.length || isText(item.value) || Array.isArray(item.value)) items.push(text);
    }
    if (items.length) this.#add(place, { type: "list", ...fields, items });
  }

  #text(place: Place, block: ReadBlock & { text: TextRun[] }): void {
    if (block.text.length) this.#add(place, block);
  }

  #add(place: Place, block: ReadBlock): void {
    if (this.#body.length < mostBlocks) return void this.#body.push(block);
    this.#isFull = true;
    this.#reader.warn("too-large", place, `expected at most ${mostBlocks} blocks, found more: ${restLeftOut}`);
  }
}
