import { html, type TemplateResult } from "lit";
import { type Language, language, speak, words } from "../words/language.js";
import { type Appearance, appearance, dress } from "./appearance.js";
import { homeUrl } from "./home.js";
import { mark } from "./mark.js";

export type Page = "home" | "studio" | "gallery" | "specimen" | "guides";

const addresses: [Page, string][] = [
  ["home", "./"],
  ["studio", "studio.html"],
  ["gallery", "gallery.html"],
  ["specimen", "specimen.html"],
  ["guides", "guides/embedding.html"],
];

const languages: [Language, string][] = [
  ["en", "English"],
  ["ar", "العربية"],
];

/** The site's name, and the way home. */
export const nameplate = (): TemplateResult =>
  html`<a class="nameplate" href=${homeUrl("./")}>${mark}<span>${words().site.name}</span></a>`;

export function navigation(current: Page): TemplateResult {
  const { site } = words();
  return html`<nav class="pages" aria-label=${site.pages}>
    ${addresses
      .filter(([page]) => page !== "home")
      .map(
        ([page, href]) =>
          html`<a href=${homeUrl(href)} aria-current=${page === current ? "page" : "false"}>${site[page]}</a>`,
      )}
  </nav>`;
}

/** The page's own language and appearance; `changed` renders it anew. */
export function preferences(changed: () => void): TemplateResult {
  const { site } = words();
  const turn = (wish: Language) => {
    speak(wish);
    changed();
  };
  const wear = (event: Event) => {
    dress((event.target as HTMLSelectElement).value as Appearance);
    changed();
  };
  return html`<div class="preferences">
    <div class="languages" role="group" aria-label=${site.language}>
      ${languages.map(
        ([wish, name]) =>
          html`<button type="button" lang=${wish} aria-pressed=${language() === wish} @click=${() => turn(wish)}>${name}</button>`,
      )}
    </div>
    <label class="appearance"><span class="unseen">${site.appearance}</span>
      <select @change=${wear}>
        ${(["auto", "light", "dark"] as const).map(
          (wish) => html`<option value=${wish} ?selected=${appearance() === wish}>${site.appearances[wish]}</option>`,
        )}
      </select>
    </label>
  </div>`;
}

export const masthead = (current: Page, changed: () => void): TemplateResult =>
  html`<header class="masthead">${nameplate()}${navigation(current)}${preferences(changed)}</header>`;
