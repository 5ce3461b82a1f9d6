import { html, nothing, type TemplateResult } from "lit";
import { fill, words } from "../../words/language.js";
import type { ThemeFont } from "./fonts.js";

interface FontsSection {
  fonts: ThemeFont[];
  told: string;
  problem: string;
  add(file: File): void;
  remove(font: ThemeFont): void;
}

/** The operator's own font files, and where they come in. */
export function fontsSection({ fonts, told, problem, add, remove }: FontsSection): TemplateResult {
  const { design } = words().studio;
  const picked = (event: Event) => {
    const input = event.target as HTMLInputElement;
    for (const file of input.files ?? []) add(file);
    input.value = "";
  };
  return html`<section class="fonts">
    <h3>${design.fonts}</h3>
    <p class="hint">${design.fontsHint}</p>
    ${
      fonts.length > 0
        ? html`<ul>${fonts.map(
            (
              font,
            ) => html`<li><span dir="ltr">${font.family} ${font.weight} ${font.style === "italic" ? "italic" : ""}</span>
              <button type="button" class="small" aria-label=${fill(design.removeFont, { family: font.family })} @click=${() => remove(font)}>×</button></li>`,
          )}</ul>`
        : nothing
    }
    <label class="file"><input type="file" id="font-file" class="unseen" multiple accept=".ttf,.otf,.woff" @change=${picked}><span>${design.upload}</span></label>
    ${told ? html`<p class="told" role="status">${told}</p>` : nothing}
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
  </section>`;
}
