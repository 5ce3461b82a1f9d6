// Portable Text to an article, open to pages and servers.
export type * from "./content/article.js";
export { fromPortableText } from "./content/portable_text/from_portable_text.js";
export type { PortableTextOptions } from "./content/portable_text/options.js";
export type { ArticleImport, ReportEntry } from "./content/report.js";
export type { ImportOptions } from "./reading.js";
