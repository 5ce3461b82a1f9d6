import type { ArticleCardElement } from "article-card";
import { layoutNames } from "../../../../web/src/abi/layout_names.js";
import { type CardContent, contentOf } from "../../../../web/src/element/card_content.js";
import { clampedWidth } from "../../../../web/src/element/numbers.js";
import { type CardLayout, standardLayout } from "../../../../web/src/layout/card_layout.js";
import { readLayout } from "../../../../web/src/layout.js";
import { loadArticle } from "../../../../web/src/runtime/article_text.js";
import type { CardChange } from "../../../../web/src/runtime/host.js";
import { type CardTheme, drawn } from "../../../../web/src/theme/card_theme.js";
import { computedProperties } from "../../../../web/src/theme/computed_properties.js";
import { readProbe } from "../../../../web/src/theme/probe.js";
import { readTheme } from "../../../../web/src/theme/read_theme.js";
import { packageUrl } from "../take_away/package_files.js";

const articleTimeoutMs = 30_000;

/** What a card is drawn from, and a key that is another one when any of it has changed. */
export interface CardSources {
  key: string;
  source: NonNullable<CardContent["source"]>;
  theme: CardTheme;
  layout: CardLayout;
  width: number;
}

/** What `card` is drawn from now, found as the element finds it; undefined where it has no content or no width. */
export async function sourcesOf(card: ArticleCardElement): Promise<CardSources | undefined> {
  const { source } = await contentOf(card);
  const shown = drawnArea(card)?.getBoundingClientRect().width || card.getBoundingClientRect().width;
  if (!source || !(shown > 0)) return undefined;
  const [theme, layout] = await Promise.all([themeOf(card, source), layoutOf(card)]);
  const width = clampedWidth(shown);
  const faces = theme.faces?.map(({ family }) => family);
  const key = JSON.stringify([source, theme.scheme, theme.json ?? "", faces, card.layout, card.blocks, width]);
  return { key, source, theme, layout, width };
}

/** Where the card's pixels are, within its shadow root; hidden while it is shown as HTML. */
export const drawnArea = (card: ArticleCardElement): HTMLElement | null =>
  card.shadowRoot?.querySelector<HTMLElement>(".card:not([hidden])") ?? null;

const places = {
  themeUrl: packageUrl("theme.wasm"),
  themesUrl: packageUrl("themes/"),
  wasmUrl: packageUrl("card.wasm"),
  fullUrl: undefined,
  fetch: undefined,
};

async function layoutOf(card: ArticleCardElement): Promise<CardLayout> {
  const sources = { layout: card.layout || layoutNames[0], blocks: card.blocks || undefined };
  return (await readLayout(sources, document.baseURI, places)).layout ?? standardLayout;
}

/** With the fonts of the theme's own that the content needs. */
async function themeOf(card: ArticleCardElement, source: CardSources["source"]): Promise<CardTheme> {
  const probe = card.shadowRoot?.querySelector<HTMLElement>(".probe");
  const { scheme, all } = probe ? readProbe(probe) : { scheme: 0, all: "" };
  const properties = probe && all ? computedProperties(probe) : [];
  const { theme: given } = card;
  const file = (typeof given === "string" ? given : (card.getAttribute("theme") ?? "")).trim();
  const object = typeof given === "string" ? undefined : (given ?? undefined);
  if (properties.length === 0 && !file && object === undefined) return { scheme, warnings: [] };
  const theme = await readTheme({ scheme, file, properties, object }, document.baseURI, places);
  const article = () => loadArticle({ ...source, version: 0 }, AbortSignal.timeout(articleTimeoutMs));
  return (await theme.complete?.(card, 0, article)) ?? theme;
}

/** The same for another core. */
export const changeOf = (
  { source, theme, layout, width }: CardSources,
  version: number,
  scale: number,
): CardChange => ({
  article: { ...source, version },
  theme: drawn(theme),
  layout,
  width,
  scale,
});
