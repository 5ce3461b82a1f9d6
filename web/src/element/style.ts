// Everything over the canvas is transparent text in the places where the core painted it; links are the browser's own.
// Direction is no part of `all`; what is placed by the core's numbers is placed from the left.
// The grid gives the card a width where its container has none of its own: text's measure, and no less than 200 px.
// .b is a box of boxes, .x one text, .t a stretch of one of its lines: overlay_text.ts tells how those break.
export const cardCss = `
:host{display:block}
.box{display:flow-root;writing-mode:horizontal-tb}
.box::before{content:"";display:grid;grid-template-columns:minmax(200px,var(--measure,680px))}
slot{display:block;contain:inline-size}
:host([hidden]),[hidden]{display:none!important}
.card{all:initial;direction:ltr;unicode-bidi:isolate;display:block;contain:layout style;position:relative;overflow:hidden;overflow:clip;visibility:inherit;
image-rendering:inherit}
.card>canvas{position:absolute;display:block;pointer-events:none}
.text{position:absolute;inset:0;transform-origin:0 0;color:transparent;forced-color-adjust:none;
-webkit-text-size-adjust:100%;text-size-adjust:100%;text-rendering:geometricPrecision;font-synthesis:none;hyphens:none}
.text *{margin:0;padding:0;border:0;font:inherit;list-style:none;color:inherit;outline:none}
.b,.x{display:flow-root}
.x{width:0;white-space:nowrap}
.t{line-height:0;white-space:nowrap}
.end,.split{white-space:normal}
.split .glued::before{content:"\u2060"}
.run{unicode-bidi:normal}
.hyphen::after{content:"\u2010";content:"\u2010"/""}
.text li::before{content:attr(data-mark)"\xa0";position:absolute;pointer-events:none}
.cut{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.over{position:absolute;inset:0;transform-origin:0 0;scale:var(--unit,1);pointer-events:none;color:transparent}
.over :is(a,span){color:inherit;white-space:pre}
.text ::selection{background:#2a7fff47}
a{text-decoration:none;outline:none;cursor:pointer}
.card a:focus-visible{outline:2px solid var(--focus,var(--ink,#1454a0));outline-offset:2px;border-radius:2px}
`;

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Adds `css` to a shadow root within a strict Content-Security-Policy: one constructed sheet per document and text. Where
 * there are none, a style element, which such a policy may refuse.
 */
export function adoptStyle(shadow: ShadowRoot, css: string): void {
  const document = shadow.ownerDocument;
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  try {
    const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
    sheets.set(document, known);
    let sheet = known.get(css);
    if (!sheet) {
      sheet = new Sheet();
      sheet.replaceSync(css);
      known.set(css, sheet);
    }
    if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  } catch {
    if ([...shadow.querySelectorAll("style")].some((style) => style.textContent === css)) return;
    const style = document.createElement("style");
    style.textContent = css;
    shadow.prepend(style);
  }
}

/** Takes a sheet of adoptStyle() away again. */
export function dropStyle(shadow: ShadowRoot, css: string): void {
  const sheet = sheets.get(shadow.ownerDocument)?.get(css);
  shadow.adoptedStyleSheets = shadow.adoptedStyleSheets?.filter((adopted) => adopted !== sheet) ?? [];
  for (const style of shadow.querySelectorAll("style")) if (css && style.textContent === css) style.remove();
}
