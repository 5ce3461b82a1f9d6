// schema.org JSON-LD to an article; loaded by the element where a page uses it, and open to pages and servers.
export type * from "./content/article.js";
export { fromJsonLd, fromJsonLdScripts } from "./content/json_ld/from_json_ld.js";
export type { ArticleImport, ReportEntry } from "./content/report.js";
export type { ImportOptions } from "./reading.js";
