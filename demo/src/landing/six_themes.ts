import { html, type TemplateResult } from "lit";
import { themes } from "../themes.js";
import { words } from "../words/language.js";

const story = {
  headline: "The old harbour opens its gates",
  lang: "en-GB",
  kicker: { text: "Mediterranean" },
  standfirst: "After four winters of repairs, the boats are back.",
  authors: [{ name: "Leila Haddad" }],
  published: "2026-11-23",
  readingMinutes: 6,
  image: { src: "/articles/images/boats.jpg", alt: "Two fishing boats on still water.", width: 480, height: 320 },
};

/** The same small article in each theme that comes along. */
export function sixThemes(): TemplateResult {
  const { landing, studio } = words();
  return html`<section class="six" aria-labelledby="six-title">
    <header class="section-head">
      <h2 id="six-title">${landing.sixTitle}</h2>
      <p>${landing.sixLede} <a href="studio.html">${landing.makeOne}</a></p>
    </header>
    <ul>
      ${themes.map(
        (theme) => html`<li>
          <article-card theme=${theme} layout="compact" heading-level="3" .article=${story}></article-card>
          <p>${studio.themes[theme]}</p>
        </li>`,
      )}
    </ul>
  </section>`;
}
