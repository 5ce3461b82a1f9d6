import { html, type TemplateResult } from "lit";
import { words } from "../words/language.js";
import type { View, ViewStore } from "./view.js";

export const panels: View["panel"][] = ["content", "preview", "design"];

/** On narrow screens one panel is seen at a time; there this chooses which. */
export function tabs(view: ViewStore): TemplateResult {
  const { studio } = words();
  const { panel } = view.view;
  return html`<nav class="tabs" aria-label=${studio.tabs}>
    ${panels.map(
      (each) =>
        html`<button type="button" data-panel=${each} aria-pressed=${each === panel} @click=${() => view.set({ panel: each })}>${studio.panels[each]}</button>`,
    )}
  </nav>`;
}
