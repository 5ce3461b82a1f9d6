// What turns other formats into articles; loaded by the element where a page uses it, and open to pages and servers.
export type * from "./content/article.js";
export { type ChildContent, readChildren, whenParsed } from "./content/child_content.js";
export { bodyFromHtml, fromHtml, type HtmlBody } from "./content/html/from_html.js";
export type { ArticleImport, ReportEntry } from "./content/report.js";
