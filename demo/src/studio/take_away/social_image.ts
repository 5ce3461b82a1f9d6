import type { ArticleCardElement } from "article-card";
import { type ArticleFields, leadOf } from "./article.js";

/** What networks show of a link: device px. */
export const socialWidth = 1200;
export const socialHeight = 630;

const margin = 48;
const largestScale = 3;
/** Device px per CSS px at which a headline reads well where the picture is shown at half its size. */
const legibleScale = 1.5;
const widths = [320, 360, 400, 440, 480, 540, 600, 680, 760, 840, 920];

export interface Fit {
  /** CSS px. */
  width: number;
  /** Device px per CSS px. */
  scale: number;
  /** The larger the better; of the whole picture, and how well it can be read. */
  score: number;
}

/** The largest at which a card of this size, CSS px, stands whole within the margins. */
export function fitOf(width: number, height: number): Fit {
  // Half a pixel for what the core rounds up.
  const scale = Math.min((socialWidth - 2 * margin) / width, (socialHeight - 2 * margin - 0.5) / height, largestScale);
  const share = (width * height * scale * scale) / (socialWidth * socialHeight);
  return { width, scale, score: share * Math.min(1, scale / legibleScale) };
}

export type Rgb = readonly [number, number, number];

export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** Premultiplied `pixels` in the middle of a ground, opaque. */
export function onGround(pixels: Pixels, [r, g, b]: Rgb, width = socialWidth, height = socialHeight): Pixels {
  if (pixels.width > width || pixels.height > height) {
    throw new Error(`a card of ${pixels.width} × ${pixels.height} px does not fit into ${width} × ${height}`);
  }
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 4) data.set([r, g, b, 255], at);
  const left = (width - pixels.width) >> 1;
  const top = (height - pixels.height) >> 1;
  for (let y = 0; y < pixels.height; ++y) {
    for (let x = 0; x < pixels.width; ++x) {
      const from = (y * pixels.width + x) * 4;
      const to = ((top + y) * width + left + x) * 4;
      const through = 255 - pixels.data[from + 3]!;
      for (let channel = 0; channel < 3; ++channel) {
        data[to + channel] = pixels.data[from + channel]! + (data[to + channel]! * through) / 255;
      }
    }
  }
  return { width, height, data };
}

export const rgbOf = (hex: string): Rgb => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) || 0);
  return [r, g, b];
};

/** The theme's colour that the card's own ground stands out from. */
export function groundOf({
  surface = "#ffffff",
  raisedSurface = surface,
  imageGround = surface,
}: Record<string, string>): string {
  const opaque = [raisedSurface, imageGround].filter((color) => color.length < 9 || color.endsWith("ff"));
  return opaque.find((color) => color.slice(0, 7) !== surface.slice(0, 7)) ?? surface;
}

interface Candidate extends Fit {
  layout: string;
  theme: object;
  article: ArticleFields;
}

/** The same theme with its lead picture cut to `ratio`, width to height. */
function withLeadRatio(theme: object, ratio: number | undefined): object {
  if (ratio === undefined) return theme;
  const { ratio: own = {} } = theme as { ratio?: object };
  return { ...theme, ratio: { ...own, lead: { $value: ratio } } };
}

/** How an article may be shown: with its standfirst or without, its picture as it is or flatter. */
function variants(article: ArticleFields): { article: ArticleFields; ratio: number | undefined; weight: number }[] {
  const lead = leadOf(article);
  const { standfirst: _, ...brief } = lead;
  const ratios = lead.image ? [undefined, 2.6, 3.4, 4.6] : [undefined];
  return [lead, ...(lead.standfirst ? [brief] : [])].flatMap((shown) =>
    // What is left out or cut has to be worth it.
    ratios.map((ratio, index) => ({
      article: shown,
      ratio,
      weight: (shown === lead ? 1 : 0.85) * (1 - 0.04 * index),
    })),
  );
}

/**
 * The card as a picture for links to it: the article's lead, whole, as large as it stands in 1200 × 630 px on `ground`. Cards
 * of `theme`, which no page's scheme changes, are measured in `layouts` and at many widths; the best of them is painted.
 */
export async function socialPixels(
  makeCard: () => ArticleCardElement,
  article: ArticleFields,
  theme: object,
  layouts: readonly string[],
  ground: Rgb,
): Promise<Pixels> {
  let best: Candidate | undefined;
  const show = (card: ArticleCardElement, shown: ArticleFields, look: object, layout: string) => {
    if (layout) card.setAttribute("layout", layout);
    card.theme = look;
    card.article = shown;
  };
  for (const layout of new Set(layouts)) {
    for (const { article: shown, ratio, weight } of variants(article)) {
      const card = makeCard();
      const look = withLeadRatio(theme, ratio);
      show(card, shown, look, layout);
      const heights = await Promise.all(widths.map((width) => card.measure(width)));
      for (const [index, width] of widths.entries()) {
        const fit = fitOf(width, heights[index]!);
        const score = fit.score * weight;
        if (!best || score > best.score) best = { ...fit, score, layout, theme: look, article: shown };
      }
    }
  }
  const card = makeCard();
  show(card, best!.article, best!.theme, best!.layout);
  return onGround(await card.toPixels({ width: best!.width, scale: best!.scale }), ground);
}
