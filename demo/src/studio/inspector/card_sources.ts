import type { ArticleCardElement } from "article-card";
import { type CardContent, contentOf } from "../../../../web/src/element/card_content.js";
import { clampedWidth } from "../../../../web/src/element/numbers.js";
import { configure } from "../../../../web/src/runtime/configure.js";
import type { CardChange } from "../../../../web/src/runtime/host.js";
import { type CardTheme, drawn } from "../../../../web/src/theme/card_theme.js";
import { computedProperties } from "../../../../web/src/theme/computed_properties.js";
import { readProbe } from "../../../../web/src/theme/probe.js";
import { readTheme } from "../../../../web/src/theme/read_theme.js";
import { packageUrl } from "../take_away/package_files.js";

/** What a card is drawn from, and a key that is another one when any of it has changed. */
export interface CardSources {
  key: string;
  source: NonNullable<CardContent["source"]>;
  theme: CardTheme;
  width: number;
}

/** What `card` is drawn from now, found as the element finds it; undefined where it has no content or no width. */
export async function sourcesOf(card: ArticleCardElement): Promise<CardSources | undefined> {
  configure({ themeUrl: packageUrl("theme.wasm"), themesUrl: packageUrl("themes/") });
  const { source } = await contentOf(card);
  const shown = drawnArea(card)?.getBoundingClientRect().width || card.getBoundingClientRect().width;
  if (!source || !(shown > 0)) return undefined;
  const theme = await themeOf(card);
  const width = clampedWidth(shown);
  const key = JSON.stringify([source, theme.scheme, theme.json ?? "", width]);
  return { key, source, theme, width };
}

/** Where the card's pixels are, within its shadow root; hidden while it is shown as HTML. */
export const drawnArea = (card: ArticleCardElement): HTMLElement | null =>
  card.shadowRoot?.querySelector<HTMLElement>(".card:not([hidden])") ?? null;

async function themeOf(card: ArticleCardElement): Promise<CardTheme> {
  const probe = card.shadowRoot?.querySelector<HTMLElement>(".probe");
  const { scheme, all } = probe ? readProbe(probe) : { scheme: 0, all: "" };
  const properties = probe && all ? computedProperties(probe) : [];
  const file = card.getAttribute("theme")?.trim() ?? "";
  const object = card.theme ?? undefined;
  if (properties.length === 0 && !file && object === undefined) return { scheme, warnings: [] };
  return readTheme({ scheme, file, properties, object }, document.baseURI);
}

/** The same for another core. */
export const changeOf = ({ source, theme, width }: CardSources, version: number, scale: number): CardChange => ({
  article: { ...source, version },
  theme: drawn(theme),
  width,
  scale,
});
