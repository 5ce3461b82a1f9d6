import { type CardError, fault, faultOf } from "../runtime/fault.js";
import type { Article } from "./article.js";
import { fromHtml } from "./html/from_html.js";
import type { ReportEntry } from "./report.js";

/** What stands inside an element as its content. */
export interface ChildContent {
  /** The article as JSON text, not yet checked; undefined where there is none. */
  text: string | undefined;
  /** Content that was found and cannot be read, or not as a whole. */
  faults: CardError[];
  /** Of an article made from JSON-LD or HTML. */
  report: ReportEntry[];
}

const jsonLd = "application/ld+json";
const jsonLdScript = `script[type="${jsonLd}"]`;

/** The content of a child script of JSON, else of JSON-LD, else that of the children's HTML. Never rejects. */
export async function readChildren(host: Element): Promise<ChildContent> {
  const scripts = [...host.children].filter((child) => child.localName === "script");
  const typed = (type: string) =>
    scripts.filter((script) => script.getAttribute("type")?.split(";")[0]?.trim().toLowerCase() === type);
  const [json] = typed("application/json");
  if (json) return { text: json.textContent ?? "", faults: [], report: [] };
  const texts = typed(jsonLd).map((script) => script.textContent ?? "");
  const linked = texts.length > 0 ? await readJsonLd(texts, host) : undefined;
  if (linked?.text) return linked;
  const { article, report } = fromHtml(host);
  return withCuts(article, report, linked?.faults);
}

/** Without a text where the scripts hold no article, or the importer cannot be had: one fault says why. */
async function readJsonLd(texts: readonly string[], host: Element): Promise<ChildContent> {
  try {
    const { fromJsonLdScripts } = await import("../json_ld.js");
    const { article, report } = fromJsonLdScripts(texts, { base: host.baseURI });
    if (article) return withCuts(article, report);
    const reason = report.findLast((entry) => entry.outcome === "ignored")?.reason ?? "there is nothing in it";
    return { text: undefined, faults: [fault("unsupported-content", jsonLdScript, reason)], report };
  } catch (error) {
    const { reason } = faultOf(error, "");
    return { text: undefined, faults: [fault("module-unavailable", "json_ld.js", reason)], report: [] };
  }
}

/** What was cut is told, so that a part is not taken for the whole. */
function withCuts(article: Article | undefined, report: ReportEntry[], faults: CardError[] = []): ChildContent {
  const cuts = report.filter((entry) => entry.outcome === "cut");
  const told = cuts.map(({ path, reason = "" }) => fault("content-cut", path, reason));
  return { text: article && JSON.stringify(article), faults: [...faults, ...(article ? told : [])], report };
}

/** Settles when the parser has left the element: until then its children are still coming. */
export async function whenParsed(element: Element): Promise<void> {
  const document = element.ownerDocument;
  if (document.readyState !== "loading") return;
  for (let at: Node | null = element; at; at = at.parentNode) if (at.nextSibling) return;
  await new Promise((parsed) => document.addEventListener("DOMContentLoaded", parsed, { once: true }));
}
