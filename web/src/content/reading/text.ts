import { decodeEntities } from "../markup/entities.js";
import { readTokens } from "../markup/tokens.js";
import type { Data } from "./snapshot.js";
import { isObject } from "./snapshot.js";

/** What was made of a value: with why it had to be repaired, or why there is nothing. */
export type Read<T> = { value: T; repaired?: string } | { reason: string };

const doubleEscaped = /&amp;(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i;

const knownTags = new Set(
  (
    "a abbr article aside b blockquote br cite code div em figcaption figure font h1 h2 h3 h4 h5 h6 header hr i iframe img ins " +
    "kbd li link mark meta nav noscript ol p pre q s script section small span strike strong style sub sup table tbody td th " +
    "time tr tt u ul video wbr del dl dt dd"
  ).split(" "),
);

const tagLike = /^<\/?([a-zA-Z][a-zA-Z\d]{0,15})(?=[\s/>])/;
const breaksText = /^(br|p|div|li|h[1-6]|tr|td|th|blockquote|figure|figcaption|section|article|ul|ol|hr|dt|dd)$/;

/** Whether a text is written in HTML: a tag that HTML knows is in it. */
export function isMarkup(text: string): boolean {
  const last = text.lastIndexOf(">");
  for (let at = text.indexOf("<"); at >= 0 && at < last; at = text.indexOf("<", at + 1)) {
    const tag = tagLike.exec(text.slice(at, at + 20));
    if (tag && knownTags.has(tag[1]!.toLowerCase())) return true;
  }
  return false;
}

/** The words of a piece of HTML. */
export function wordsOfMarkup(html: string): string {
  let words = "";
  let hidden = 0;
  readTokens(html, {
    open(name, _, isClosed) {
      if ((name === "script" || name === "style" || name === "template") && !isClosed) hidden += 1;
      else if (breaksText.test(name)) words += " ";
    },
    close(name) {
      if (name === "script" || name === "style" || name === "template") hidden = Math.max(0, hidden - 1);
      else if (breaksText.test(name)) words += " ";
    },
    text(text) {
      if (hidden === 0) words += text;
    },
  });
  return words;
}

/** References decoded as often as they were written: what was escaped twice reads as if once. */
export function decodeText(text: string): string {
  return decodeEntities(doubleEscaped.test(text) ? decodeEntities(text) : text);
}

const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
const isShown = /[^\s\p{Cc}\p{Cf}]/u;

export const cleanCharacters = (text: string) => text.replace(controls, "").replace(/\p{Surrogate}/gu, "\ufffd");

/** One line of text out of what sites write into a field of text: entities, tags, line ends, control characters. */
export function cleanLine(written: string): Read<string> {
  const isHtml = isMarkup(written);
  const decoded = isHtml ? decodeText(wordsOfMarkup(written)) : decodeText(written);
  const value = cleanCharacters(decoded).replace(/\s+/g, " ").trim();
  if (!isShown.test(value)) return { reason: "there is no text in it" };
  if (isHtml) return { value, repaired: "the tags of HTML were taken out" };
  if (value.length !== written.length && written.trim() !== value && decoded !== written) {
    return { value, repaired: "character references were decoded" };
  }
  return { value };
}

/** The text of a value: of a string, a number, the first of a list that has one, or what JSON-LD wraps in `@value`. */
export function readText(value: Data, depth = 0): Read<string> {
  if (typeof value === "string") return cleanLine(value);
  if (typeof value === "number") return { value: String(value) };
  if (depth > 4) return { reason: "it is no text" };
  if (Array.isArray(value)) {
    for (const each of value) {
      const read = readText(each, depth + 1);
      if ("value" in read) return value.length > 1 ? { ...read, repaired: "the first of a list was taken" } : read;
    }
    return { reason: "there is no text in it" };
  }
  if (isObject(value)) {
    const inner = value["@value"] ?? value.name ?? value.title ?? value.text ?? value.rendered;
    if (inner !== undefined) return readText(inner, depth + 1);
  }
  return { reason: "it is no text" };
}
