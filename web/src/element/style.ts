// Everything over the canvas is transparent text in the places where the core painted it; links are the browser's own.
const css = `
:host{display:block;contain:layout style}
:host([hidden]){display:none}
.card{position:relative;overflow:hidden}
canvas{position:absolute;display:block;pointer-events:none}
.text{position:absolute;inset:0;color:transparent;forced-color-adjust:none;line-height:1;white-space:pre;
text-align:start;text-indent:0;letter-spacing:0;word-spacing:0;text-transform:none;user-select:none;-webkit-user-select:none}
.text *{margin:0;padding:0;border:0;font:inherit;list-style:none;color:inherit}
.place{position:absolute;overflow:hidden}
a{text-decoration:none;outline:none;cursor:pointer}
a:not(.place):focus-visible .place,a.place:focus-visible{outline:2px solid #1454a0;outline-offset:2px;border-radius:2px}
`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Styles a shadow root within a strict Content-Security-Policy: one constructed sheet per document. Where there are none,
 * a style element, which such a policy may refuse.
 */
export function styleShadow(shadow: ShadowRoot): void {
  const document = shadow.ownerDocument;
  const Sheet = document.defaultView?.CSSStyleSheet;
  if (!Sheet) return;
  try {
    let sheet = sheets.get(document);
    if (!sheet) {
      sheet = new Sheet();
      sheet.replaceSync(css);
      sheets.set(document, sheet);
    }
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    if (shadow.querySelector("style")) return;
    const style = document.createElement("style");
    style.textContent = css;
    shadow.prepend(style);
  }
}
