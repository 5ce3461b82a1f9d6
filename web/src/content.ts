// What turns other formats into articles; loaded by the element where a page uses it, and open to pages and servers.
export type * from "./content/article.js";
export { type ChildContent, readChildren, whenParsed } from "./content/child_content.js";
// What finds the story of a whole page goes by the same marks.
export { headings, isInline } from "./content/html/element_kinds.js";
export { bodyFromHtml, fromHtml, fromPage, type HtmlBody } from "./content/html/from_html.js";
export { textOf } from "./content/html/inline_runs.js";
export { raisedText } from "./content/html/raised.js";
export { Survey } from "./content/html/survey.js";
export type { ArticleImport, ReportEntry } from "./content/report.js";
