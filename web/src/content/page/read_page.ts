import { fromHtml, fromPage } from "../../content.js";
import { finishArticle, type ImportOptions, Reading, treeOf } from "../../reading.js";
import type { Article } from "../article.js";
import { type ArticleImport, Report, type ReportEntry } from "../report.js";
import { findStory } from "./find_story.js";

/**
 * The words of a page, or of a piece of one; no article where there is no text. `headline` is what the page says of itself
 * elsewhere.
 */
export function readPage(html: string, headline: string | undefined, options: ImportOptions): ArticleImport {
  const reading = new Reading(options);
  const tree = treeOf(html, "", reading);
  const isWhole = tree.querySelector("head, body, title") !== null;
  const titles = [headline ?? "", tree.querySelector("title")?.textContent ?? ""];
  const story = isWhole ? findStory(tree, titles) : undefined;
  const { article, report } = story ? fromPage(tree, story) : fromHtml(tree);
  return { article: article?.body && article, report: [...reading.report.entries, ...report] };
}

const fieldOf = ({ field = "" }: ReportEntry) => /^\w*/.exec(field)![0];

/** Whether two addresses lead to one picture, at whatever size. */
function isSameFile(one: string, other: string): boolean {
  const file = (address: string) => /[^/]*$/.exec(address.replace(/[?#].*$/, ""))![0];
  return file(one) !== "" && file(one) === file(other);
}

/**
 * One article of all that a page has of it: its JSON-LD is heard first, then its words, then its head. Of a picture the page's
 * own words tell more than the others do.
 */
export function gatherPage(
  linked: ArticleImport,
  page: ArticleImport,
  head: ArticleImport,
  options: ImportOptions,
): ArticleImport {
  const fields: Partial<Article> = {};
  const reading = new Reading(options, new Report());
  const isInBody = ({ image }: Partial<Article>) =>
    image && page.article?.body?.some((block) => block.type === "image" && isSameFile(block.src, image.src));
  for (const source of [linked, page, head]) {
    const told: Partial<Article> = { ...source.article };
    if (source !== page && (page.article?.image || isInBody(told))) delete told.image;
    const names = Object.keys(told).filter((name) => !Object.hasOwn(fields, name));
    for (const name of names) Object.assign(fields, { [name]: told[name as keyof Article] });
    reading.addAll(source.report.map((entry) => heard(entry, names)));
  }
  return { article: finishArticle(fields, "", reading), report: reading.report.entries };
}

/** What the report says of a field that an earlier source had told already. */
function heard(entry: ReportEntry, names: readonly string[]): ReportEntry {
  const name = fieldOf(entry);
  if (!name || names.includes(name)) return entry;
  const { field: _, ...rest } = entry;
  return { ...rest, outcome: "ignored", reason: `${name} is known already` };
}
