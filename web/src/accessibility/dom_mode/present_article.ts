import { builtinColors, builtinTheme } from "../../abi/theme.js";
import type { SiteNode } from "../../forms/site_node.js";
import type { CardLayout } from "../../layout/card_layout.js";
import { planOf } from "../../layout/plan_nodes.js";
import { loadArticle } from "../../runtime/article_text.js";
import { CardError, type Fault, fault, type Warning } from "../../runtime/fault.js";
import { inTime } from "../../runtime/load_part.js";
import type { ArticleSource } from "../../runtime/protocol.js";
import type { CardTheme } from "../../theme/card_theme.js";
import { schemes } from "../../theme/schemes.js";
import { articleNodes } from "./article_nodes.js";
import { flowElements } from "./flow_elements.js";
import { readArticle } from "./format/read_article.js";
import { layoutCss, planCss } from "./layout_css.js";
import { offerSkip, skipCss } from "./offer_skip.js";
import { addPageFonts, type FontPlaces, settleFonts } from "./page_fonts.js";
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
  /** Where blocks stand within the article, by their role. */
  places: ReadonlyMap<string, HTMLElement>;
  /** The style sheet's text; the same string for the same theme and layout. */
  css: string;
  /** The widths, CSS px, from and below which the layout shows the same. */
  from: number;
  below: number;
  warnings: Warning[];
  /** The fonts that could not be had, when that is known. */
  late: Promise<Fault[]>;
}

export interface FlowSettings {
  places: FontPlaces;
  /** The document's level of the headline, 1 to 6. */
  headingLevel: number;
  theme: CardTheme;
  layout: CardLayout;
  /** Of the card, CSS px. */
  width: number;
  signal: AbortSignal;
}

/** How long text waits for its own fonts before it is shown in others and moves once they are there. */
const fontPatienceMs = 1000;

const sheets = new WeakMap<CardTheme, { theme: FlowTheme; css: string }>();

function sheetOf(card: CardTheme): { theme: FlowTheme; css: string } {
  const known = sheets.get(card);
  if (known) return known;
  const colors = builtinColors[schemes[card.scheme] ?? "light"];
  const theme = card.json ? (JSON.parse(card.json) as FlowTheme) : { ...builtinTheme, colors };
  const made = { theme, css: `${themeCss(theme)}\n${siteCss(theme)}${skipCss}` };
  sheets.set(card, made);
  return made;
}

/** A theme's values for HTML. */
export const themeOf = (card: CardTheme): FlowTheme => sheetOf(card).theme;

/** An article's JSON text, its addresses complete, as HTML; an error where it is no article. */
export function flowOf(
  document: Document,
  text: string,
  { base, layout, width, headingLevel, theme: card }: Omit<FlowSettings, "places" | "signal"> & { base: string },
): Omit<FlowCard, "late"> | CardError {
  const read = readArticle(text);
  if (read instanceof CardError) return read;
  const { article, warnings } = read;
  const { theme, css } = sheetOf(card);
  const shapes = {
    least: theme.inlineRatioMin,
    most: theme.inlineRatioMax,
    unknown: theme.inlineRatioDefault,
    lead: theme.leadRatio,
    thumbnail: theme.thumbnailRatio,
  };
  const tree = articleNodes(article, layout, width);
  const options = { base, headingLevel, shapes, theme };
  const shown = flowElements(document, tree, options);
  offerSkip(shown, tree.skip);
  const plainSite = flowElements(document, { nodes: withoutForms(tree.site), script: tree.script }, options);
  plainSite.className = `site ${tree.script}`;
  const places = new Map<string, HTMLElement>();
  for (const place of shown.querySelectorAll<HTMLElement>(".block")) {
    const role = place.dataset.block!;
    places.set(role, place);
    place.append(...plainSite.querySelectorAll(`:scope>.${role}`));
  }
  const { site, from, below } = tree;
  const sheet = `${css}\n${layoutCss(theme)}\n${planCss(planOf(layout), theme)}`;
  return { article: shown, site, plainSite, places, css: sheet, from, below, warnings };
}

/** Needs neither the core nor the fonts: where those fail, the text stands in the reader's own. Rejects with a CardError. */
export async function presentArticle(
  document: Document,
  source: ArticleSource,
  { places, signal, ...settings }: FlowSettings,
): Promise<FlowCard> {
  // Beside the article; what goes wrong is told below.
  addPageFonts(document, places).catch(() => {});
  const text = await loadArticle(source, signal).catch((error) => {
    throw error instanceof CardError ? error : fault("article-unavailable", source.src ?? "", String(error));
  });
  const flow = flowOf(document, text, { base: source.base, ...settings });
  if (flow instanceof CardError) throw flow;
  const { article } = flow;
  const fonts = mainFonts(sheetOf(settings.theme).theme, article);
  const late = settleFonts(document, places, fonts, article.textContent ?? "");
  const warnings = [...flow.warnings, ...(await inTime(late, fontPatienceMs, () => []))];
  return { ...flow, warnings, late };
}
