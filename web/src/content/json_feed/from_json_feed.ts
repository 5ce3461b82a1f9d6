import {
  cleanLine,
  type Data,
  date,
  type FieldReader,
  Fields,
  finishArticle,
  type ImportOptions,
  isObject,
  linkAddress,
  listOf,
  objectSource,
  parseJsonText,
  type Read,
  Reading,
  readBestPicture,
  readLanguage,
  readMapped,
  readPeople,
  readPictureAddress,
  readText,
  type Source,
  scalar,
  snapshot,
} from "../../reading.js";
import type { Article, Block } from "../article.js";
import { readHtmlBody, readPlainBody } from "../reading/body.js";
import { Report, type ReportEntry } from "../report.js";
import { feedMapping, itemMapping, type JsonFeedKind, passedOver } from "./mapping.js";

/** What an importer of a feed answers. It never throws. */
export interface FeedImport {
  /** In the feed's order; items that make no article are left out and told. */
  articles: Article[];
  report: ReportEntry[];
}

export interface FeedOptions extends ImportOptions {
  /** How many items are read at most; 100. Those beyond are told as ignored. */
  maxItems?: number;
}

const mostItems = 100;

/** The articles of a JSON Feed 1.1 or 1.0, as a value or as text, or of one of its items alone. */
export function fromJsonFeed(input: unknown, options: FeedOptions = {}): FeedImport {
  const report = new Report();
  const value = typeof input === "string" ? parseJsonText(input, report) : input;
  const data = value === undefined ? undefined : snapshot(value, report);
  const reading = new Reading(options, report);
  const articles: Article[] = [];
  if (!isObject(data)) {
    reading.ignored("$", "no JSON Feed: it is no object");
    return { articles, report: report.entries };
  }
  const feed = new Fields({ value: data, path: "$" });
  const items = feed.get("items");
  const isItem = !items && ["content_html", "content_text", "date_published"].some((name) => feed.get(name));
  if (!items && !isItem) reading.ignored("$", "no JSON Feed: there are no items");
  const common = items ? readFeed(feed, reading) : {};
  const asked = options.maxItems ?? mostItems;
  const most = asked >= 0 && Number.isFinite(asked) ? Math.floor(asked) : mostItems;
  const sources: Source[] = items ? listOf(items, most) : isItem ? [{ value: data, path: "$" }] : [];
  for (const source of sources) {
    const article = readItem(source, common, reading);
    if (article) articles.push(article);
  }
  if (items && Array.isArray(items.value) && items.value.length > most) {
    reading.ignored(
      `${items.path}[${most}]`,
      `the ${items.value.length - most} items from here on: only ${most} are read`,
    );
  }
  if (items) feed.tellRest(reading, passedOver);
  return { articles, report: report.entries };
}

/** What the feed says of all its items. */
function readFeed(feed: Fields, reading: Reading): Partial<Article> {
  const rule = (field: string) => feed.first(feedMapping.find((each) => each.field === field)!.from);
  const common: Partial<Article> = {};
  const title = rule("source.name");
  const name = title && reading.take(readText(title.value), title.path, "source.name");
  if (name) {
    const page = rule("source.url");
    const url = page && (readLink(page.value, reading) ?? undefined);
    if (page)
      reading.take(url ? { value: url } : { reason: "no address that a card follows" }, page.path, "source.url");
    const icon = rule("source.logo");
    const logo = icon && reading.take(readPictureAddress(icon.value, reading), icon.path, "source.logo");
    common.source = { name, ...(url && { url }), ...(logo && { logo }) };
  }
  const language = rule("lang");
  const lang = language && reading.take(readLanguage(language.value), language.path, "lang");
  if (lang) common.lang = lang;
  const people = rule("authors");
  const authors = people && readPeople(people, "authors", reading, common);
  if (authors) Object.assign(common, { authors });
  return common;
}

function readItem(source: Source, common: Partial<Article>, reading: Reading): Article | undefined {
  const item = objectSource(source);
  if (!item) return reading.ignored(source.path, "an item that is no object");
  const apart = reading.apart();
  const fields = new Fields(item);
  const own = readMapped(fields, itemMapping, readers, apart);
  fields.tellRest(apart, passedOver);
  const text = fields.first(["content_html", "content_text"]);
  const article = finishArticle({ ...common, ...own }, text?.path ?? item.path, apart);
  reading.addAll(apart.report.entries);
  if (!article) return reading.ignored(item.path, "an item without a title and without text");
  return article;
}

function readLink(value: Data, reading: Reading): string | undefined {
  return typeof value === "string" ? linkAddress(value, reading.base) : undefined;
}

const link: FieldReader = (source, field, reading) => {
  const url = readLink(source.value, reading);
  const isName = source.path.endsWith(".id") && !/^https?:/.test(String(source.value));
  if (isName) return undefined;
  return reading.take(url ? { value: url } : { reason: "no address that a card follows" }, source.path, field);
};

function readIdentifier(value: Data): Read<string> {
  const text = typeof value === "number" ? String(value) : typeof value === "string" ? value.trim() : "";
  return text && text.length < 4096 ? { value: text } : { reason: "no identifier" };
}

const tags: FieldReader = (source, field, reading) => {
  const read = readText(source.value);
  const text = reading.take(read, source.path, field);
  return text && { text };
};

const ofText =
  (read: typeof readHtmlBody): FieldReader =>
  ({ value, path }, _, reading, article) => {
    if (typeof value !== "string") return reading.ignored(path, "no text");
    const body = read({ value, path }, reading);
    if (body?.related && !article.related) article.related = body.related;
    return body?.body;
  };

const attachments: FieldReader = (source, field, reading, article) => {
  const first = Number(/\[(\d+)\]$/.exec(field)?.[1] ?? 0);
  const blocks: Block[] = [];
  for (const each of listOf(source, 100)) {
    const object = objectSource(each);
    const type = object?.value.mime_type;
    if (!object || typeof type !== "string" || !/^image\//i.test(type)) {
      reading.ignored(each.path, "a card shows pictures alone of what is attached");
      continue;
    }
    const fields = new Fields(object);
    const address = fields.get("url");
    const isLead = !article.image && blocks.length === 0;
    const place = isLead ? "image" : `body[${first + blocks.length}]`;
    const src = address && reading.take(readPictureAddress(address.value, reading), address.path, `${place}.src`);
    if (!src) {
      reading.ignored(each.path, "a picture without an address");
      continue;
    }
    const title = cleanLine(String(fields.get("title")?.value ?? ""));
    const picture = { src, alt: "value" in title ? title.value : "" };
    if (isLead) article.image = picture;
    else blocks.push({ type: "image", ...picture });
  }
  return blocks.length > 0 ? blocks : undefined;
};

const readers: Record<JsonFeedKind, FieldReader> = {
  line: scalar(readText),
  link,
  identifier: scalar(readIdentifier),
  language: scalar(readLanguage),
  tags,
  people: readPeople,
  date,
  picture: readBestPicture,
  html: ofText(readHtmlBody),
  text: ofText((source, reading) => readPlainBody(source, "body", reading)),
  attachments,
};
