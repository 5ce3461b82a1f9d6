import type { FieldMapping } from "../../reading.js";

export type DocumentKind =
  | "line"
  | "link"
  | "identifier"
  | "language"
  | "category"
  | "people"
  | "date"
  | "picture"
  | "blocks";

/** From a document around the text; its names are the site's own, and these are the usual ones. */
export const documentMapping: readonly FieldMapping<DocumentKind>[] = [
  { field: "headline", from: ["title", "headline", "name"], read: "line" },
  { field: "url", from: ["url", "href", "canonicalUrl"], read: "link", note: "a `slug` is no address" },
  { field: "id", from: ["_id"], read: "identifier" },
  { field: "lang", from: ["language", "lang", "__i18n_lang"], read: "language" },
  {
    field: "kicker",
    from: ["kicker", "section", "category", "categories"],
    read: "category",
    note: "the first of several",
  },
  { field: "standfirst", from: ["standfirst", "excerpt", "description", "summary", "subtitle", "dek"], read: "line" },
  { field: "authors", from: ["authors", "author"], read: "people", note: "expanded; a reference has no name" },
  { field: "published", from: ["publishedAt", "publishDate", "date"], read: "date" },
  { field: "updated", from: ["updatedAt", "_updatedAt"], read: "date", note: "where later than `published`" },
  { field: "image", from: ["mainImage", "image", "coverImage", "heroImage", "featuredImage"], read: "picture" },
  { field: "body", from: ["body", "content", "text", "blocks"], read: "blocks" },
];

export type BlockStyle = { type: "paragraph" | "quote" } | { type: "heading"; level: number };

/** What a block's style becomes; other styles are paragraphs. */
export const blockStyles: Readonly<Record<string, BlockStyle>> = {
  normal: { type: "paragraph" },
  h1: { type: "heading", level: 2 },
  h2: { type: "heading", level: 2 },
  h3: { type: "heading", level: 3 },
  h4: { type: "heading", level: 4 },
  h5: { type: "heading", level: 4 },
  h6: { type: "heading", level: 4 },
  blockquote: { type: "quote" },
};

export type Decorator = "strong" | "em" | "code" | "raised" | "lowered" | "in brackets" | "left out";

/** What a mark does to its words; others leave them as they are. */
export const decorators: Readonly<Record<string, Decorator>> = {
  strong: "strong",
  b: "strong",
  em: "em",
  i: "em",
  code: "code",
  sup: "raised",
  superscript: "raised",
  sub: "lowered",
  subscript: "lowered",
  "strike-through": "in brackets",
  strike: "in brackets",
  s: "in brackets",
  del: "left out",
};

/** What objects between the blocks become, by their `_type`. */
export const objectTypes: Readonly<Record<string, "divider" | "code" | "quote" | "table" | "pictures">> = {
  break: "divider",
  divider: "divider",
  hr: "divider",
  horizontalRule: "divider",
  separator: "divider",
  code: "code",
  codeBlock: "code",
  quote: "quote",
  pullQuote: "quote",
  pullquote: "quote",
  blockquote: "quote",
  table: "table",
  gallery: "pictures",
};
