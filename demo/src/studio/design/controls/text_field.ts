import { html, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";

interface TextField {
  id: string;
  label: string;
  value: string;
  /** What the whole text has to match. */
  pattern?: string;
  put(text: string): void;
}

export function textField({ id, label, value, pattern = ".*", put }: TextField): TemplateResult {
  const written = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.checkValidity()) put(input.value);
    else input.reportValidity();
  };
  return html`<input type="text" id=${id} aria-label=${label} dir="ltr" lang="" autocomplete="off" pattern=${pattern}
    .value=${live(value)} @change=${written}>`;
}
