import type { FieldMapping } from "../../reading.js";

export type JsonFeedKind =
  | "line"
  | "link"
  | "identifier"
  | "language"
  | "tags"
  | "people"
  | "date"
  | "picture"
  | "html"
  | "text"
  | "attachments";

/** From an item: https://www.jsonfeed.org/version/1.1/ and version 1. */
export const itemMapping: readonly FieldMapping<JsonFeedKind>[] = [
  { field: "headline", from: ["title"], read: "line", note: "without one the first words" },
  { field: "url", from: ["url", "external_url", "id"], read: "link", note: "`id` where it is an address" },
  { field: "id", from: ["id"], read: "identifier" },
  { field: "lang", from: ["language"], read: "language", note: "else the feed's" },
  { field: "kicker", from: ["tags"], read: "tags", note: "the first of them" },
  { field: "standfirst", from: ["summary"], read: "line" },
  { field: "authors", from: ["authors", "author"], read: "people", note: "else the feed's" },
  { field: "published", from: ["date_published"], read: "date" },
  { field: "updated", from: ["date_modified"], read: "date", note: "where later than `published`" },
  { field: "image", from: ["image", "banner_image"], read: "picture" },
  { field: "body", from: ["content_html"], read: "html" },
  { field: "body", from: ["content_text"], read: "text" },
  {
    field: "body",
    from: ["attachments"],
    read: "attachments",
    adds: true,
    note: "pictures; of sounds and films nothing",
  },
];

/** From the feed, for items that do not say otherwise. */
export const feedMapping = [
  { field: "source.name", from: ["title"] },
  { field: "source.url", from: ["home_page_url"] },
  { field: "source.logo", from: ["icon", "favicon"] },
  { field: "lang", from: ["language"] },
  { field: "authors", from: ["authors", "author"] },
] as const;

export const passedOver: Readonly<Record<string, string>> = {
  version: "tells the format",
  feed_url: "the feed's own address",
  next_url: "further items of the feed",
  description: "what the feed is about",
  user_comment: "for people who open the feed",
  expired: "whether the feed goes on",
  hubs: "how to hear of changes",
};
