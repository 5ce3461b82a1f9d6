import { writeArticle } from "../runtime/article_text.js";
import { CardError, type Warning } from "../runtime/fault.js";
import { partLoader } from "../runtime/load_part.js";
import type { ArticleSource } from "../runtime/protocol.js";

/** Where a card's content comes from: the property before the attribute before what stands inside the element. */
export interface ContentHolder extends HTMLElement {
  article: unknown;
  src: string;
}

export interface CardContent {
  /** Undefined where there is no content. */
  source: Omit<ArticleSource, "version"> | undefined;
  /** What was found inside the element and cannot be read. */
  warnings: Warning[];
}

/** `address` itself where it cannot be resolved: fetching it then tells what is wrong. */
function absolute(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

/** The language of the nearest element that names one, out of shadow trees too. */
function languageAround(element: Element): string {
  const near = element.closest<HTMLElement>("[lang]");
  const host = (element.getRootNode() as Partial<ShadowRoot>).host;
  return near ? near.lang : host ? languageAround(host) : "";
}

const hasChildren = (element: Element) => element.childElementCount > 0 || element.textContent?.trim() !== "";

/** The content that `holder` has now. A promise only where children have to be read. Throws CardError. */
export function contentOf(holder: ContentHolder): CardContent | Promise<CardContent> {
  const { article, src, baseURI, lang } = holder;
  const pageLang = lang ? "" : languageAround(holder);
  const common = { base: baseURI, ...(lang && { lang }), ...(pageLang && { pageLang }) };
  if (article !== undefined) {
    const text = writeArticle(article);
    if (text instanceof CardError) throw text;
    return { source: { ...common, text }, warnings: [] };
  }
  if (src) {
    const address = absolute(src, baseURI);
    return { source: { ...common, src: address, base: address }, warnings: [] };
  }
  return hasChildren(holder) ? contentOfChildren(holder, common) : { source: undefined, warnings: [] };
}

const contentReader = partLoader(() => import("../content.js"), "content.js", "readChildren");

async function contentOfChildren(
  holder: Element,
  common: { base: string; lang?: string; pageLang?: string },
): Promise<CardContent> {
  const { readChildren, whenParsed } = await contentReader();
  await whenParsed(holder);
  const { text, faults } = await readChildren(holder);
  if (text === undefined && faults[0]) throw faults[0];
  const warnings = faults.map(({ code, path, reason }) => ({ code, path, reason }));
  return { source: text === undefined ? undefined : { ...common, text }, warnings };
}
