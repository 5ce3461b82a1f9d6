import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { words } from "../../../words/language.js";
import { hexOf } from "../color.js";

interface ColorField {
  id: string;
  label: string;
  value: unknown;
  put(value: string): void;
}

export function colorField({ id, label, value, put }: ColorField): TemplateResult {
  const shown = hexOf(value) ?? "#000000";
  const text = typeof value === "string" ? value : shown;
  const written = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const next = input.value.trim();
    const isColor = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(next);
    input.setCustomValidity(isColor ? "" : words().studio.design.notAColor);
    if (isColor) put(next.toLowerCase());
    else input.reportValidity();
  };
  return html`<span class="color-field">
    <input type="color" id=${id} aria-label=${label} .value=${live(shown)} @input=${(event: Event) => put((event.target as HTMLInputElement).value)}>
    <input type="text" aria-label="${label} #" dir="ltr" lang="" spellcheck="false" autocomplete="off" .value=${live(text)} @change=${written}>
  </span>`;
}
