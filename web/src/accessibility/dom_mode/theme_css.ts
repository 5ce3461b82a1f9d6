import { builtinTheme } from "../../abi/theme.js";
import { familyList } from "../page_family.js";

type BuiltinTheme = typeof builtinTheme;
export type Role = keyof BuiltinTheme["type"];

/** What a role's type has only where the theme says so. */
interface RareType {
  /** Times the size of the letters until the theme's own fonts are there, by script. */
  standIn?: number[];
  /** Of automatic hyphenation: least letters of a word, before and after the hyphen, and most lines running. */
  hyphenLimits?: number[];
}

export type FlowTheme = Omit<BuiltinTheme, "type"> & {
  type: { [name in Role]: BuiltinTheme["type"][name] & RareType };
};

const classes = [0, 1, 2] as const;
const scripts = ["latin", "arabic", "hebrew"] as const;

/** Where a role's type applies. */
const selectors: Record<Role, string> = {
  label: ".label",
  kicker: ".kicker",
  headline: ".headline",
  meta: ".meta",
  standfirst: ".standfirst",
  body: ".body",
  heading2: ".heading2",
  heading3: ".heading3",
  heading4: ".heading4",
  quote: ".quote",
  cite: ".cite",
  caption: ".caption",
  "alt-text": ".image",
  "related-title": ".related-title",
  "related-kicker": ".related-kicker",
  "related-headline": ".related-headline",
  "related-summary": ".related-summary",
  "site-title": ".site-title",
  "site-text": ":is(.site-text,.checkbox+.field-label)",
  "field-label": ".field-label",
  "field-text": ".field-text",
  button: ".button",
  "site-note": ":is(.site-note,.control-note,.banner-label,.read-more)",
};

const colorProperties = (colors: FlowTheme["colors"]) =>
  Object.entries(colors)
    .map(([name, value]) => `--c-${name}:${value}`)
    .join(";");

/** Whether white paper is the wrong ground for "#rrggbbaa". */
const isLight = (color: string) =>
  [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(color.slice(at, at + 2), 16), 0) > 384;

/** The fonts that most of a card is set in, as CSS font values; those of emphasis where `article` has any. */
export function mainFonts({ type }: FlowTheme, article: Element): Set<string> {
  const fonts = new Set<string>();
  const add = (role: Role, weight: number, style = "") =>
    fonts.add(`${style} ${weight} 16px ${familyList(type[role].families)}`.trim());
  for (const role of ["headline", "standfirst", "body", "meta", "kicker"] as const) add(role, type[role].weight);
  if (article.querySelector("em")) add("body", type.body.weight, "italic");
  if (article.querySelector("strong")) add("body", type.body.strongWeight);
  return fonts;
}

/** What depends on the card's width, as custom properties of one class of widths. */
function classProperties(theme: FlowTheme, widthClass: (typeof classes)[number]): string {
  const sizes = Object.entries(theme.type).map(([role, { sizePx }]) => `--${role}:${sizePx[widthClass]}px`);
  const lengths = {
    padding: theme.space.padding,
    panel: theme.controls.panelPadding,
    thumbnail: theme.thumbnailWidth,
  };
  return [...sizes, ...Object.entries(lengths).map(([name, px]) => `--${name}:${px[widthClass]}px`)].join(";");
}

/** How text of a role is set, wherever the role applies or under another selector. */
export function typeRule(role: Role, theme: FlowTheme, selector = selectors[role]): string {
  const { families, weight, strongWeight, italic, lineHeight, color, maxLines, features } = theme.type[role];
  const { letterSpacingEm, letterSpacingPx, balance, justify, hyphens, standIn, hyphenLimits } = theme.type[role];
  const spacing = letterSpacingPx ? `${letterSpacingEm}em + ${letterSpacingPx}px` : `${letterSpacingEm}em`;
  const line = `var(--${role})*var(--size)*${lineHeight}*var(--leading)`;
  return (
    `${selector}{font:${italic ? "italic " : ""}${weight} calc(var(--${role})*var(--size)${standIn ? "*var(--stand-in)" : ""})/${lineHeight} ` +
    // The core sets lines at whole pixels.
    `${familyList(families)};line-height:round(calc(${line}),1px);--strong:${strongWeight};color:var(--c-${color})` +
    // What is inherited is said for every role: quotes and captions stand within the body, and are not set like it.
    `;letter-spacing:${letterSpacingEm || letterSpacingPx ? `calc((${spacing})*var(--spacing))` : "normal"}` +
    `;text-wrap:${balance ? "balance" : "wrap"};text-align:${justify ? "justify" : "start"}` +
    `;-webkit-hyphens:${hyphens};hyphens:${hyphens}${hyphenLimits ? hyphenCss(hyphenLimits) : ""}` +
    `${features ? `;font-feature-settings:${features}` : ""}` +
    `${maxLines ? `;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:${maxLines};overflow:hidden` : ""}}` +
    // Code is divided at its soft hyphens alone.
    (hyphens === "auto" ? `${selector} code{-webkit-hyphens:manual;hyphens:manual}` : "") +
    (standIn ? scripts.map((script, at) => `.${script} ${selector}{--stand-in:${standIn[at]}}`).join("") : "")
  );
}

