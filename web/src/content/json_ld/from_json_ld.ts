import {
  Fields,
  finishArticle,
  type ImportOptions,
  objectSource,
  parseJsonText,
  Reading,
  readDate,
  readMapped,
  type Source,
  snapshot,
} from "../../reading.js";
import type { Article } from "../article.js";
import { type ArticleImport, Report } from "../report.js";
import { type Candidate, Graph, member, typesOf } from "./graph.js";
import { articleMapping, pageMapping, passedOver } from "./mapping.js";
import { readers } from "./readers.js";
import { articleTypes, isPageType, nameInVocabulary } from "./types.js";

/**
 * The article of schema.org JSON-LD, as a value or as text: `NewsArticle`, `Article`, `BlogPosting` and their kin, alone, in
 * a list, in a `@graph` or as the main entity of a page. Several scripts of one page are given as a list. Never throws.
 */
export function fromJsonLd(input: unknown, options: ImportOptions = {}): ArticleImport {
  const report = new Report();
  const value = typeof input === "string" ? parseJsonText(input, report) : input;
  const data = value === undefined ? undefined : snapshot(value, report);
  if (data === undefined) {
    const isTold = report.entries.length > 0;
    if (!isTold) report.add({ outcome: "ignored", path: "$", reason: "there is nothing that can be read" });
    return { article: undefined, report: report.entries };
  }
  const graph = new Graph(data);
  const reading = new Reading(options, report, { resolve: graph.resolve, nameOf: nameInVocabulary });
  const chosen = choose(graph.candidates(), reading);
  const article = chosen && readArticle(chosen, reading);
  for (const { value: node, path } of graph.unvisited()) {
    reading.ignored(path, `${typesOf(node).join(", ") || "a node without a type"}: no part of the article`);
  }
  if (!chosen) reading.ignored("$", "no article of a type that schema.org knows as one");
  else if (!article) reading.ignored(chosen.node.path, "an article without a headline and without text");
  return { article, report: report.entries };
}

/** The article of the texts of a page's scripts of JSON-LD; one that cannot be read is told, and the others still count. */
export function fromJsonLdScripts(texts: readonly string[], options: ImportOptions = {}): ArticleImport {
  if (texts.length === 1) return fromJsonLd(texts[0], options);
  const report = new Report();
  const values = texts.map((text, index) => parseJsonText(text, report, `$[${index}]`) ?? null);
  const read = fromJsonLd(values, options);
  return { article: read.article, report: [...report.entries, ...read.report] };
}

/** Of several the one that the page is about, then the one that says most. */
function choose(candidates: readonly Candidate[], reading: Reading): Candidate | undefined {
  const worth = ({ node, isMain }: Candidate) => {
    const has = (...names: string[]) => names.some((name) => member(node.value, name) !== undefined);
    const parts = [has("headline", "name"), has("articleBody", "text", "liveBlogUpdate"), has("mainEntityOfPage")];
    return [...parts, isMain, has("author"), has("image")].reduce(
      (sum, part, index) => sum + (part ? 32 >> index : 0),
      0,
    );
  };
  let best: Candidate | undefined;
  for (const each of candidates) if (!best || worth(each) > worth(best)) best = each;
  for (const { node } of candidates) {
    if (node.value === best?.node.value) reading.resolve(node);
  }
  return best;
}

function readArticle({ node, type }: Candidate, reading: Reading): Article | undefined {
  const fields = new Fields(node, nameInVocabulary);
  const typeSource = fields.get("@type");
  const article: Partial<Article> = readMapped(fields, articleMapping, readers, reading);
  const label = articleTypes[type]?.label;
  if (typeSource && label && !(label === "live" && isOver(fields))) {
    article.label = label;
    reading.used(typeSource.path, "label");
  } else if (typeSource) {
    reading.report.add({ outcome: "used", path: typeSource.path, reason: "it is an article" });
  }
  const page = pageOf(fields, reading);
  if (page) {
    readMapped(page, pageMapping, readers, reading, article);
    page.tellRest(reading, passedOver);
  }
  fields.tellRest(reading, passedOver);
  const text = fields.first(["articleBody", "text", "liveBlogUpdate"]);
  return finishArticle(article, text?.path ?? node.path, reading);
}

/** Whether a live blog's coverage ended before it was last changed. */
function isOver(fields: Fields): boolean {
  const [end, changed] = ["coverageEndTime", "dateModified"].map((name) => {
    const source = fields.get(name);
    const read = source && readDate(source.value);
    return read && "value" in read ? Date.parse(read.value) : Number.NaN;
  });
  return end! <= changed!;
}

/** The page that the article is on, where the source describes it. */
function pageOf(fields: Fields, reading: Reading): Fields | undefined {
  for (const name of ["mainEntityOfPage", "isPartOf"]) {
    const source: Source | undefined = fields.get(name);
    const page = source && objectSource(reading.resolve(source));
    if (page && typesOf(page.value).some(isPageType)) return new Fields(page, nameInVocabulary);
  }
  return undefined;
}
