// JSON Feed to articles, open to pages and servers.
export type * from "./content/article.js";
export { type FeedImport, type FeedOptions, fromJsonFeed } from "./content/json_feed/from_json_feed.js";
export type { ReportEntry } from "./content/report.js";
export type { ImportOptions } from "./reading.js";
