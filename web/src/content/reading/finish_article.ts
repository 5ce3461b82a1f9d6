import type { Article, Block, RichText } from "../article.js";
import { isSeen } from "../seen.js";
import { fitArticle } from "./fit_article.js";
import type { Reading } from "./reading.js";

const longestHeadline = 100;

const plainText = (text: RichText) => (typeof text === "string" ? text : text.map((run) => run.text).join(""));
const words = (text: string) => text.replace(/\s+/g, " ").trim();
const compared = (text: string) =>
  words(text)
    .replace(/(…|\.\.\.|\[…\]|\[\.\.\.\])$/, "")
    .trim()
    .toLowerCase();

/**
 * What is true of an article from any source: it has a headline, says nothing twice, and keeps to the limits of its format.
 * Undefined without a headline and without text that could stand for one. `path` is where its body stands.
 */
export function finishArticle(fields: Partial<Article>, path: string, reading: Reading): Article | undefined {
  const article = { ...fields, ...(fields.body && { body: [...fields.body] }) };
  if (!isSeen(article.headline)) takeHeadline(article, path, reading);
  const { headline } = article;
  if (!headline || !isSeen(headline)) return undefined;
  dropRepeatedHeading(article, headline, path, reading);
  dropRepeatedPicture(article, path, reading);
  dropRepeatedStandfirst(article, reading);
  dropRepeatedCaption(article, headline, reading);
  dropIdleUpdate(article, reading);
  if (article.body?.length === 0) delete article.body;
  return fitArticle({ ...article, headline }, path, reading);
}

/** Posts without a title: the first words stand for one, and go from the body where they are all of a paragraph. */
function takeHeadline(article: Partial<Article>, path: string, reading: Reading): void {
  const body = article.body ?? [];
  const index = body.findIndex(
    (block) => (block.type === "heading" || block.type === "paragraph") && isSeen(plainText(block.text)),
  );
  const block = body[index];
  const text = block && "text" in block ? words(plainText(block.text)) : words(article.standfirst ?? "");
  if (!isSeen(text)) return;
  article.headline = shortened(text);
  const isWhole = block && "text" in block && article.headline === text && typeof block.text === "string";
  if (isWhole) dropBlock(article, index, reading);
  if (!block && article.headline === text) delete article.standfirst;
  reading.used(path, "headline", "there is no headline; the first words became one");
}

function shortened(text: string): string {
  if (text.length <= longestHeadline) return text;
  const start = text.slice(0, longestHeadline);
  const sentence = /^.{20,}?[.!?؟。](?=\s)/u.exec(start)?.[0];
  return sentence ?? `${start.replace(/\s+\S*$/, "").replace(/\p{Surrogate}$/u, "")}…`;
}

/** Takes a block out; what the report says of those after it follows. */
function dropBlock(article: Partial<Article>, index: number, reading: Reading): void {
  article.body?.splice(index, 1);
  for (const entry of reading.report.entries) {
    const at = /^body\[(\d+)\](.*)$/.exec(entry.field ?? "");
    if (!at || Number(at[1]) < index) continue;
    if (Number(at[1]) > index) entry.field = `body[${Number(at[1]) - 1}]${at[2]}`;
    else delete entry.field;
  }
}

function dropRepeatedHeading(article: Partial<Article>, headline: string, path: string, reading: Reading): void {
  const first = article.body?.[0];
  if (first?.type !== "heading" || compared(plainText(first.text)) !== compared(headline)) return;
  dropBlock(article, 0, reading);
  reading.ignored(path, "the body began with the headline");
}

/** What two addresses of one picture have in common, at whatever size. */
export const pictureFile = (address: string) =>
  address
    .replace(/^https?:/, "")
    .replace(/[?#].*$/, "")
    .replace(/-\d+x\d+(?=\.\w+$)/, "");

function dropRepeatedPicture(article: Partial<Article>, path: string, reading: Reading): void {
  const { image, body } = article;
  const first = body?.[0];
  if (!image || first?.type !== "image" || pictureFile(first.src) !== pictureFile(image.src)) return;
  const { type: _, src, ...told } = first;
  article.image = { ...told, ...image, alt: image.alt || first.alt };
  dropBlock(article, 0, reading);
  reading.ignored(path, "the body began with the lead picture");
}

/** Sites give a picture the article's own title for a caption: it says what the picture is for, not what it shows. */
function dropRepeatedCaption(article: Partial<Article>, headline: string, reading: Reading): void {
  const { image } = article;
  if (!image?.caption || compared(image.caption) !== compared(headline)) return;
  const { caption: _, ...rest } = image;
  article.image = rest;
  reading.withdraw("image.caption", "it repeats the headline");
}

function dropRepeatedStandfirst(article: Partial<Article>, reading: Reading): void {
  const { standfirst, headline = "", body = [] } = article;
  if (!standfirst) return;
  const first = body.find((block): block is Block & { type: "paragraph" } => block.type === "paragraph");
  const opening = first ? compared(plainText(first.text)) : "";
  const text = compared(standfirst);
  const isOpening = text.length > 0 && opening.startsWith(text.slice(0, Math.max(20, text.length - 12)));
  if (!isOpening && text !== compared(headline)) return;
  delete article.standfirst;
  reading.withdraw("standfirst", `it repeats ${isOpening ? "the first words of the body" : "the headline"}`);
}

/** Sites write the time of the last save, mostly that of publication: no news to a reader. */
function dropIdleUpdate(article: Partial<Article>, reading: Reading): void {
  const { published, updated } = article;
  if (!published || !updated) return;
  const [from, to] = [Date.parse(published), Date.parse(updated)];
  if (published !== updated && !(to <= from)) return;
  delete article.updated;
  reading.withdraw("updated", "not later than it was published");
}
