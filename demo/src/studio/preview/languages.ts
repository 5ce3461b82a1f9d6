import { language } from "../../words/language.js";

/** The card's own languages; an article may name any other. */
const tags = ["en", "fr", "tr", "ar", "fa", "he"];

export function previewLanguages(): [string, string][] {
  const names = new Intl.DisplayNames([language()], { type: "language" });
  return tags.map((tag) => [tag, names.of(tag) ?? tag]);
}
