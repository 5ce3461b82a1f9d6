// Any format that a site has to an article: tells which it is and loads what reads it. Open to pages and servers.
export type * from "./content/article.js";
export type { Format } from "./content/detect_format.js";
export { type AnyImport, type AnyImportOptions, importArticle } from "./content/import_article.js";
export type { ReportEntry } from "./content/report.js";
export { type ImportOptions, parseHtml } from "./reading.js";
