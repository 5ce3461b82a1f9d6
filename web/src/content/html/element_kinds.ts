// What elements of an article's HTML are, by their names, roles and the class names that sites commonly give.

const neverInline = new Set(
  (
    "script style template noscript button input select textarea label output progress meter iframe object embed video " +
    "audio canvas svg math link meta title base map datalist applet del"
  ).split(" "),
);

const neverBlock = new Set("nav fieldset dialog menu head frameset".split(" "));

const inline = new Set(
  (
    "a abbr acronym b bdi bdo big br cite code data dfn em font i ins kbd mark q ruby rb rp rt rtc s samp small span " +
    "strike strong sub sup time tt u var wbr img picture"
  ).split(" "),
);

export const headingNames = /^h[1-6]$/;

/** As a selector. */
export const headings = "h1, h2, h3, h4, h5, h6";

const outsideRoles = new Set(
  "navigation search form dialog alertdialog menu menubar toolbar tablist contentinfo complementary status".split(" "),
);

/** Words of class names and ids that mark what surrounds an article. */
const outsideWords =
  /^(sponsor(ed)?-?links|newsletter\w*|sign-?up|comments?|disqus|breadcrumbs?|cookie\w*|pagination|pager|skip-?link|sr-?only|visually-?hidden|screen-?reader-?text|invisible|no-?print|outbrain|taboola|toc|edit-?section)$/;

/** At the end of a name alone: a `tag-politics` is what the article is about, a `hidden-xs` is shown to most. */
const outsideEndings = /^(tags?|tag-?list|tools|print-?only|hidden)$/;

/** Unless paragraphs stand there: sites name the story itself so, as `paywall` says which part of it is sold. */
const mostlyOutside =
  /^(ad|ads|advert\w*|toolbar|promo|promos|promoted|promotions?|share|sharing|social|subscri\w*|paywall)$/;
const fewParagraphs = 3;

/** The names of an element's classes and its id in one spelling: "articleByline" is as good as "article-byline". */
function namesOf(element: Element): string[] {
  const names = `${element.getAttribute("class") ?? ""} ${element.id}`.slice(0, 500);
  if (!names.trim()) return [];
  return names
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/\s+/)
    .map((name) => name.replace(/--.*/, "").replace(/_+/g, "-"));
}

const holdWord = (names: readonly string[], pattern: RegExp) =>
  names.some((name) => pattern.test(name) || name.split("-").some((part) => pattern.test(part)));

const endInWord = (names: readonly string[], pattern: RegExp) =>
  names.some((name) => {
    const parts = name.split("-");
    return parts.some((_, index) => pattern.test(parts.slice(index).join("-")));
  });

/** Whether a class or an id holds, between dashes, underscores and blanks, a word that `pattern` knows whole. */
export function isNamed(element: Element, pattern: RegExp): boolean {
  return holdWord(namesOf(element), pattern);
}

/** As isNamed, but the word ends the name: "story-lead" is a lead, "lead-image" is not. */
export function isCalled(element: Element, pattern: RegExp): boolean {
  return endInWord(namesOf(element), pattern);
}

/** Whether one of the element's microdata properties is among `names`. */
export function hasProperty(element: Element, ...names: string[]): boolean {
  const properties = element.getAttribute("itemprop")?.split(/\s+/) ?? [];
  return names.some((name) => properties.includes(name));
}

export function isInline(element: Element): boolean {
  return inline.has(element.localName);
}

/** Whether the text around the element goes on over it: it is inline, or it is left out of a sentence. */
export function isWithinText(element: Element): boolean {
  return inline.has(element.localName) || neverInline.has(element.localName);
}

export function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("style");
  return style !== null && /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** What the whole of an element's content has to say about the element itself. */
export interface Contents {
  hasQuote: boolean;
  /** A headline, an article or paragraphs enough for one. */
  holdsStory: boolean;
}

/** Whether that many paragraphs are a story's. */
export const areStory = (paragraphs: number) => paragraphs >= fewParagraphs;

/** Why the element and all in it is no part of the article; undefined where it is, or may be. */
export function whyIgnored(element: Element, { hasQuote, holdsStory }: Contents): string | undefined {
  if (element.localName === "html" || element.localName === "body") return undefined;
  if (isHidden(element)) return "hidden";
  if (element.localName === "del") return "deleted text";
  if (neverInline.has(element.localName) || neverBlock.has(element.localName)) {
    return `${element.localName} is no part of an article's text`;
  }
  const role = element.getAttribute("role");
  if (role && outsideRoles.has(role)) return `its role is ${role}`;
  // An aside is beside the article, unless it repeats its words large.
  if (element.localName === "aside" && !hasQuote && !isNamed(element, /^pull-?quote$/)) {
    return "beside the article";
  }
  // A form around the whole page is what some servers make of it.
  if (element.localName === "form" && !holdsStory) return "form is no part of an article's text";
  const names = namesOf(element);
  const isOutside =
    holdWord(names, outsideWords) ||
    endInWord(names, outsideEndings) ||
    (!holdsStory && holdWord(names, mostlyOutside));
  return isOutside ? "named as what surrounds an article" : undefined;
}
