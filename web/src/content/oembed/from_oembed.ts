import {
  Fields,
  finishArticle,
  type ImportOptions,
  isObject,
  linkAddress,
  namesIn,
  parseJsonText,
  type Read,
  Reading,
  readDate,
  readPictureAddress,
  readSide,
  readText,
  type Source,
  snapshot,
  wordsOfMarkup,
} from "../../reading.js";
import type { Article, Picture } from "../article.js";
import { type ArticleImport, Report } from "../report.js";
import { oembedMapping, passedOver } from "./mapping.js";

export interface OEmbedOptions extends ImportOptions {
  /** The page that the response was asked for: where the headline leads. */
  url?: string | URL;
}

/** Of which the words of a post are near the beginning. */
const longestMarkup = 5000;

type Field = (typeof oembedMapping)[number]["field"];

/** A headline card of an oEmbed response, as a value or as JSON text. Its `html` is read as words at most. Never throws. */
export function fromOEmbed(input: unknown, options: OEmbedOptions = {}): ArticleImport {
  const report = new Report();
  const value = typeof input === "string" ? parseJsonText(input, report) : input;
  const data = value === undefined ? undefined : snapshot(value, report);
  const reading = new Reading({ ...options, base: options.base ?? options.url ?? "" }, report);
  if (!isObject(data)) {
    reading.ignored("$", "no oEmbed response: it is no object");
    return { article: undefined, report: report.entries };
  }
  const article = new Response(new Fields({ value: data, path: "$" }), reading).read(options.url);
  if (!article) reading.ignored("$", "there is no title and no text");
  return { article, report: report.entries };
}

class Response {
  readonly #fields: Fields;
  readonly #reading: Reading;
  readonly #isPhoto: boolean;

  constructor(fields: Fields, reading: Reading) {
    this.#fields = fields;
    this.#reading = reading;
    this.#isPhoto = fields.get("type")?.value === "photo";
  }

  read(page: string | URL | undefined): Article | undefined {
    const headline = this.#text("headline") ?? this.#wordsOfHtml();
    const standfirst = this.#text("standfirst");
    const published = this.#first("published", ({ value }) => readDate(value));
    const address = page === undefined ? undefined : linkAddress(String(page));
    const url = address ?? this.#link("url", this.#isPhoto ? ["web_page"] : undefined);
    const source = this.#named("source");
    const author = this.#named("authors[0]");
    const image = this.#picture();
    this.#fields.tellRest(this.#reading, passedOver);
    const fields: Partial<Article> = {
      ...(headline && { headline }),
      ...(standfirst && { standfirst }),
      ...(published && { published }),
      ...(url && { url }),
      ...(source && { source }),
      ...(author && { authors: [author] }),
      ...(image && { image }),
    };
    return finishArticle(fields, "$", this.#reading);
  }

  #first<T>(field: Field, read: (source: Source) => Read<T>, names = namesOf(field)): T | undefined {
    const source = this.#fields.first(names);
    return source && this.#reading.take(read(source), source.path, field);
  }

  #text(field: Field): string | undefined {
    return this.#first(field, ({ value }) => readText(value));
  }

  #link(field: Field, names?: readonly string[]): string | undefined {
    const read = ({ value }: Source): Read<string> => {
      const url = typeof value === "string" ? linkAddress(value, this.#reading.base) : undefined;
      return url ? { value: url } : { reason: "no address that a card follows" };
    };
    return this.#first(field, read, names ?? namesOf(field));
  }

  #named(field: "source" | "authors[0]"): { name: string; url?: string } | undefined {
    const name = this.#first(`${field}.name`, ({ value }): Read<string> => {
      const read = readText(value);
      return "value" in read && namesIn(read.value).length === 0 ? { reason: "no name" } : read;
    });
    const url = name && this.#link(`${field}.url`);
    return name ? { name, ...(url && { url }) } : undefined;
  }

  #picture(): Picture | undefined {
    const prefix = this.#isPhoto && this.#fields.get("url") ? "" : "thumbnail_";
    const src = this.#first("image.src", ({ value }) => readPictureAddress(value, this.#reading), [`${prefix}url`]);
    if (!src) return undefined;
    const [width, height] = (["width", "height"] as const).map((side) =>
      this.#first(`image.${side}`, ({ value }) => readSide(value), [`${prefix}${side}`]),
    );
    return { src, alt: "", ...(width && height && { width, height }) };
  }

  /** Posts have no title: what is quoted in their markup stands for one. */
  #wordsOfHtml(): string | undefined {
    const html = this.#fields.get("html");
    if (typeof html?.value !== "string") return undefined;
    const start = html.value.slice(0, longestMarkup);
    const quoted = /<p\b[^>]*>([\s\S]*?)<\/p>/i.exec(start)?.[1];
    const read = readText(wordsOfMarkup(quoted ?? start).slice(0, 300));
    if ("reason" in read) return this.#reading.ignored(html.path, read.reason);
    return this.#reading.take({ value: read.value, repaired: "its words stand for a title" }, html.path, "headline");
  }
}

function namesOf(field: Field): readonly string[] {
  return oembedMapping.find((each) => each.field === field)!.from;
}
