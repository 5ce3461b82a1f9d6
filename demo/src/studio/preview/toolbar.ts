import { html, nothing, type TemplateResult } from "lit";
import { figure, fill, words } from "../../words/language.js";
import { directions, layouts, modes, mostWidths, scales, schemes } from "../checked_state.js";
import { picker, segments } from "../controls/choice.js";
import type { StudioState } from "../state.js";
import type { Store } from "../store.js";
import { type ViewStore, zooms } from "../view.js";
import { previewLanguages } from "./languages.js";

const presets = [360, 768, 300, 1200];

function widthChoice({ widths }: StudioState, store: Store): TemplateResult {
  const { preview } = words().studio;
  const toggle = (width: number) => {
    const others = widths.filter((other) => other !== width);
    const next = others.length < widths.length ? others : [...widths, width];
    if (next.length > 0 && next.length <= mostWidths) store.set({ widths: next }, "widths");
  };
  const another = () => toggle([640, 480, 960, 420, 1000, 560].find((width) => !widths.includes(width)) ?? 640);
  return html`<div class="widths" role="group" aria-label=${preview.widths}>
    ${presets.map(
      (width) =>
        html`<button type="button" class="toggle" data-width=${width} title=${fill(preview.px, { width: figure(width) })}
          aria-pressed=${widths.includes(width)} @click=${() => toggle(width)}>${preview.widthNames[width]}</button>`,
    )}
    <button type="button" class="toggle" title=${preview.addWidth} aria-label=${preview.addWidth}
      ?disabled=${widths.length >= mostWidths} @click=${another}>+</button>
  </div>`;
}

/** What is previewed, and how. */
export function previewToolbar(store: Store, view: ViewStore): TemplateResult {
  const { state } = store;
  const { preview } = words().studio;
  const { zoom, difference } = view.view;
  const percent = (value: number) => figure(value, { style: "percent" });
  return html`<div class="toolbar" role="group" aria-label=${preview.toolbar}>
    ${widthChoice(state, store)}
    ${segments({
      id: "scheme",
      label: preview.scheme,
      options: schemes.map((scheme) => [scheme, preview.schemes[scheme]] as const),
      value: state.scheme,
      choose: (scheme) => store.set({ scheme }, "scheme"),
    })}
    ${segments({
      id: "mode",
      label: preview.mode,
      options: modes.map((mode) => [mode, preview.modes[mode]] as const),
      value: state.mode,
      choose: (mode) => store.set({ mode }, "mode"),
    })}
    ${
      state.mode === "both"
        ? html`<button type="button" class="toggle difference" aria-pressed=${difference}
            @click=${() => view.set({ difference: !difference })}>${preview.difference}</button>`
        : nothing
    }
    ${segments({
      id: "scale",
      label: preview.scale,
      hint: preview.scaleHint,
      options: scales.map((scale) => [scale, `${figure(scale)}×`] as const),
      value: state.scale,
      choose: (scale) => store.set({ scale }, "scale"),
    })}
    ${picker({
      id: "layout",
      label: preview.layout,
      options: layouts.map((layout) => [layout, preview.layouts[layout] ?? layout] as const),
      value: state.layout,
      choose: (layout) => store.set({ layout }, "layout"),
    })}
    ${picker({
      id: "preview-lang",
      label: preview.lang,
      options: [["", preview.langs[""] ?? ""], ...previewLanguages()] as const,
      value: state.lang,
      choose: (lang) => store.set({ lang }, "lang"),
    })}
    ${picker({
      id: "preview-dir",
      label: preview.dir,
      options: directions.map((dir) => [dir, preview.dirs[dir]] as const),
      value: state.dir,
      choose: (dir) => store.set({ dir }, "dir"),
    })}
    ${picker<string>({
      id: "zoom",
      label: preview.zoom,
      options: [["fit", preview.fit], ...zooms.map((value) => [String(value), percent(value)] as const)],
      value: String(zoom),
      choose: (value) => view.set({ zoom: value === "fit" ? "fit" : Number(value) }),
    })}
  </div>`;
}
