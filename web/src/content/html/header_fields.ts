import type { Article, NamedLink } from "../article.js";
import { betweenNames, byWord, longestName, occupation } from "../bylines.js";
import { hasProperty, isCalled, isNamed } from "./element_kinds.js";
import { hrefOf, textOf } from "./inline_runs.js";
import { pictureOf } from "./pictures.js";

// What sites call the parts of an article's head.
export const kickerNames =
  /^(kicker|eye-?brow|overline|overhead|rubric|rubrik|category|topic|section-?(name|label|title))$/;
export const standfirstNames =
  /^(standfirst|dek|deck|lede|lead|sub-?title|sub-?head(line|ing)?|summary|excerpt|chapo|tagline|teaser-?text|article-?intro|intro)$/;
const metaNames =
  /^(by-?line|authors?|writers?|contributors?|meta|dateline|date|pub-?date|posted-?on|published|updated|modified|timestamp)$/;
const authorNames = /^(by-?line|authors?|writers?|contributors?)$/;
const readingTimeNames = /^(reading-?time|read-?time|time-?to-?read|min-?read)$/;
const sourceNames = /^(source|publisher|publication|site-?name)$/;

const updatedWords = /updated|modified|mis à jour|modifié|güncel|تحديث|به.?روز|עודכן/i;
const isoDate = /^\d{4}(-\d\d-\d\d|\d{4})([Tt ]\d\d.*)?$/;
const labels = ["live", "breaking", "opinion", "analysis", "sponsored"] as const;

const longestMetaLine = 300;
const mostAuthors = 20;

/** Looks no further than it must: a container of the whole story is asked as well. */
function isShort(element: Element): boolean {
  const nodes = element.ownerDocument.createTreeWalker(element, 4 /* NodeFilter.SHOW_TEXT */);
  let length = 0;
  for (let count = 0; nodes.nextNode(); ++count) {
    length += nodes.currentNode.nodeValue?.trim().length ?? 0;
    if (length > longestMetaLine || count > longestMetaLine) return false;
  }
  return true;
}

/** A line over or under the headline that tells who, when and how long; never a paragraph of the story. */
export function isMetaLine(element: Element): boolean {
  if (isNamed(element, /^(bio|about|box|card|description)$/)) return false;
  if (!isShort(element)) return false;
  const text = textOf(element);
  if (!text) return false;
  return (
    element.localName === "time" ||
    element.localName === "address" ||
    isNamed(element, metaNames) ||
    isNamed(element, readingTimeNames) ||
    hasProperty(element, "author", "datePublished", "dateModified") ||
    element.querySelector("time, [rel~=author], [itemprop~=author]") !== null ||
    (byWord.test(text) && text.length < longestName)
  );
}

export function labelOf(element: Element): Article["label"] {
  if (!isCalled(element, /^(label|badge|flag|tag|status)$/)) return undefined;
  const text = textOf(element).toLowerCase();
  return labels.find((label) => label === text);
}

export function sourceOf(element: Element): Article["source"] {
  if (!isCalled(element, sourceNames) && !hasProperty(element, "publisher")) return undefined;
  const link = element.matches("a[href]") ? element : element.querySelector("a[href]");
  const image = element.querySelector("img");
  const logo = image ? pictureOf(image)?.src : undefined;
  const name = textOf(element) || image?.getAttribute("alt")?.trim();
  const url = link ? hrefOf(link) : undefined;
  return name ? { name, ...(url && { url }), ...(logo && { logo }) } : undefined;
}

/** The fields that a meta line tells; those it does not tell are absent. */
export function readMetaLine(line: Element): Partial<Article> {
  const fields: Partial<Article> = {};
  const times = line.localName === "time" ? [line] : [...line.querySelectorAll("time")];
  for (const time of times) readTime(time, line, fields);
  const readingTime = [line, ...line.querySelectorAll("*")].find((each) => isNamed(each, readingTimeNames));
  const minutes = readingTime && Number(/\d+/.exec(textOf(readingTime))?.[0]);
  if (minutes && minutes <= 10_000) fields.readingMinutes = minutes;
  const known = new Set<Node>(times);
  if (readingTime) known.add(readingTime);
  const source = [...line.querySelectorAll("*")].find((each) => sourceOf(each));
  if (source) {
    fields.source = sourceOf(source)!;
    known.add(source);
  }
  const authors = authorsOf(line, known);
  if (authors.length > 0) fields.authors = authors;
  return fields;
}

function readTime(time: Element, line: Element, fields: Partial<Article>): void {
  const text = textOf(time);
  const written = (time.getAttribute("datetime") ?? text).trim();
  const date = isoDate.test(written) ? written : undefined;
  const around = time.parentElement && time !== line ? textOf(time.parentElement).slice(0, longestName) : "";
  const named = [time, ...(time.parentElement ? [time.parentElement] : [])];
  const others = time === line ? 1 : line.querySelectorAll("time").length;
  const isUpdate =
    hasProperty(time, "dateModified") ||
    named.some((each) => isNamed(each, /^(updated|modified)$/)) ||
    (others < 2 || fields.published ? updatedWords.test(around) : false) ||
    updatedWords.test(text);
  if (isUpdate) {
    if (date) fields.updated ??= date;
  } else if (date) {
    fields.published ??= date;
  } else if (text) {
    fields.publishedText ??= text;
  }
}

function authorsOf(line: Element, known: ReadonlySet<Node>): NamedLink[] {
  const isMarked = (element: Element) =>
    element.matches("[rel~=author]") || hasProperty(element, "author") || isNamed(element, authorNames);
  const marked = [...line.querySelectorAll("*")]
    .filter((each) => isMarked(each) && !known.has(each))
    .slice(0, longestMetaLine);
  // The innermost: a byline around names is not one of them.
  const names = marked.filter((each) => !marked.some((other) => other !== each && each.contains(other)));
  if (names.length > 0) return unique(names.flatMap((each) => namesIn(each, known)));
  const text = textOf(line, known);
  // An address with numbers is one of a house.
  const isAuthors = line.localName === "address" && !/\d/.test(text);
  const isByline = isMarked(line) || isAuthors || byWord.test(text);
  return isByline ? unique(namesIn(line, known)) : [];
}

function namesIn(element: Element, known: ReadonlySet<Node>): NamedLink[] {
  const named = element.querySelector("[itemprop~=name]");
  const links = element.matches("a[href]") ? [element] : [...element.querySelectorAll("a[href]")];
  const people = links.filter((link) => !known.has(link) && textOf(link) && !occupation.test(textOf(link)));
  if (people.length > 0) {
    return people.map((link) => {
      const url = hrefOf(link);
      return { name: textOf(link).replace(byWord, ""), ...(url && { url }) };
    });
  }
  return textOf(named ?? element, known)
    .replace(byWord, "")
    .slice(0, longestMetaLine)
    .split(betweenNames)
    .map((name) => name.trim())
    .filter((name) => /\p{L}/u.test(name) && name.length <= longestName && !occupation.test(name))
    .map((name) => ({ name }));
}

function unique(authors: NamedLink[]): NamedLink[] {
  const seen = new Set<string>();
  return authors.filter(({ name }) => !seen.has(name) && seen.add(name)).slice(0, mostAuthors);
}
