// oEmbed responses to headline cards, open to pages and servers.
export type * from "./content/article.js";
export { fromOEmbed, type OEmbedOptions } from "./content/oembed/from_oembed.js";
export type { ArticleImport, ReportEntry } from "./content/report.js";
export type { ImportOptions } from "./reading.js";
