import { version } from "../../../../web/package.json";
import type { StudioState } from "../state.js";
import { type ArticleFields, articleOf, textField } from "./article.js";

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[char]!);

/** JSON within a script element: no end of one in it, and good as JavaScript too. */
export const scriptJson = (value: unknown, space = 2): string =>
  JSON.stringify(value, undefined, space).replace(
    /[<\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

const isBuiltinAlone = ({ theme }: StudioState) => Object.keys(theme.changes).length === 0;
const isNamed = (name: string) => name !== "" && name !== "default" && name !== "standard";
const isOwnLayout = (layout: string) => layout !== "" && layout !== "standard";

/** What `<article-card>` is given for a state; `theme.json` is the file that is taken away beside it. */
function attributes(state: StudioState): [string, string][] {
  const { theme, layout, scheme, mode } = state;
  const found: [string, string][] = [];
  if (!isBuiltinAlone(state)) found.push(["theme", "theme.json"]);
  else if (isNamed(theme.name)) found.push(["theme", theme.name]);
  if (isOwnLayout(layout)) found.push(["layout", layout]);
  found.push(["color-scheme", scheme]);
  if (mode === "dom") found.push(["render", "dom"]);
  return found;
}

const indented = (text: string, by: string) => text.replace(/^/gm, by);

const scriptTag = '<script type="module" src="/article-card/article-card.js"></script>';

function cardTag(state: StudioState, article: ArticleFields): string {
  const given = attributes(state).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const json = indented(scriptJson(article), "    ");
  return [
    `<article-card${given.join("")}>`,
    '  <script type="application/json">',
    json,
    "  </script>",
    "</article-card>",
  ].join("\n");
}

/** For a page: the script and the card with its article in it. */
export function scriptEmbed(state: StudioState): string {
  return `${scriptTag}\n${cardTag(state, articleOf(state))}\n`;
}

/** For a site that is built: the package, and the card made by a script. `themeFile` is the theme's text. */
export function npmEmbed(state: StudioState, themeFile: string): string {
  const own = isBuiltinAlone(state) ? [] : [`card.theme = ${scriptJson(JSON.parse(themeFile))};`];
  return [
    `// npm install article-card@${version}`,
    'import "article-card";',
    "",
    'const card = document.createElement("article-card");',
    ...attributes(state)
      .filter(([name]) => name !== "theme" || isBuiltinAlone(state))
      .map(([name, value]) => `card.setAttribute(${JSON.stringify(name)}, ${JSON.stringify(value)});`),
    ...own,
    `card.article = ${scriptJson(articleOf(state))};`,
    "document.body.append(card);",
    "",
  ].join("\n");
}

/** A page of the card alone, for the frame below. */
export function framePage(state: StudioState): string {
  const article = articleOf(state);
  const lang = textField(article, "lang");
  return [
    "<!doctype html>",
    `<html${lang && ` lang="${escapeHtml(lang)}"`}>`,
    "  <head>",
    '    <meta charset="utf-8">',
    '    <meta name="viewport" content="width=device-width, initial-scale=1">',
    `    <title>${escapeHtml(textField(article, "headline"))}</title>`,
    "    <style>html { color-scheme: light dark } body { margin: 0 }</style>",
    `    ${scriptTag}`,
    "  </head>",
    "  <body>",
    indented(cardTag(state, article), "    "),
    "  </body>",
    "</html>",
    "",
  ].join("\n");
}

/** A frame for that page, card.html; the card's height at its width is known. CSS px. */
export function frameEmbed(state: StudioState, width: number, height: number): string {
  const title = escapeHtml(textField(articleOf(state), "headline"));
  return `<iframe src="card.html" title="${title}" width="${width}" height="${Math.ceil(height)}" loading="lazy"></iframe>\n`;
}
