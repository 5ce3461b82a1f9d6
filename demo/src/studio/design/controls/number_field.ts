import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { fill, words } from "../../../words/language.js";

interface NumberField {
  id: string;
  label: string;
  value: number | undefined;
  unit: string;
  step: number;
  least: number;
  most: number;
  put(value: number): void;
}

/** A slider goes as far as anybody would; the number beside it as far as is allowed. */
function reach(value: number, { least, most, step }: NumberField): { from: number; to: number } {
  const span = Math.max(step * 24, 2 ** Math.ceil(Math.log2(Math.max(Math.abs(value), step) * 2)));
  return { from: Math.max(least, least < 0 ? -span : 0), to: Math.min(most, span) };
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

export function numberField(field: NumberField): TemplateResult {
  const { id, label, value, unit, step, least, most, put } = field;
  const shown = value === undefined ? "" : String(rounded(value));
  const { from, to } = reach(value ?? 0, field);
  const slid = (event: Event) => put(rounded((event.target as HTMLInputElement).valueAsNumber));
  const written = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const next = input.valueAsNumber;
    const isAllowed = Number.isFinite(next) && next >= least && next <= most;
    input.setCustomValidity(isAllowed ? "" : fill(words().studio.design.outOfRange, { least, most }));
    if (isAllowed) put(next);
    else input.reportValidity();
  };
  return html`<span class="number-field">
    <input type="range" tabindex="-1" aria-hidden="true" min=${from} max=${to} step=${step} .value=${live(shown)} @input=${slid}>
    <input type="number" id=${id} aria-label=${label} min=${least} max=${most} step="any" .value=${live(shown)} @change=${written}>
    <span class="unit" aria-hidden="true">${unit}</span>
  </span>`;
}
