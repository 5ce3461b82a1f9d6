import type { Article, NamedLink } from "../article.js";
import { betweenNames, byWord, longestName, occupation } from "../bylines.js";
import { hasProperty, isCalled, isNamed } from "./element_kinds.js";
import { hrefOf, textOf } from "./inline_runs.js";
import { pictureOf } from "./pictures.js";
import type { Facts, Survey } from "./survey.js";

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

/** An address with numbers is one of a house, one with commas or ways to write and call that of an office. */
const isPostal = /[\d,;:،]|\b(tel|fax|phone|e-?mail)\b/i;

const longestMetaLine = 300;
const mostAuthors = 20;

/** Whether it is little enough for a line: a container of the whole story is asked as well. */
function isShort({ letters, texts, elements }: Readonly<Facts>): boolean {
  return letters <= longestMetaLine && texts <= longestMetaLine && elements <= longestMetaLine;
}

/** A line over or under the headline that tells who, when and how long; never a paragraph of the story. */
export function isMetaLine(element: Element, survey: Survey): boolean {
  const facts = survey.of(element);
  if (facts.shown === 0 || !isShort(facts)) return false;
  if (isNamed(element, /^(bio|about|box|card|description)$/)) return false;
  if (
    element.localName === "time" ||
    element.localName === "address" ||
    facts.hasMeta ||
    isNamed(element, metaNames) ||
    isNamed(element, readingTimeNames) ||
    hasProperty(element, "author", "datePublished", "dateModified")
  ) {
    return true;
  }
  return facts.letters < longestName && byWord.test(textOf(element, survey));
}

export function labelOf(element: Element, survey: Survey): Article["label"] {
  if (!isCalled(element, /^(label|badge|flag|tag|status)$/)) return undefined;
  const text = textOf(element, survey).toLowerCase();
  return labels.find((label) => label === text);
}

export function sourceOf(element: Element, survey: Survey): Article["source"] {
  if (!isCalled(element, sourceNames) && !hasProperty(element, "publisher")) return undefined;
  const link = element.matches("a[href]") ? element : element.querySelector("a[href]");
  const image = element.querySelector("img");
  const logo = image ? pictureOf(image)?.src : undefined;
  const name = textOf(element, survey) || image?.getAttribute("alt")?.trim();
  const url = link ? hrefOf(link) : undefined;
  return name ? { name, ...(url && { url }), ...(logo && { logo }) } : undefined;
}

/** The fields that a meta line tells; those it does not tell are absent. */
export function readMetaLine(line: Element, survey: Survey): Partial<Article> {
  const fields: Partial<Article> = {};
  const times = line.localName === "time" ? [line] : [...line.querySelectorAll("time")];
  for (const time of times) readTime(time, line, times.length, fields, survey);
  const readingTime = [line, ...line.querySelectorAll("*")].find((each) => isNamed(each, readingTimeNames));
  const minutes = readingTime && Number(/\d+/.exec(textOf(readingTime, survey))?.[0]);
  if (minutes && minutes <= 10_000) fields.readingMinutes = minutes;
  const known = new Set<Node>(times);
  if (readingTime) known.add(readingTime);
  const source = [...line.querySelectorAll("*")].find((each) => sourceOf(each, survey));
  if (source) {
    fields.source = sourceOf(source, survey)!;
    known.add(source);
  }
  const authors = authorsOf(line, known, survey);
  if (authors.length > 0) fields.authors = authors;
  return fields;
}

function readTime(time: Element, line: Element, count: number, fields: Partial<Article>, survey: Survey): void {
  const text = textOf(time, survey);
  const written = (time.getAttribute("datetime") ?? text).trim();
  const date = isoDate.test(written) ? written : undefined;
  const around = time.parentElement && time !== line ? textOf(time.parentElement, survey).slice(0, longestName) : "";
  const named = [time, ...(time.parentElement ? [time.parentElement] : [])];
  const isUpdate =
    hasProperty(time, "dateModified") ||
    named.some((each) => isNamed(each, /^(updated|modified)$/)) ||
    (count < 2 || fields.published ? updatedWords.test(around) : false) ||
    updatedWords.test(text);
  if (isUpdate) {
    if (date) fields.updated ??= date;
  } else if (date) {
    fields.published ??= date;
  } else if (text) {
    fields.publishedText ??= text;
  }
}

function authorsOf(line: Element, known: ReadonlySet<Node>, survey: Survey): NamedLink[] {
  const isMarked = (element: Element) =>
    element.matches("[rel~=author]") || hasProperty(element, "author") || isNamed(element, authorNames);
  const marked = [...line.querySelectorAll("*")]
    .filter((each) => isMarked(each) && !known.has(each))
    .slice(0, longestMetaLine);
  // The innermost: a byline around names is not one of them.
  const names = marked.filter((each) => !marked.some((other) => other !== each && survey.contains(each, other)));
  if (names.length > 0) return unique(names.flatMap((each) => namesIn(each, known, survey)));
  const text = textOf(line, survey, known);
  const isAuthors = line.localName === "address" && !isPostal.test(text) && !line.querySelector("br");
  const isByline = isMarked(line) || isAuthors || byWord.test(text);
  return isByline ? unique(namesIn(line, known, survey)) : [];
}

function namesIn(element: Element, known: ReadonlySet<Node>, survey: Survey): NamedLink[] {
  const words = (each: Element) => textOf(each, survey);
  const named = element.querySelector("[itemprop~=name]");
  const links = element.matches("a[href]") ? [element] : [...element.querySelectorAll("a[href]")];
  const people = links.filter((link) => !known.has(link) && words(link) && !occupation.test(words(link)));
  if (people.length > 0) {
    return people.map((link) => {
      const url = hrefOf(link);
      return { name: words(link).replace(byWord, ""), ...(url && { url }) };
    });
  }
  return textOf(named ?? element, survey, known)
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
