import { parseJsonText, readTokens, snapshot } from "../reading.js";
import type { Article } from "./article.js";
import { detectFormat, type Format } from "./detect_format.js";
import type { FeedOptions } from "./json_feed/from_json_feed.js";
import type { OEmbedOptions } from "./oembed/from_oembed.js";
import { gatherPage, readPage } from "./page/read_page.js";
import type { PortableTextOptions } from "./portable_text/options.js";
import { type ArticleImport, Report, type ReportEntry } from "./report.js";

/** Those of all formats. */
export type AnyImportOptions = FeedOptions & PortableTextOptions & OEmbedOptions;

export interface AnyImport {
  /** Undefined where none was told. */
  format: Format | undefined;
  /** The article, or the first of a feed. */
  article: Article | undefined;
  /** All of a feed, else the one or none. */
  articles: Article[];
  report: ReportEntry[];
}

/**
 * The article, or the articles, of a value or a text in any of the formats: the format is told by what only it has. Of the
 * importers the one that is needed is loaded. The text of a web page is read for its JSON-LD; where that has no
 * body for its own words, and for what its head tells besides. Rejects only where an importer cannot be loaded.
 */
export async function importArticle(input: unknown, options: AnyImportOptions = {}): Promise<AnyImport> {
  const report = new Report();
  const isText = typeof input === "string";
  if (isText && /^[\ufeff\s]*</.test(input)) return importPage(input, options);
  const value = isText ? parseJsonText(input, report) : input;
  const data = value === undefined ? undefined : snapshot(value, report);
  const format = data === undefined ? undefined : detectFormat(data);
  if (data === undefined || format === undefined) {
    const reason =
      "not a format that is known: an article, JSON-LD, JSON Feed, Portable Text, Open Graph, oEmbed, HTML";
    if (data !== undefined || !isText) report.add({ outcome: "ignored", path: "$", reason });
    return { format: undefined, article: undefined, articles: [], report: report.entries };
  }
  const read = await importAs(format, data, options);
  const articles = "articles" in read ? read.articles : read.article ? [read.article] : [];
  return { format, article: articles[0], articles, report: [...report.entries, ...read.report] };
}

async function importAs(
  format: Exclude<Format, "html">,
  data: object | string | number | boolean | null,
  options: AnyImportOptions,
): Promise<ArticleImport | { articles: Article[]; report: ReportEntry[] }> {
  switch (format) {
    case "json-ld":
      return (await import("../json_ld.js")).fromJsonLd(data, options);
    case "json-feed":
      return (await import("../json_feed.js")).fromJsonFeed(data, options);
    case "portable-text":
      return (await import("../portable_text.js")).fromPortableText(data, options);
    case "oembed":
      return (await import("../oembed.js")).fromOEmbed(data, options);
    case "open-graph":
      return (await import("../open_graph.js")).fromOpenGraph(data as object, options);
    case "article":
      return asArticle(data);
  }
}

/** An article in the card's own format passes as it is: the card checks it, field by field. */
function asArticle(data: unknown): ArticleImport {
  const article = structuredClone(data) as Article;
  return { article, report: [{ outcome: "used", path: "$", reason: "an article already; the card checks it" }] };
}

async function importPage(html: string, options: AnyImportOptions): Promise<AnyImport> {
  const answer = (format: Format | undefined, { article, report }: ArticleImport): AnyImport => ({
    format,
    article,
    articles: article ? [article] : [],
    report,
  });
  if (/^[\ufeff\s]*<(\?xml|rss|feed)\b/i.test(html)) {
    const reason = "XML, as of RSS or Atom, is not read";
    return answer(undefined, { article: undefined, report: [{ outcome: "ignored", path: "", reason }] });
  }
  const linked = await linkedArticle(html, options);
  if (linked.article?.body) return answer("json-ld", linked);
  const { fromOpenGraph } = await import("../open_graph.js");
  const head = fromOpenGraph(html, options);
  const page = readPage(html, linked.article?.headline ?? head.article?.headline, options);
  const format = linked.article ? "json-ld" : page.article ? "html" : head.article ? "open-graph" : undefined;
  return answer(format, gatherPage(linked, page, head, options));
}

async function linkedArticle(html: string, options: AnyImportOptions): Promise<ArticleImport> {
  const scripts = jsonLdOf(html);
  if (scripts.length === 0) return { article: undefined, report: [] };
  return (await import("../json_ld.js")).fromJsonLdScripts(scripts, options);
}

/** The texts of the scripts of JSON-LD in a page. */
function jsonLdOf(html: string): string[] {
  const texts: string[] = [];
  let isJsonLd = false;
  readTokens(html, {
    isFull: () => texts.length >= 100,
    open(name, attributes) {
      isJsonLd = name === "script" && /^\s*application\/ld\+json\b/i.test(attributes.get("type") ?? "");
    },
    close() {
      isJsonLd = false;
    },
    text(text) {
      if (isJsonLd && text.trim()) texts.push(text);
    },
  });
  return texts;
}
