// Everything over the canvas is transparent text in the places where the core painted it; links are the browser's own.
export const cardCss = `
:host{display:block}
.box{display:flow-root}
:host([hidden]),[hidden]{display:none!important}
.card{all:initial;display:block;contain:layout style;position:relative;overflow:hidden;visibility:inherit}
canvas{position:absolute;display:block;pointer-events:none}
.text{position:absolute;inset:0;color:transparent;forced-color-adjust:none;line-height:1;white-space:pre;
text-align:start;text-indent:0;letter-spacing:0;word-spacing:0;text-transform:none;user-select:none;-webkit-user-select:none}
.text *{margin:0;padding:0;border:0;font:inherit;list-style:none;color:inherit}
.over{position:absolute;inset:0;pointer-events:none;color:transparent}
.over :is(a,span){color:inherit;white-space:pre}
.place{position:absolute;overflow:hidden}
a{text-decoration:none;outline:none;cursor:pointer}
a:not(.place):focus-visible .place,a.place:focus-visible{outline:2px solid var(--focus,#1454a0);outline-offset:2px;border-radius:2px}
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
