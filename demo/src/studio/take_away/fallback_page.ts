import { escapeHtml } from "./embed.js";

export interface FallbackParts {
  /** The card as HTML, as the package's DOM mode makes it, and the site's own blocks without their forms. */
  article: HTMLElement;
  plainSite: HTMLElement;
  css: string;
  title: string;
  description: string;
  lang: string;
  scheme: "light" | "dark" | "more-contrast";
  /** Of the card at most, CSS px. */
  width: number;
  /** The colour around the card. */
  ground: string;
}

/** Nothing in a style element can end it, nor begin a comment of HTML. */
const styleText = (css: string) => css.replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--");

/** The faces that the style sheet names, from what readers have installed. */
function localFaces(css: string): string {
  const families = new Set(Array.from(css.matchAll(/"article-card ([^"\\]+)"/g), ([, family]) => family!));
  const quoted = (text: string) => `"${text}"`;
  return [...families]
    .flatMap((family) => [
      `@font-face{font-family:${quoted(`article-card ${family}`)};src:local(${quoted(family)})}`,
      `@font-face{font-family:${quoted(`article-card ${family}`)};font-weight:700;src:local(${quoted(`${family} Bold`)})}`,
    ])
    .join("\n");
}

/** A whole document that shows the article without any script; everything it needs but the pictures is in it. */
export function fallbackPage(parts: FallbackParts): string {
  const { article, plainSite, css, title, description, lang, scheme, width, ground } = parts;
  const dir = article.dir ? ` dir="${article.dir}"` : "";
  const sheet = [
    localFaces(css),
    css,
    `:root{color-scheme:${scheme === "dark" ? "dark" : "light"};background:${ground}}`,
    `body{margin:0;padding:clamp(0px,(100vw - ${width}px)/2,24px)}.flow{max-width:${width}px;margin:0 auto}`,
  ].join("\n");
  return [
    "<!doctype html>",
    `<html${lang && ` lang="${escapeHtml(lang)}"`}${dir}>`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    ...(description ? [`<meta name="description" content="${escapeHtml(description)}">`] : []),
    `<style>\n${styleText(sheet)}\n</style>`,
    "</head>",
    "<body>",
    `<div class="flow">${article.outerHTML}${plainSite.childElementCount > 0 ? plainSite.outerHTML : ""}</div>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}