function hyphenCss([word, before, after, lines]: number[]): string {
  const most = lines || "no-limit";
  return (
    `;hyphenate-limit-chars:${word} ${before} ${after};hyphenate-limit-lines:${most}` +
    `;-webkit-hyphenate-limit-before:${before};-webkit-hyphenate-limit-after:${after};-webkit-hyphenate-limit-lines:${most}`
  );
}

function scriptRule(script: (typeof scripts)[number], theme: FlowTheme): string {
  const { size, lineHeight, italics, letterSpacing } = theme[script];
  const upright = italics ? "" : `.${script} em{font-style:normal}`;
  return `.${script}{--size:${size};--leading:${lineHeight};--spacing:${letterSpacing ? 1 : 0}}${upright}`;
}

/**
 * The style sheet of a card shown as ordinary HTML: what widget/layout does for the canvas, in CSS. Nothing in the page's
 * own sheets reaches in; fonts and colours are the theme's, forced colours the system's.
 */
export function themeCss(theme: FlowTheme): string {
  const { space, type } = theme;
  const column = `max(var(--pad),(100% - ${theme.measurePx}px)/2)`;
  const labels = ["live", "breaking", "opinion", "analysis", "sponsored"].map(
    (label) => `.${label}{background:var(--c-label${label[0]!.toUpperCase()}${label.slice(1)})}`,
  );
  return [
    `.flow{all:initial;display:block;visibility:inherit;container-type:inline-size;${colorProperties(theme.colors)};background:${theme.gradient === "none" ? "" : `${theme.gradient},`}var(--c-surface);` +
      `box-sizing:border-box;border:${theme.cardBorder}px solid var(--c-cardBorder);border-radius:${theme.cardRadius}px}`,
    // Reset without weight, so that any rule below goes before it.
    ":where(.flow *){margin:0;padding:0;border:0;font:inherit;min-width:0;overflow-wrap:break-word}",
    `.article,.site{${classProperties(theme, 0)};--pad:min(var(--padding),12.5cqi)}.article{display:flex;flex-wrap:wrap;` +
      `align-items:baseline;padding:var(--pad) ${column};color:var(--c-text)}`,
    ...classes.slice(1).map((widthClass) => {
      const from = theme.classFromPx[widthClass];
      return `@container (min-width:${from}px){.article,.site{${classProperties(theme, widthClass)}}}`;
    }),
    ...scripts.map((script) => scriptRule(script, theme)),
    ...(Object.keys(type) as Role[]).map((role) => typeRule(role, theme)),
    ".article>*{flex:0 0 100%}.article>.label,.article>.kicker{flex:0 1 auto}",
    `a{color:inherit;text-decoration:none;transition:color ${theme.durationMs}ms cubic-bezier(${theme.easing})}` +
      "a:hover{text-decoration:underline}",
    ".body a,.standfirst a{color:var(--c-link);text-decoration:underline}" +
      // Only the browser knows what was visited, and it shows that in colours alone.
      ":is(.body,.standfirst) a:visited{color:var(--c-linkVisited)}" +
      ":is(.body,.standfirst) a:hover{color:var(--c-linkHover)}",
    "@media (prefers-reduced-motion:reduce){a{transition:none}}",
    "a:focus-visible{outline:2px solid var(--c-focus);outline-offset:2px;border-radius:2px}",
    "strong{font-weight:var(--strong)}em{font-style:italic}",
    // Each in its own direction; dates and minutes are not divided where a line has room for them.
    ".source,.author,.time,.reading-time,.credit,code{unicode-bidi:plaintext}.time,.reading-time{display:inline-block}",
    // The dot is drawn on a space, which takes no room at the end of a line.
    ".meta>.generated{font-size:0;letter-spacing:0}.meta>.generated::before{content:' ';word-spacing:.5em;" +
      "font-size:calc(var(--meta)*var(--size));background:radial-gradient(circle,currentColor .06em,#0000 .1em);" +
      "-webkit-print-color-adjust:exact;print-color-adjust:exact}",
    `code{font-family:${familyList(theme.codeFamilies)};font-size:${theme.codeSizeEm}em;background:var(--c-raisedSurface);` +
      `border-radius:${theme.codeRadius}px;padding:0 ${theme.codeInsetPx}px;margin:0 -${theme.codeInsetPx}px}`,
    ...labels,
    `.label{padding:${space.labelBlock}px ${space.labelInline}px;border-radius:${theme.labelRadius}px;` +
      `margin-block-end:${space.kickerAfter}px;margin-inline-end:${space.labelGap}px}`,
    `.kicker{margin-bottom:${space.kickerAfter}px}.headline{margin-bottom:${space.headlineAfter}px}`,
    `.meta{margin-bottom:${space.metaAfter}px}.meta .image{display:inline-block;width:1lh;height:1lh;` +
      "object-fit:contain;vertical-align:top;margin-inline-end:.33lh;background:none}",
    `.standfirst{margin-bottom:${space.standfirstAfter + space.figureAfter - space.paragraphAfter}px}`,
    `.image{display:block;width:100%;object-fit:cover;border-radius:${theme.imageRadius}px;` +
      "background:var(--c-imageGround)}",
    `.article>.figure{margin:0 calc((100% - min(100cqi - 2*var(--pad),${theme.figureMeasurePx}px))/2) ` +
      `${space.figureAfter}px;flex-basis:min(100cqi - 2*var(--pad),${theme.figureMeasurePx}px)}`,
    `.article>.figure .image{object-fit:${theme.leadFit}}.related-item .image{object-fit:${theme.thumbnailFit}}`,
    `.caption{margin-top:${space.captionBefore}px}`,
    // In a column nothing collapses: the space between blocks adds up as in the core.
    ".body{display:flex;flex-direction:column}.body>*{flex:none}",
    `.body>*{margin-bottom:${space.paragraphAfter}px}`,
    `.body>.heading{margin-bottom:${space.headingAfter}px}.body>*+.heading{margin-top:${space.headingBefore}px}`,
    `.body>.figure,.body>.quote{margin-bottom:${space.paragraphAfter + space.blockAround}px}`,
    `.body>*+.figure,.body>*+.quote{margin-top:${space.blockAround}px}`,
    ".article>.body:last-child>:last-child,.article>:last-child{margin-bottom:0}",
    `.list{padding-inline-start:${space.listIndentEm}em}.list-item{display:list-item}` +
      `.list-item+.list-item{margin-top:${space.listItemAfter}px}::marker{color:var(--c-mutedText)}` +
      "ol:lang(fa){list-style:persian}ol:lang(ar){list-style:arabic-indic}",
    `.quote{border-inline-start:${space.quoteBar}px solid var(--c-accent);` +
      `padding-inline-start:${space.quoteIndent - space.quoteBar}px}`,
    `.cite{display:block}.paragraph+.cite{margin-top:${space.citeBefore}px}`,
    `.body>.divider{width:min(${space.dividerLength}px,100%);align-self:center;` +
      `border-top:${theme.ruleWidth}px solid var(--c-border);margin-top:${space.dividerBlock}px;` +
      `margin-bottom:${space.dividerBlock + space.paragraphAfter}px}`,
    `.related{margin-top:${space.relatedBefore}px;border-top:${theme.ruleWidth}px solid var(--c-border)}`,
    `.related-title{padding-top:${space.relatedTitleBefore}px}`,
    `.related-item{position:relative;padding-block:${space.relatedItemPadding}px}`,
    ".related-item:last-child{padding-bottom:0}",
    `.related-item+.related-item{border-top:${theme.ruleWidth}px solid var(--c-border)}`,
    // A thumbnail never takes more than a third.
    `.related-item.pictured{--w:min(var(--thumbnail),100%/3);padding-inline-end:calc(var(--w) + ${space.relatedGap}px);` +
      `min-height:calc(var(--thumbnail)/${theme.thumbnailRatio})}`,
    `.related-item .image{position:absolute;inset-block-start:${space.relatedItemPadding}px;inset-inline-end:0;` +
      `width:var(--w);aspect-ratio:${theme.thumbnailRatio}}`,
    `.related-kicker{margin-bottom:${space.relatedKickerAfter}px}`,
    `.related-summary{margin-top:${space.relatedHeadlineAfter}px}`,
    // WCAG 1.4.12: who spaces text out gets all of it spaced out.
    ".spaced *{letter-spacing:var(--letters)!important;word-spacing:var(--words)!important;line-height:1.6!important}" +
      ".spaced :is(p,li){margin-bottom:2em!important}",
    "@media (prefers-contrast:more){a{text-decoration:underline}}",
    "@media (forced-colors:active){.label{border:1px solid}.flow a{text-decoration:underline}}",
    `@media print{.flow{background:none;${isLight(theme.colors.text) ? colorProperties(builtinTheme.colors) : ""}}` +
      // What is set over a colour of its own needs it on paper too.
      ".label,.cover>.column{-webkit-print-color-adjust:exact;print-color-adjust:exact}.image,.related-item,.quote{break-inside:avoid}" +
      ".headline,.heading,.related-title{break-after:avoid}" +
      // Firefox lays printed text out before it knows how wide containers are, and paints it as set when it does: on paper
      // nothing depends on that, and type has the sizes of a width that sheets have.
      `.article,.site{${classProperties(theme, 1)};--pad:var(--padding)}.article>.figure{margin-inline:0;flex-basis:100%}}`,
  ].join("\n");
}
