import type { FieldMapping } from "../../reading.js";

export type JsonLdKind =
  | "line"
  | "page"
  | "identifier"
  | "language"
  | "section"
  | "people"
  | "publication"
  | "site"
  | "date"
  | "dateWords"
  | "minutes"
  | "wordCount"
  | "picture"
  | "body"
  | "updates"
  | "related";

/** From the article's own node. */
export const articleMapping: readonly FieldMapping<JsonLdKind>[] = [
  { field: "headline", from: ["headline", "name", "alternativeHeadline"], read: "line" },
  { field: "url", from: ["url", "mainEntityOfPage", "@id"], read: "page", note: "`@id` where it is a page's address" },
  { field: "id", from: ["identifier", "@id"], read: "identifier" },
  { field: "lang", from: ["inLanguage"], read: "language", note: "`en_US`, names and `Language` too" },
  { field: "kicker", from: ["articleSection"], read: "section", note: "the first of several" },
  { field: "standfirst", from: ["description", "abstract", "alternativeHeadline"], read: "line" },
  {
    field: "authors",
    from: ["author", "creator"],
    read: "people",
    note: "names, lines, persons, organizations, references",
  },
  {
    field: "source",
    from: ["publisher", "sourceOrganization", "provider"],
    read: "publication",
    note: "with `url` and `logo`",
  },
  { field: "published", from: ["datePublished", "dateCreated", "uploadDate"], read: "date" },
  { field: "publishedText", from: ["datePublished"], read: "dateWords", note: "where it is words" },
  { field: "updated", from: ["dateModified"], read: "date", note: "where later than `published`" },
  { field: "readingMinutes", from: ["timeRequired"], read: "minutes" },
  { field: "readingMinutes", from: ["wordCount"], read: "wordCount", note: "at 200 words a minute" },
  {
    field: "image",
    from: ["image", "primaryImageOfPage", "thumbnail", "thumbnailUrl"],
    read: "picture",
    note: "of several the best for a lead",
  },
  { field: "body", from: ["articleBody", "text"], read: "body", note: "plain text or HTML" },
  { field: "body", from: ["liveBlogUpdate"], read: "updates", adds: true, note: "a heading and its text each" },
  {
    field: "related",
    from: ["relatedLink", "significantLink"],
    read: "related",
    note: "those with a name and an address",
  },
];

/** What the article lacks, from the page that it is on (`mainEntityOfPage`, `isPartOf`). */
export const pageMapping: readonly FieldMapping<JsonLdKind>[] = [
  { field: "url", from: ["url", "@id"], read: "page" },
  { field: "lang", from: ["inLanguage"], read: "language" },
  { field: "standfirst", from: ["description"], read: "line" },
  { field: "published", from: ["datePublished"], read: "date" },
  { field: "updated", from: ["dateModified"], read: "date" },
  { field: "image", from: ["primaryImageOfPage", "image", "thumbnailUrl"], read: "picture" },
  { field: "source", from: ["publisher", "isPartOf"], read: "site" },
];

/** Why properties that many articles have are passed over. */
export const passedOver: Readonly<Record<string, string>> = {
  "@context": "names the vocabulary",
  "@graph": "its other nodes are listed apart",
  about: "a card has no topics but its kicker",
  audio: "a card plays nothing",
  video: "a card plays nothing",
  comment: "a card has no comments",
  commentCount: "a card has no comments",
  interactionStatistic: "a card counts nothing",
  keywords: "a card has no topics but its kicker",
  mentions: "a card has no topics but its kicker",
  hasPart: "for crawlers: parts of the page",
  isAccessibleForFree: "for crawlers: who may read the page",
  speakable: "for voice assistants: parts of the page",
  potentialAction: "for crawlers: what can be done on the page",
  isPartOf: "only a page that lends what the article lacks is read",
  editor: "no author",
  contributor: "no author",
  copyrightHolder: "a card has no such line",
  copyrightYear: "a card has no such line",
  license: "a card has no such line",
  dateline: "a card has no such line",
  thumbnailUrl: "the lead picture is known already",
};
