import { readingMinutes } from "../../../../web/src/accessibility/dom_mode/language.js";
import type { StudioState } from "../state.js";

export type ArticleFields = Record<string, unknown>;

const addressKeys = new Set(["src", "logo", "url", "href", "policyUrl", "privacyUrl", "action"]);

function absolute(value: string, base: string): string {
  return value.trim() && URL.canParse(value, base) ? new URL(value, base).href : value;
}

/**
 * The article of a state as others are to have it: its addresses absolute, its language and direction as the studio has
 * set them. Throws an Error where the content is no article.
 */
export function articleOf({ content, base, lang, dir }: StudioState): ArticleFields {
  const article: unknown = JSON.parse(content, (key, value: unknown) =>
    base && typeof value === "string" && addressKeys.has(key) ? absolute(value, base) : value,
  );
  if (typeof article !== "object" || article === null || Array.isArray(article)) {
    throw new Error("The content is no article: an object was expected.");
  }
  return { ...article, ...(lang && { lang }), ...(dir !== "auto" && { dir }) };
}

const fieldsOf = (value: unknown): ArticleFields =>
  typeof value === "object" && value !== null ? (value as ArticleFields) : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Text or runs of text, as plain text. */
const plain = (value: unknown): string =>
  typeof value === "string"
    ? value
    : listOf(value)
        .map((run) => String(fieldsOf(run).text ?? ""))
        .join("");

function minutesOf({ body, readingMinutes: given }: ArticleFields): unknown {
  if (given !== undefined) return given;
  const words = listOf(body)
    .map(fieldsOf)
    .map(({ text, items }) => [plain(text), ...listOf(items).map(plain)].join(" "));
  return readingMinutes(words.join(" "));
}

/** What leads into an article: all that stands above its body, and its picture without what is said about it. */
export function leadOf(article: ArticleFields): ArticleFields {
  const names = [
    "headline",
    "url",
    "lang",
    "dir",
    "kicker",
    "standfirst",
    "authors",
    "source",
    "published",
    "publishedText",
    "updated",
    "label",
    "strings",
  ];
  const lead = Object.fromEntries(names.filter((name) => name in article).map((name) => [name, article[name]]));
  const { caption: _, credit: __, ...image } = fieldsOf(article.image);
  return { ...lead, readingMinutes: minutesOf(article), ...(image.src !== undefined && { image }) };
}

export const textField = (article: ArticleFields, name: string): string => {
  const value = article[name];
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
};
