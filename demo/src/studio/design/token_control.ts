import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { fill, words } from "../../words/language.js";
import { colorField } from "./controls/color_field.js";
import { fontField } from "./controls/font_field.js";
import { layersField } from "./controls/layers_field.js";
import { numberField } from "./controls/number_field.js";
import { textField } from "./controls/text_field.js";
import type { Token } from "./token.js";

/** What a control shows and whom it tells. `put` with undefined goes back to the theme's value. */
export interface Control {
  token: Token;
  /** Of the page, and unique: the token's path, with its step. */
  id: string;
  label: string;
  value: unknown;
  put(value: unknown): void;
  /** Families that may be chosen. */
  families: string[];
}

const isDimension = (value: unknown): value is { value: number; unit: string } =>
  typeof value === "object" && value !== null && "value" in value;

const rem = 16;
const inPx = (value: unknown) =>
  isDimension(value) ? value.value * (value.unit === "rem" ? rem : 1) : typeof value === "number" ? value : undefined;

const weights: Record<string, number> = {
  thin: 100,
  light: 300,
  regular: 400,
  normal: 400,
  medium: 500,
  bold: 700,
  black: 900,
};
const asWeight = (value: unknown) =>
  typeof value === "string" ? (weights[value] ?? Number(value)) : (value as number);

/** The fitting control for the kind of the token's value. */
export function tokenControl(control: Control): TemplateResult {
  const { token, id, label, value, put } = control;
  const { kind, least, most } = token;
  switch (kind) {
    case "color":
      return colorField({ id, label, value, put });
    case "dimension":
      return numberField({
        id,
        label,
        value: inPx(value),
        unit: "px",
        step: 1,
        ...range(least, most),
        put: (next) => put({ value: next, unit: "px" }),
      });
    case "duration":
      return numberField({
        id,
        label,
        value: inPx(value),
        unit: "ms",
        step: 10,
        ...range(least, most),
        put: (next) => put({ value: next, unit: "ms" }),
      });
    case "number":
      return numberField({ id, label, value: inPx(value), unit: "", step: 0.01, ...range(least, most), put });
    case "count":
      return numberField({ id, label, value: inPx(value), unit: "", step: 1, ...range(least, most), put });
    case "letterSpacing":
      return isDimension(value)
        ? numberField({
            id,
            label,
            value: inPx(value),
            unit: "px",
            step: 0.1,
            least: -4,
            most: 20,
            put: (next) => put({ value: next, unit: "px" }),
          })
        : numberField({ id, label, value: inPx(value) ?? 0, unit: "em", step: 0.005, least: -0.1, most: 0.4, put });
    case "fontWeight":
      return numberField({ id, label, value: asWeight(value), unit: "", step: 100, least: 100, most: 900, put });
    case "flag":
      return flagField(control);
    case "wrap":
    case "align":
    case "hyphens":
    case "fit":
      return optionField(control, token.options ?? []);
    case "fontFamily":
      return fontField({ id, label, value, put, families: control.families });
    case "features":
      return textField({
        id,
        label,
        value: Array.isArray(value) ? value.join(", ") : "",
        put: (text) => put(listOf(text)),
      });
    case "cubicBezier":
      return textField({
        id,
        label,
        value: Array.isArray(value) ? value.join(", ") : "",
        pattern: String.raw`\s*(-?[\d.]+\s*,\s*){3}-?[\d.]+\s*`,
        put: (text) => put(listOf(text).map(Number)),
      });
    case "shadow":
    case "gradient":
    case "border":
      return layersField({ id, label, kind, value, put });
  }
}

const range = (least = 0, most = 400) => ({ least, most });

const listOf = (text: string) =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

function flagField({ id, label, value, put }: Control): TemplateResult {
  const { design } = words().studio;
  return html`<label class="flag"><input id=${id} type="checkbox" aria-label=${label} .checked=${live(value === true)}
    @change=${(event: Event) => put((event.target as HTMLInputElement).checked)}><span aria-hidden="true">${value ? design.on : design.off}</span></label>`;
}

function optionField({ id, label, value, put }: Control, options: string[]): TemplateResult {
  return html`<select id=${id} aria-label=${label} lang="en" @change=${(event: Event) => put((event.target as HTMLSelectElement).value)}>
    ${options.map((option) => html`<option value=${option} .selected=${live(option === value)}>${option}</option>`)}
    ${options.includes(String(value)) ? nothing : html`<option value="" .selected=${live(true)}>${fill(words().studio.design.builtIn, {})}</option>`}
  </select>`;
}
