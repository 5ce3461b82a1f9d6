import { keep, kept } from "../site/kept.js";
import { arabic } from "./arabic.js";
import { english, type Words } from "./english.js";

export type { Words };
export type Language = "en" | "ar";

const tables: Record<Language, Words> = { en: english, ar: arabic };
const key = "article-card.language";

function chosen(): Language {
  const wish = new URLSearchParams(location.search).get("lang") ?? kept(key) ?? navigator.language;
  return wish.startsWith("ar") ? "ar" : "en";
}

let current: Language = chosen();

/** The language of the interface, and its words. */
export const language = (): Language => current;
export const words = (): Words => tables[current];

/** Tells the document what it is written in; whoever shows words renders anew afterwards. */
export function speak(wish: Language = current): void {
  if (wish !== current) keep(key, wish);
  current = wish;
  document.documentElement.lang = wish;
  document.documentElement.dir = wish === "ar" ? "rtl" : "ltr";
}

/** `{name}` in a sentence, filled in. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number in the interface's own digits. */
export function figure(value: number, options: Intl.NumberFormatOptions = {}): string {
  const name = current + JSON.stringify(options);
  // To make one takes longer than all else of most steps.
  let format = formats.get(name);
  if (!format) {
    format = new Intl.NumberFormat(current === "ar" ? "ar-EG" : "en-GB", options);
    formats.set(name, format);
  }
  return format.format(value);
}
