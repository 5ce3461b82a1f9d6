import { builtinColors, builtinTheme } from "../../abi/theme.js";
import type { SiteNode } from "../../forms/site_node.js";
import { loadArticle } from "../../runtime/article_text.js";
import { CardError, fault, faultOf, type Warning } from "../../runtime/fault.js";
import type { ArticleSource } from "../../runtime/protocol.js";
import type { CardTheme } from "../../theme/card_theme.js";
import { schemes } from "../../theme/schemes.js";
import { articleNodes } from "./article_nodes.js";
import { flowElements } from "./flow_elements.js";
import { addPageFonts, settleFonts } from "./page_fonts.js";
import { readArticle } from "./read_article.js";
import { siteCss } from "./site_css.js";
import { type FlowTheme, mainFonts, themeCss } from "./theme_css.js";
import { withoutForms } from "./without_forms.js";

/** An article as ordinary HTML, ready to be shown. */
export interface FlowCard {
  article: HTMLElement;
  /** The site's own blocks, for what works them. */
  site: SiteNode[];
  /** The same without their forms, for where nothing works them; its class is that of their holder. */
  plainSite: HTMLElement;
  /** The style sheet's text; the same string for the same theme. */
  css: string;
  warnings: Warning[];
}

export interface FlowSettings {
  fontsUrl: string;
  /** The document's level of the headline, 1 to 6. */
  headingLevel: number;
  theme: CardTheme;
  signal: AbortSignal;
}

const sheets = new WeakMap<CardTheme, { theme: FlowTheme; css: string }>();

function sheetOf(card: CardTheme): { theme: FlowTheme; css: string } {
  const known = sheets.get(card);
  if (known) return known;
  const colors = builtinColors[schemes[card.scheme] ?? "light"];
  const theme = card.json ? (JSON.parse(card.json) as FlowTheme) : { ...builtinTheme, colors };
  const made = { theme, css: `${themeCss(theme)}\n${siteCss(theme)}` };
  sheets.set(card, made);
  return made;
}

/** Needs neither the core nor the fonts: where those fail, the text stands in the reader's own. Rejects with a CardError. */
export async function presentArticle(
  document: Document,
  source: ArticleSource,
  { fontsUrl, headingLevel, theme: card, signal }: FlowSettings,
): Promise<FlowCard> {
  const warnings: Warning[] = [];
  const fonts = addPageFonts(document, fontsUrl).catch((error) => {
    warnings.push(faultOf(error, "missing-font", fontsUrl));
  });
  const text = await loadArticle(source, signal).catch((error) => {
    throw error instanceof CardError ? error : fault("article-unavailable", source.src ?? "", String(error));
  });
  const article = readArticle(text);
  if (article instanceof CardError) throw article;
  await fonts;
  const { theme, css } = sheetOf(card);
  const shapes = {
    least: theme.inlineRatioMin,
    most: theme.inlineRatioMax,
    unknown: theme.inlineRatioDefault,
    lead: theme.leadRatio,
  };
  const tree = articleNodes(article);
  const options = { base: source.base, headingLevel, shapes };
  const plainSite = flowElements(document, { nodes: withoutForms(tree.site), script: tree.script }, options);
  plainSite.className = `site ${tree.script}`;
  const element = flowElements(document, tree, options);
  warnings.push(...(await settleFonts(document, mainFonts(theme, element), element.textContent ?? "")));
  return { article: element, site: tree.site, plainSite, css, warnings };
}
