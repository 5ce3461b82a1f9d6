import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

export type Option<T> = readonly [value: T, name: string];

interface Choice<T> {
  /** Of the page; names the group of radio buttons. */
  id: string;
  label: string;
  options: readonly Option<T>[];
  value: T;
  choose(value: T): void;
  hint?: string;
}

/** A few options side by side, as radio buttons: the arrow keys go from one to the next. */
export function segments<T extends string | number>({
  id,
  label,
  options,
  value,
  choose,
  hint,
}: Choice<T>): TemplateResult {
  return html`<fieldset class="segments" title=${hint ?? ""}>
    <legend>${label}</legend>
    <div>
      ${options.map(
        ([option, name]) => html`<label>
          <input type="radio" name=${id} value=${option} .checked=${live(option === value)} @change=${() => choose(option)}>
          <span>${name}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}

/** One of many. */
export function picker<T extends string | number>({ id, label, options, value, choose }: Choice<T>): TemplateResult {
  const changed = (event: Event) => {
    const option = options[(event.target as HTMLSelectElement).selectedIndex];
    if (option) choose(option[0]);
  };
  return html`<label class="picker" for=${id}>
    <span>${label}</span>
    <select id=${id} @change=${changed}>
      ${options.map(
        ([option, name]) => html`<option value=${option} .selected=${live(option === value)}>${name}</option>`,
      )}
    </select>
  </label>`;
}
