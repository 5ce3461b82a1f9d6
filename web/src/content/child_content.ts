import { type CardError, fault } from "../runtime/fault.js";
import { fromHtml } from "./html/from_html.js";
import type { ReportEntry } from "./report.js";

/** What stands inside an element as its content. */
export interface ChildContent {
  /** The article as JSON text, not yet checked; undefined where there is none. */
  text: string | undefined;
  /** Content that was found and cannot be read. */
  faults: CardError[];
  /** Of an article made from HTML. */
  report: ReportEntry[];
}

const jsonLd = "application/ld+json";

/** The content of a child script of JSON, else that of the children's HTML. */
export function readChildren(host: Element): ChildContent {
  const scripts = [...host.children].filter((child) => child.localName === "script");
  const typed = (type: string) => scripts.find((script) => script.getAttribute("type")?.trim().toLowerCase() === type);
  const json = typed("application/json");
  if (json) return { text: json.textContent ?? "", faults: [], report: [] };
  const faults = typed(jsonLd)
    ? [fault("unsupported-content", `script[type="${jsonLd}"]`, "JSON-LD is not read; give an article as JSON or HTML")]
    : [];
  const { article, report } = fromHtml(host);
  return { text: article && JSON.stringify(article), faults, report };
}

/** Settles when the parser has left the element: until then its children are still coming. */
export async function whenParsed(element: Element): Promise<void> {
  const document = element.ownerDocument;
  if (document.readyState !== "loading") return;
  for (let at: Node | null = element; at; at = at.parentNode) if (at.nextSibling) return;
  await new Promise((parsed) => document.addEventListener("DOMContentLoaded", parsed, { once: true }));
}
