import { html, type TemplateResult } from "lit";
import { styled } from "../site/styled.js";
import { type ThemeName, themes } from "../themes.js";
import { words } from "../words/language.js";
import type { Edition, Place } from "./front_page.js";
import { groundOf } from "./theme_ground.js";

/** Which of a sheet's columns a story stands in. */
const columns: [string, Place[]][] = [
  ["main", ["lead", "third"]],
  ["middle", ["second"]],
  ["side", ["opinion", "brief"]],
  ["foot", ["list"]],
];

const ownThemes: Record<string, ThemeName> = { "en-GB": "broadsheet", ar: "hearth" };

const isRightToLeft = (lang: string) => /^(ar|fa|he)\b/.test(lang);

/** One edition as a newspaper's page, cut to its crop marks. */
export function editionSheet({ name, lang, cards }: Edition, wish: ThemeName | undefined): TemplateResult {
  const theme = wish ?? ownThemes[lang] ?? "broadsheet";
  const ground = groundOf(theme);
  const colors = ground ? { "--ground": ground.surface, "--on-ground": ground.text } : {};
  const place = (places: Place[]) => cards.filter((card) => places.includes(card.place));
  return html`<article class="sheet" ${styled(colors)} data-theme=${theme} lang=${lang} dir=${isRightToLeft(lang) ? "rtl" : "ltr"} aria-label=${name}>
    <i class="crop" aria-hidden="true"></i>
    <p class="sheet-name">${name}</p>
    <div class="columns">
      ${columns.map(
        ([column, places]) => html`<div class="column ${column}">
          ${place(places).map(
            (card) =>
              html`<article-card class=${card.place} layout=${card.layout} theme=${theme} heading-level="3" .article=${card.article}></article-card>`,
          )}
        </div>`,
      )}
    </div>
  </article>`;
}

export function themeChoice(
  chosen: ThemeName | undefined,
  choose: (theme: ThemeName | undefined) => void,
): TemplateResult {
  const { landing, studio } = words();
  return html`<div class="chips" role="group" aria-label=${landing.dress}>
    ${themes.map(
      (theme) =>
        html`<button type="button" data-theme=${theme} aria-pressed=${theme === chosen}
          @click=${() => choose(theme === chosen ? undefined : theme)}>${studio.themes[theme]}</button>`,
    )}
  </div>`;
}
