import type { FieldMapping } from "../../reading.js";

export type MetaKind =
  | "line"
  | "title"
  | "link"
  | "language"
  | "section"
  | "people"
  | "name"
  | "date"
  | "picture"
  | "minutes";

/** From the properties and names of meta elements, in lower case; `title`, `canonical` and `lang` are the elements' own. */
export const metaMapping: readonly FieldMapping<MetaKind>[] = [
  { field: "source", from: ["og:site_name", "application-name", "dc.publisher"], read: "name" },
  {
    field: "headline",
    from: ["og:title", "twitter:title", "dc.title", "dcterms.title", "title"],
    read: "title",
    note: "without the site's name at its end",
  },
  { field: "url", from: ["canonical", "og:url", "twitter:url"], read: "link" },
  { field: "lang", from: ["lang", "og:locale", "content-language", "dc.language"], read: "language" },
  { field: "kicker", from: ["article:section", "og:article:section"], read: "section" },
  {
    field: "standfirst",
    from: ["og:description", "twitter:description", "description", "dc.description"],
    read: "line",
  },
  {
    field: "authors",
    from: ["author", "article:author", "og:article:author", "dc.creator", "twitter:written by"],
    read: "people",
    note: "names; addresses of profiles are passed over",
  },
  {
    field: "published",
    from: [
      "article:published_time",
      "og:article:published_time",
      "og:published_time",
      "date",
      "dc.date",
      "dcterms.created",
    ],
    read: "date",
  },
  {
    field: "updated",
    from: ["article:modified_time", "og:article:modified_time", "og:updated_time", "last-modified", "dcterms.modified"],
    read: "date",
    note: "where later than `published`",
  },
  {
    field: "readingMinutes",
    from: ["twitter:reading time"],
    read: "minutes",
    note: "of `twitter:label` and `twitter:data`",
  },
  {
    field: "image",
    from: ["og:image", "twitter:image", "image_src"],
    read: "picture",
    note: "with `:width`, `:height` and `:alt`",
  },
];

export const passedOver: Readonly<Record<string, string>> = {
  "og:type": "a card has no kinds",
  "twitter:card": "a card has its own layout",
  "twitter:site": "an account, no name",
  "twitter:creator": "an account, no name",
  "article:tag": "a card has no topics but its kicker",
  keywords: "a card has no topics but its kicker",
  "article:publisher": "the address of a profile",
};
