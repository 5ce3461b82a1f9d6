import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { textField } from "./text_field.js";

interface FontField {
  id: string;
  label: string;
  value: unknown;
  families: string[];
  put(value: string[]): void;
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : value ? [String(value)] : []);

/** The first family is chosen from those there are; what follows it, for other scripts, is written. */
export function fontField({ id, label, value, families, put }: FontField): TemplateResult {
  const list = listOf(value);
  const [first = ""] = list;
  const choose = (event: Event) => {
    const family = (event.target as HTMLSelectElement).value;
    put([family, ...list.filter((other) => other !== family && other !== first)]);
  };
  const all = families.includes(first) || !first ? families : [first, ...families];
  return html`<span class="font-field">
    <select id=${id} aria-label=${label} dir="ltr" @change=${choose}>
      ${all.map((family) => html`<option .selected=${live(family === first)}>${family}</option>`)}
    </select>
    ${textField({
      id: `${id}-list`,
      label: `${label} …`,
      value: list.join(", "),
      put: (text) =>
        put(
          text
            .split(",")
            .map((part) => part.trim())
            .filter(Boolean),
        ),
    })}
  </span>`;
}
