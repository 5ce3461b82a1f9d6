import { fromHtml, fromPage, Survey } from "../../content.js";
import { finishArticle, type ImportOptions, pictureFile, Reading, treeOf } from "../../reading.js";
import type { Article } from "../article.js";
import type { ArticleImport, ReportEntry } from "../report.js";
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
  const survey = isWhole ? new Survey(tree) : undefined;
  const story = survey && findStory(survey, titles);
  const { article, report } = story ? fromPage(survey!, story) : fromHtml(tree);
  return { article: article?.body && article, report: [...reading.report.entries, ...report] };
}

/** Whether two addresses, perhaps in different folders, lead to one picture. */
function isSameFile(one: string, other: string): boolean {
  const [name, otherName] = [one, other].map((address) => /[^/]*$/.exec(pictureFile(address))![0]);
  return name !== "" && name === otherName;
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
  const reading = new Reading(options);
  const isInBody = ({ image }: Partial<Article>) =>
    image && page.article?.body?.some((block) => block.type === "image" && isSameFile(block.src, image.src));
  for (const source of [linked, page, head]) {
    const told: Partial<Article> = { ...source.article };
    if (source !== page && (page.article?.image || isInBody(told))) delete told.image;
    const names = Object.keys(told).filter((name) => !Object.hasOwn(fields, name));
    Object.assign(fields, { ...told, ...fields });
    reading.addAll(source.report.map((entry) => heard(entry, names)));
  }
  return { article: finishArticle(fields, "", reading), report: reading.report.entries };
}

/** What the report says of a field that an earlier source had told already. */
function heard(entry: ReportEntry, names: readonly string[]): ReportEntry {
  const { field = "", ...rest } = entry;
  const name = /^\w*/.exec(field)![0];
  if (!name || names.includes(name)) return entry;
  return { ...rest, outcome: "ignored", reason: `${name} is known already` };
}
