// Open Graph and other meta elements to a headline card, open to pages and servers.
export type * from "./content/article.js";
export { fromOpenGraph } from "./content/open_graph/from_open_graph.js";
export type { ArticleImport, ReportEntry } from "./content/report.js";
export type { ImportOptions } from "./reading.js";
