import {
  type Data,
  date,
  type FieldReader,
  Fields,
  finishArticle,
  isObject,
  linkAddress,
  listOf,
  objectSource,
  parseJsonText,
  Reading,
  readLanguage,
  readMapped,
  readPeople,
  readText,
  scalar,
  snapshot,
} from "../../reading.js";
import type { Article } from "../article.js";
import { type ArticleImport, Report } from "../report.js";
import { blocksOf, isBlock, textOfBlocks } from "./blocks.js";
import { pictureOf } from "./images.js";
import { type DocumentKind, documentMapping } from "./mapping.js";
import type { PortableTextOptions } from "./options.js";

/**
 * The article of Portable Text, as a value or as JSON text: a list of blocks, or a document that has one among its fields.
 * Never throws.
 */
export function fromPortableText(input: unknown, options: PortableTextOptions = {}): ArticleImport {
  const report = new Report();
  const value = typeof input === "string" ? parseJsonText(input, report) : input;
  const data = value === undefined ? undefined : snapshot(value, report);
  const reading = new Reading(options, report);
  const nothing = { article: undefined, report: report.entries };
  if (data === undefined || typeof data !== "object" || data === null) {
    reading.ignored("$", "no Portable Text: neither a list of blocks nor a document");
    return nothing;
  }
  const list = Array.isArray(data) ? data : isBlock(data) ? [data] : undefined;
  if (
    list &&
    !list.some((block) => isObject(block) && (Array.isArray(block.children) || typeof block._type === "string"))
  ) {
    reading.ignored("$", "no Portable Text: there is no block in the list");
    return nothing;
  }
  const fields = knownFields(options.fields, reading);
  const read = isObject(data) && !list ? readDocument(data, fields, reading, options) : fields;
  const blocks = list && blocksOf({ value: list, path: "$" }, reading, options);
  const article = finishArticle({ ...read, ...(blocks && { body: blocks }) }, "$", reading);
  if (!article) reading.ignored("$", "there is no headline and no text");
  return { article, report: report.entries };
}

const textFields = new Set("headline url id lang dir standfirst published publishedText updated label".split(" "));

/** The host's own fields are as he says, as far as they are of the kind that the format has there. */
function knownFields(fields: PortableTextOptions["fields"], reading: Reading): Partial<Article> {
  const data = fields === undefined ? undefined : snapshot(fields, reading.report);
  const known: Record<string, Data> = {};
  for (const [name, value] of Object.entries(isObject(data) ? data : {})) {
    const isRight = textFields.has(name)
      ? typeof value === "string"
      : name === "authors"
        ? Array.isArray(value)
        : name === "readingMinutes"
          ? typeof value === "number"
          : name === "image"
            ? isObject(value) && typeof value.src === "string" && typeof value.alt === "string"
            : isObject(value) && ["kicker", "source", "strings"].includes(name);
    if (isRight) known[name] = value;
    else reading.ignored(`fields.${name.slice(0, 60)}`, "not what the article has there");
  }
  return structuredClone(known) as Partial<Article>;
}

function readDocument(
  data: Record<string, Data>,
  known: Partial<Article>,
  reading: Reading,
  options: PortableTextOptions,
) {
  const line: FieldReader = ({ value, path }, field) => {
    const text = Array.isArray(value) && value.some(isBlock) ? textOfBlocks(value) : value;
    return reading.take(readText(text), path, field);
  };
  const readers: Record<DocumentKind, FieldReader> = {
    line,
    link: ({ value, path }, field) => {
      const url = typeof value === "string" ? linkAddress(value, reading.base) : undefined;
      return reading.take(url ? { value: url } : { reason: "no address that a card follows" }, path, field);
    },
    identifier: scalar(readText),
    language: scalar(readLanguage),
    category: (source, field, _, article) => {
      const text = line(source, field, reading, article);
      return text === undefined ? undefined : { text };
    },
    people: readPeople,
    date,
    picture: (source, field) => {
      const image = objectSource(listOf(source, 1)[0]!);
      return image ? pictureOf(image, field, reading, options.imageUrl) : reading.ignored(source.path, "no picture");
    },
    blocks: ({ value, path }) => {
      if (!Array.isArray(value)) return reading.ignored(path, "no list of blocks");
      const blocks = blocksOf({ value, path }, reading, options);
      return blocks.length > 0 ? blocks : undefined;
    },
  };
  const fields = new Fields({ value: data, path: "$" });
  const article = readMapped(fields, documentMapping, readers, reading, { ...known });
  fields.tellRest(reading);
  return article;
}
