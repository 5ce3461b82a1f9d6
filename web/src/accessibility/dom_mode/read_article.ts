import type { Article } from "../../content/article.js";
import { type CardError, fault } from "../../runtime/fault.js";

/** A value of unknown type as text, white space collapsed; empty where it is none. */
export function textOf(value: unknown): string {
  if (typeof value !== "string") return "";
  return value
    .slice(0, 65_536)
    .replace(/[\t\n\f\r ]+/g, " ")
    .trim();
}

/** A value of unknown type as an address, to be checked by safeHref; white space in it means something there. */
export function addressOf(value: unknown): string {
  return typeof value === "string" && value.length <= 65_536 ? value : "";
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 10_000) : [];
}

/** A value of unknown type as an object to take fields from; an empty one where it is none. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** The article of a JSON text, its fields of whatever type they are; an error in the core's words where it has none. */
export function readArticle(text: string): { [Field in keyof Article]?: unknown } | CardError {
  let article: unknown;
  try {
    article = JSON.parse(text);
  } catch (error) {
    return fault("bad-json", "$", String((error as Error).message));
  }
  if (typeof article !== "object" || article === null || Array.isArray(article)) {
    return fault("wrong-type", "$", "expected an object");
  }
  const { headline } = article as Article;
  if (headline !== undefined && headline !== null && typeof headline !== "string") {
    return fault("wrong-type", "$.headline", "expected a string");
  }
  return textOf(headline) ? article : fault("missing-field", "$.headline", "the article has no headline");
}
