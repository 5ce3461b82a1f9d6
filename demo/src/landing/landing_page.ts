import { html, type TemplateResult } from "lit";
import { masthead } from "../site/masthead.js";
import type { ThemeName } from "../themes.js";
import { words } from "../words/language.js";
import { embedSnippet } from "./embed_snippet.js";
import { type Figures, figureList } from "./figure_list.js";
import type { Edition } from "./front_page.js";
import { editionSheet, themeChoice } from "./sheet.js";
import { sixThemes } from "./six_themes.js";

/** All that the page shows. */
export interface Landing {
  /** Undefined: each edition in its own. */
  theme: ThemeName | undefined;
  editions: Edition[];
  /** Why there is no front page. */
  problem: string;
  figures: Figures;
}

export function landingPage(page: Landing, show: (change?: Partial<Landing>) => void): TemplateResult {
  const { landing, site } = words();
  return html`
    <a class="skip" href="#main">${site.skip}</a>
    ${masthead("home", () => show())}
    <main id="main" class="landing">
      <section class="opening">
        <div>
          <h1>${landing.claim.map((line) => html`<span>${line}</span> `)}</h1>
          <p class="lede">${landing.lede}</p>
          <p class="ways">
            <a class="primary" href="studio.html">${landing.openStudio}</a>
            <a class="secondary" href="guides/embedding.html">${landing.readGuide}</a>
          </p>
        </div>
        ${figureList(page.figures)}
      </section>
      <section class="front" aria-labelledby="front-title">
        <header class="section-head">
          <h2 id="front-title">${landing.frontTitle}</h2>
          <p>${landing.frontLede}</p>
          ${themeChoice(page.theme, (theme) => show({ theme }))}
        </header>
        ${page.problem && html`<p class="problem" role="alert">${landing.failed.replace("{reason}", page.problem)}</p>`}
        ${page.editions.map((edition) => editionSheet(edition, page.theme))}
      </section>
      <section class="promises" aria-labelledby="promises-title">
        <h2 id="promises-title">${landing.promisesTitle}</h2>
        <ol>
          ${landing.promises.map(([title, text]) => html`<li><h3>${title}</h3><p>${text}</p></li>`)}
        </ol>
      </section>
      ${sixThemes()}
      ${embedSnippet(() => show())}
    </main>
    <footer class="colophon"><p>${landing.footer}</p></footer>
  `;
}
