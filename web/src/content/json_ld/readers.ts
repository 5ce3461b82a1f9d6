import {
  type Data,
  date,
  dateWords,
  type FieldReader,
  Fields,
  isObject,
  linkAddress,
  listOf,
  objectSource,
  type Read,
  type Reading,
  readBestPicture,
  readDate,
  readLanguage,
  readMinutes,
  readNamed,
  readPeople,
  readPicture,
  readText,
  readWordCount,
  type Source,
  scalar,
} from "../../reading.js";
import type { Block, RelatedItem } from "../article.js";
import { readBody } from "../reading/body.js";
import { member, typesOf } from "./graph.js";
import type { JsonLdKind } from "./mapping.js";
import { isPublicationType } from "./types.js";

const mostRelated = 100;
const mostUpdates = 500;

/** The name of a node as an address: a part of a page stands for the page, and what is only a name is none. */
function pageOfName(name: unknown): string | undefined {
  if (typeof name !== "string" || /^(#|_:)/.test(name)) return undefined;
  return name.replace(/#.*$/, "");
}

/** The address of a page, of a text, of an object's `url` or `@id`, or of the first of these in a list. */
const page: FieldReader = (source, field, reading) => {
  const { value, path } = listOf(source, 1)[0]!;
  if (path.endsWith('["@id"]') && !/^https?:\/\/[^#]*$/.test(String(value))) return undefined;
  const node = reading.resolve({ value, path }).value;
  const written = isObject(node) ? (member(node, "url") ?? pageOfName(member(node, "@id"))) : value;
  const url = typeof written === "string" ? linkAddress(written, reading.base) : undefined;
  return reading.take(url ? { value: url } : { reason: "no address that a card follows" }, path, field);
};

function readIdentifier(value: Data): Read<string> {
  const first = Array.isArray(value) ? (value[0] ?? null) : value;
  const inner = isObject(first) ? (member(first, "value") ?? member(first, "@id") ?? null) : first;
  if (typeof inner === "number") return { value: String(inner) };
  const text = typeof inner === "string" ? inner.trim() : "";
  return text && text.length < 4096 ? { value: text } : { reason: "no identifier" };
}

const section: FieldReader = (source, field, reading) => {
  const resolved = reading.resolve(listOf(source, 1)[0]!);
  const object = objectSource(resolved);
  const isMore = Array.isArray(source.value) && source.value.length > 1;
  const read = readText(resolved.value);
  const text = reading.take(
    "value" in read && isMore ? { ...read, repaired: "the first of several" } : read,
    source.path,
    field,
  );
  const address = object && member(object.value, "url");
  const url = typeof address === "string" ? linkAddress(address, reading.base) : undefined;
  return text && { text, ...(url && { url }) };
};

const publication: FieldReader = (source, field, reading) => {
  for (const each of listOf(reading.resolve(source), 20)) {
    const resolved = reading.resolve(each);
    if (typeof resolved.value === "string") {
      const name = reading.take(readText(resolved.value), resolved.path, `${field}.name`);
      if (name) return { name };
      continue;
    }
    const named = readNamed(resolved, field, reading);
    if (!named) {
      reading.ignored(resolved.path, "no name");
      continue;
    }
    const { rest, ...publisher } = named;
    const logoSource = rest.first(["logo", "image"]);
    const logo = logoSource && logoOf(logoSource, `${field}.logo`, reading);
    rest.tellRest(reading);
    return { ...publisher, ...(logo && { logo }) };
  }
  return undefined;
};

function logoOf(source: Source, field: string, reading: Reading): string | undefined {
  const apart = reading.apart();
  const picture = readPicture(reading.resolve(listOf(reading.resolve(source), 1)[0]!), field, apart);
  for (const entry of apart.report.entries) {
    // Of a logo the card takes the address alone.
    if (entry.field === `${field}.src`) reading.report.add({ ...entry, field });
    else reading.ignored(entry.path, entry.reason ?? "of a logo only the address is shown");
  }
  return picture?.src;
}

/** The publication that a page is part of: only of the types that are one. */
const site: FieldReader = (source, field, reading, article) => {
  const { value } = reading.resolve(source);
  const isPublication = isObject(value) && typesOf(value).some(isPublicationType);
  return isPublication ? publication(source, field, reading, article) : reading.ignored(source.path, "no publication");
};

const body: FieldReader = (source, field, reading, article) => {
  const read = readBody(source, field, reading);
  if (read?.related && !article.related) article.related = read.related;
  return read?.body;
};

/** The updates of a live blog, each under its headline, the time of it first. */
const updates: FieldReader = (source, field, reading) => {
  const first = Number(/\[(\d+)\]$/.exec(field)?.[1] ?? 0);
  const blocks: Block[] = [];
  for (const each of listOf(source)) {
    const update = objectSource(reading.resolve(each));
    if (!update || blocks.length > 20 * mostUpdates) continue;
    const fields = new Fields(update, reading.nameOf);
    fields.get("@type");
    const heading = fields.first(["headline", "name"]);
    const title = heading && readText(heading.value);
    const time = fields.get("datePublished");
    const when = time && readDate(time.value);
    if (title && "value" in title) {
      reading.used(heading!.path, `body[${first + blocks.length}]`, title.repaired);
      blocks.push({ type: "heading", level: 3, text: title.value });
    }
    if (time && when && "value" in when) reading.ignored(time.path, "times of updates are not shown");
    const text = fields.first(["articleBody", "text", "description"]);
    const read = text && readBody(text, `body[${first + blocks.length}]`, reading);
    blocks.push(...(read?.body ?? []));
    fields.tellRest(reading);
  }
  return blocks.length > 0 ? blocks : undefined;
};

const related: FieldReader = (source, field, reading) => {
  const items: RelatedItem[] = [];
  for (const each of listOf(source)) {
    const item = objectSource(reading.resolve(each));
    if (!item || items.length >= mostRelated) {
      reading.ignored(each.path, item ? `more than ${mostRelated} related items` : "an address without a headline");
      continue;
    }
    const fields = new Fields(item, reading.nameOf);
    const heading = fields.first(["headline", "name"]);
    const headline = heading && readText(heading.value);
    const address = fields.first(["url", "@id"]);
    const url = typeof address?.value === "string" ? linkAddress(address.value, reading.base) : undefined;
    if (!headline || !("value" in headline) || !url) {
      reading.ignored(each.path, "no headline and address");
      continue;
    }
    reading.used(item.path, `${field}.items[${items.length}]`);
    items.push({ headline: headline.value, url });
  }
  return items.length > 0 ? { items } : undefined;
};

export const readers: Record<JsonLdKind, FieldReader> = {
  line: scalar(readText),
  page,
  identifier: scalar(readIdentifier),
  language: scalar(readLanguage),
  section,
  people: readPeople,
  publication,
  site,
  date,
  dateWords,
  minutes: scalar(readMinutes),
  wordCount: scalar(readWordCount),
  picture: readBestPicture,
  body,
  updates,
  related,
};
