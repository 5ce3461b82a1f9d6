import type { FlowTheme } from "./theme_css.js";

/**
 * The style sheet of the site's own blocks as ordinary HTML: what widget/layout/site_blocks and site_form do for the canvas.
 * Room for what a form may have to say is kept from the start, so that nothing moves when it says it.
 */
export function siteCss({ controls, measurePx }: FlowTheme): string {
  const { height, gap, radius, border, ring, checkbox, noteAround, rowGap } = controls;
  const column = `max(var(--pad),(100% - ${measurePx}px)/2)`;
  const lead = (height - checkbox) / 2;
  const half = `calc(50% - ${rowGap / 2}px)`;
  const least = rowGap - noteAround;
  return [
    `.site{color:var(--c-text);padding:0 ${column} var(--pad)}.article:not(:last-child){padding-bottom:0}.site:empty{display:none}`,
    `.signup,.banner,.consent{margin-top:${controls.blockBefore}px}`,
    `.signup,.consent{padding:min(var(--panel),12.5%);border-radius:${controls.panelRadius}px;` +
      "background:var(--c-raisedSurface)}",
    `.site-title+.site-text{margin-top:${controls.textBefore}px}`,
    `.form{margin-top:${controls.formBefore}px;container-type:inline-size}.form+.site-note{margin-top:${controls.linkBefore}px}`,
    ".site-note a,.banner-label a{text-decoration:underline;color:var(--c-link)}",
    `.controls{display:flex;flex-wrap:wrap;align-items:flex-end;gap:0 ${rowGap}px}`,
    `.field{flex:1 1 100%;display:grid;grid-template:auto ${height}px minmax(${least}px,auto)/minmax(0,1fr);` +
      `padding-bottom:${noteAround}px}`,
    `@container (min-width:${controls.twoColumnsFrom}px){.field{flex-basis:${half}}` +
      // A field and its button in one row, what either has to say in one place below.
      `.lone{display:grid;grid-template:auto ${height}px minmax(${least}px,auto)/minmax(50%,1fr) auto;column-gap:${gap}px;` +
      `padding-bottom:${noteAround}px}.lone :is(.field,.buttons){display:contents}.lone .button{grid-area:2/2}` +
      `.lone .notes{grid-area:3/1;align-self:start;margin:${noteAround}px 0 0}.lone .field-label{grid-area:1/1;align-self:end}.lone .field-text{grid-area:2/1}}`,
    ".field-label .generated{color:var(--c-mutedText)}",
    `.field-label{padding-bottom:${controls.labelAfter}px}.field>.notes{grid-area:3/1;margin-top:${noteAround}px}`,
    // The longest of what may be said makes the room; one thing is said at a time.
    ".notes{display:grid}.notes>*{grid-area:1/1}.control-note{display:grid;color:var(--c-error)}.control-note>*{grid-area:1/1}" +
      ".control-note[role=status]{color:var(--c-success)}" +
      ".control-note::before{grid-area:1/1;content:attr(data-room);visibility:hidden}",
    `.field:has(.checkbox){flex-basis:100%;grid-template:minmax(${height}px,auto) auto/${checkbox}px minmax(0,1fr);` +
      `column-gap:${gap}px;padding:0}` +
      `.checkbox+.field-label{padding-block:calc((${height}px - 1lh)/2)}.checkbox~.notes{grid-area:2/2;margin:0}` +
      `.field:not(:has(.checkbox))+.field:has(.checkbox){margin-top:-${noteAround}px}` +
      `.field:has(.checkbox)+.buttons{margin-top:${rowGap - lead}px}`,
    `.field-text,.button{box-sizing:border-box;min-height:${height}px;border-radius:${radius}px}`,
    `.field-text{width:100%;padding:0 ${controls.fieldInset}px;border:${border}px solid var(--c-fieldBorder);` +
      "background:var(--c-fieldGround);appearance:none}",
    ".field-text:is(:hover,:active),.checkbox:hover:not(:disabled){border-color:var(--c-fieldText)}",
    `.field-text[aria-invalid]{border:${2 * border}px solid var(--c-error);padding:0 ${controls.fieldInset - border}px}` +
      ".checkbox[aria-invalid]{border-color:var(--c-error)}",
    `.checkbox{appearance:none;display:grid;width:${checkbox}px;height:${checkbox}px;margin-top:${lead}px;box-sizing:border-box;` +
      `border:${border}px solid var(--c-fieldBorder);border-radius:${radius / 2}px;background:var(--c-fieldGround)}` +
      ".checkbox:checked{border-color:var(--c-button);background:var(--c-button)}" +
      ".checkbox:disabled{border-color:var(--c-mutedText);background:var(--c-mutedText)}" +
      // The same tick as on the canvas, in fractions of the box.
      `.checkbox:checked::before{content:"";margin:-${border}px;background:var(--c-onButton);clip-path:` +
      "polygon(20.8% 50%,28.5% 42%,44% 57%,71.5% 27.5%,79.2% 35%,44% 73.5%)}",
    `.button{padding:${controls.buttonBlock}px ${controls.buttonInset}px;background:var(--c-button);` +
      "text-align:center;cursor:pointer}.button:is(:hover,:active){background:var(--c-buttonHover)}.button[aria-disabled]{background:var(--c-mutedText)}" +
      `.quiet{color:var(--c-fieldText);background:var(--c-fieldGround)!important;outline:${border}px solid ` +
      `var(--c-fieldBorder);outline-offset:-${border}px}.quiet:is(:hover,:active){outline-color:var(--c-fieldText)}`,
    // What became of a form is told beside its buttons where there is room.
    `.buttons{flex:1 1 100%;display:flex;flex-wrap:wrap;gap:${gap}px;padding-bottom:${2 * noteAround}px}` +
      `.buttons>.notes{order:1;flex:1 1 ${controls.noteLeast}px;align-self:center;margin-block:-${2 * noteAround}px}` +
      ".stacked>*{flex-basis:100%}",
    `:is(.field-text,.checkbox,.button):focus-visible{outline:${ring}px solid var(--c-focus);outline-offset:${ring}px}`,
    `.picture{display:block;margin-top:${controls.bannerLabelAfter}px}.picture .image{max-width:100%;height:auto;` +
      `aspect-ratio:clamp(${controls.bannerRatioMin},var(--ratio,${controls.bannerRatio}),${controls.bannerRatioMax});` +
      "border-radius:0}",
    "@media (forced-colors:active){.checkbox{appearance:auto}.checkbox::before{display:none}.button{border:1px solid}}",
    "@media print{.form{display:none}}",
  ].join("\n");
}
