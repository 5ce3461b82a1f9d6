import { raisedText } from "../../content.js";
import { decodeEntities } from "../markup/entities.js";
import { readTokens, type TokenSink } from "../markup/tokens.js";
import { isSeen } from "../seen.js";
import type { Data } from "./snapshot.js";
import { isObject } from "./snapshot.js";

/** What was made of a value: with why it had to be repaired, or why there is nothing. */
export type Read<T> = { value: T; repaired?: string } | { reason: string };

const doubleEscaped = /&amp;(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i;

const knownTags = new Set(
  (
    "a abbr article aside b blockquote br cite code div em figcaption figure font h1 h2 h3 h4 h5 h6 header hr i iframe img ins " +
    "kbd li link mark meta nav noscript ol p pre q rt ruby s script section small span strike strong style sub sup table tbody " +
    "td th time tr tt u ul video wbr del dl dt dd"
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

const notShown = /^(script|style|template|del|rp)$/;

/** Collects the words of a piece of HTML; raised and lowered ones as whole texts, whatever is raised in them again. */
class Words implements TokenSink {
  #words = "";
  #hidden = 0;
  #raised: { shift: "sup" | "sub"; words: string } | undefined;

  open(name: string, _: unknown, isClosed: boolean): void {
    if (isClosed && notShown.test(name)) return;
    if (notShown.test(name)) this.#hidden += 1;
    else if (breaksText.test(name)) this.#add(" ");
    else if (name === "rt" || name === "s" || name === "strike") this.#add("(");
    else if ((name === "sup" || name === "sub") && !this.#raised) this.#raised = { shift: name, words: "" };
  }

  close(name: string): void {
    if (notShown.test(name)) this.#hidden = Math.max(0, this.#hidden - 1);
    else if (breaksText.test(name)) this.#add(" ");
    else if (name === "rt" || name === "s" || name === "strike") this.#add(")");
    else if (name === this.#raised?.shift) this.#lower();
  }

  text(text: string): void {
    if (this.#hidden === 0) this.#add(text);
  }

  #add(text: string): void {
    if (this.#raised) this.#raised.words += text;
    else this.#words += text;
  }

  #lower(): void {
    const raised = this.#raised;
    this.#raised = undefined;
    if (raised) this.#add(raisedText(raised.shift, raised.words).text);
  }

  take(): string {
    this.#lower();
    return this.#words;
  }
}

/** The words of a piece of HTML. */
export function wordsOfMarkup(html: string): string {
  const words = new Words();
  readTokens(html, words);
  return words.take();
}

/** References decoded as often as they were written: what was escaped twice reads as if once. */
export function decodeText(text: string): string {
  return decodeEntities(doubleEscaped.test(text) ? decodeEntities(text) : text);
}

const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
export const cleanCharacters = (text: string) => text.replace(controls, "").replace(/\p{Surrogate}/gu, "\ufffd");

/** One line of text out of what sites write into a field of text: entities, tags, line ends, control characters. */
export function cleanLine(written: string): Read<string> {
  const isHtml = isMarkup(written);
  const decoded = isHtml ? decodeText(wordsOfMarkup(written)) : decodeText(written);
  const value = cleanCharacters(decoded).replace(/\s+/g, " ").trim();
  if (!isSeen(value)) return { reason: "there is no text in it" };
  if (isHtml) return { value, repaired: "the tags of HTML were taken out" };
  if (value.length !== written.length && written.trim() !== value && decoded !== written) {
    return { value, repaired: "character references were decoded" };
  }
  return { value };
}

/** One list may stand in many places of another. */
const mostLooks = 1000;

/** The text of a value: of a string, a number, the first of a list that has one, or what JSON-LD wraps in `@value`. */
export function readText(value: Data, depth = 0, looks = { left: mostLooks }): Read<string> {
  looks.left -= 1;
  if (looks.left < 0) return { reason: "there is no text at its beginning" };
  if (typeof value === "string") return cleanLine(value);
  if (typeof value === "number") return { value: String(value) };
  if (depth > 4) return { reason: "it is no text" };
  if (Array.isArray(value)) {
    for (const each of value) {
      if (looks.left <= 0) break;
      const read = readText(each, depth + 1, looks);
      if ("value" in read) return value.length > 1 ? { ...read, repaired: "the first of a list was taken" } : read;
    }
    return { reason: "there is no text in it" };
  }
  if (isObject(value)) {
    const inner = value["@value"] ?? value.name ?? value.title ?? value.text ?? value.rendered;
    if (inner !== undefined) return readText(inner, depth + 1, looks);
  }
  return { reason: "it is no text" };
}
