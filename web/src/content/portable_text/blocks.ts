import {
  cleanCharacters,
  type Data,
  type DataObject,
  isObject,
  memberPath,
  type Reading,
  readText,
  type Source,
} from "../../reading.js";
import type { Block, RichText } from "../article.js";
import { isSeen } from "../seen.js";
import { pictureOf } from "./images.js";
import { blockStyles, objectTypes } from "./mapping.js";
import type { PortableTextOptions } from "./options.js";
import { richTextOf, wordsOfSpans } from "./spans.js";

const lineSeparator = "\u2028";

export const isBlock = (value: Data | undefined): value is DataObject =>
  isObject(value) && (value._type === "block" || Array.isArray(value.children));

/** Blocks of Portable Text as the article's. Lists lose their levels: what is inside an item follows it. */
export function blocksOf(source: Source<Data[]>, reading: Reading, options: PortableTextOptions): Block[] {
  const reader = new BlockReader(reading, options);
  for (const [index, value] of source.value.entries()) reader.add({ value, path: memberPath(source.path, index) });
  return reader.blocks;
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly #reading: Reading;
  readonly #options: PortableTextOptions;
  /** Of the list that the last block is an item of. */
  #list: { items: RichText[]; level: number; ordered: boolean } | undefined;

  constructor(reading: Reading, options: PortableTextOptions) {
    this.#reading = reading;
    this.#options = options;
  }

  add({ value, path }: Source): void {
    if (!isObject(value)) {
      this.#reading.ignored(path, "no block: it is no object");
    } else if (isBlock(value)) {
      this.#addText(value, path);
    } else {
      this.#list = undefined;
      this.#addObject({ value, path });
    }
  }

  #addText(block: DataObject, path: string): void {
    const text = richTextOf(block, path, this.#reading, this.#options.linkUrl);
    // Writers part paragraphs by empty ones.
    if (text === undefined) return this.#reading.ignored(path, "there is no text in it");
    if (typeof block.listItem === "string") return this.#addItem(block, text, path);
    this.#list = undefined;
    const name = typeof block.style === "string" ? block.style : "normal";
    const style = Object.hasOwn(blockStyles, name) ? blockStyles[name]! : undefined;
    const reason = style ? undefined : `${name.slice(0, 60)}: an unknown style became a paragraph`;
    this.#push(path, { ...(style ?? { type: "paragraph" }), text }, reason);
  }

  #addItem(block: DataObject, text: RichText, path: string): void {
    const level = typeof block.level === "number" ? block.level : 1;
    const ordered = block.listItem === "number";
    const list = this.#list;
    if (list && (level > list.level || ordered === list.ordered)) {
      const reason = level > list.level ? "an inner list's item follows the outer's" : undefined;
      this.#reading.used(path, `body[${this.blocks.length - 1}].items[${list.items.length}]`, reason);
      list.items.push(text);
      return;
    }
    const items = [text];
    this.#push(path, { type: "list", ordered, items });
    this.#list = { items, level, ordered };
  }

  #addObject(source: Source<DataObject>): void {
    const { value, path } = source;
    const name = typeof value._type === "string" ? value._type : "an object without a type";
    const kind = Object.hasOwn(objectTypes, name) ? objectTypes[name] : undefined;
    if (kind === "divider") return this.#push(path, { type: "divider" });
    if (kind === "code" && typeof value.code === "string") return this.#addCode(value.code, path);
    if (kind === "quote") return this.#addQuote(value, path);
    if (kind === "table" && Array.isArray(value.rows)) return this.#addTable(value.rows, path);
    if (kind === "pictures" && Array.isArray(value.images)) {
      for (const [index, image] of value.images.entries()) {
        if (isObject(image)) this.#addPicture({ value: image, path: `${path}.images[${index}]` });
      }
      return;
    }
    if (value.asset !== undefined || isObject(value.image) || /image|figure|photo/i.test(name))
      return this.#addPicture(source);
    this.#reading.ignored(path, `${name.slice(0, 60)}: a card shows no such block`);
  }

  #addPicture(source: Source<DataObject>): void {
    const picture = pictureOf(source, `body[${this.blocks.length}]`, this.#reading, this.#options.imageUrl);
    if (picture) this.blocks.push({ type: "image", ...picture });
  }

  #addCode(code: string, path: string): void {
    const text = cleanCharacters(code)
      .trimEnd()
      .replace(/\r\n?|\n/g, lineSeparator);
    if (!isSeen(text)) return this.#reading.ignored(path, "there is no text in it");
    this.#push(path, { type: "paragraph", text: [{ text, code: true }] });
  }

  #addQuote(value: DataObject, path: string): void {
    const textOf = (names: string[]) => {
      const found = names.map((name) => value[name]).find((each) => each !== undefined && each !== null);
      const read = found === undefined ? undefined : readText(Array.isArray(found) ? textOfBlocks(found) : found);
      return read && "value" in read ? read.value : undefined;
    };
    const text = textOf(["text", "quote", "content", "body"]);
    if (!text) return this.#reading.ignored(path, "there is no text in it");
    const cite = textOf(["author", "attribution", "cite", "source", "name"]);
    this.#push(path, { type: "quote", text, ...(cite && { cite }) });
  }

  #addTable(rows: readonly Data[], path: string): void {
    const items = rows.flatMap((row) => {
      const cells = isObject(row) && Array.isArray(row.cells) ? row.cells : [];
      return (
        cells
          .map((cell) => cellText(cell))
          .filter(Boolean)
          .join(" · ") || []
      );
    });
    if (items.length === 0) return this.#reading.ignored(path, "there is no text in it");
    this.#push(path, { type: "list", items }, "a table became a list");
  }

  #push(path: string, block: Block, repaired?: string): void {
    this.#reading.used(path, `body[${this.blocks.length}]`, repaired);
    this.blocks.push(block);
  }
}

/** The words of blocks, without their marks. */
export function textOfBlocks(blocks: readonly Data[]): string {
  const children = blocks.flatMap((block) =>
    isObject(block) && Array.isArray(block.children) ? [block.children] : [],
  );
  return children.map(wordsOfSpans).join(" ");
}

function cellText(cell: Data): string {
  const read = readText(Array.isArray(cell) ? textOfBlocks(cell) : cell);
  return "value" in read ? read.value : "";
}
