import { html, type TemplateResult } from "lit";
import { words } from "../words/language.js";

const snippet = `<script type="module" src="/article-card/article-card.js"></script>
<article-card src="/articles/harbour.json" theme="broadsheet"></article-card>`;

let isCopied = false;

/** What a page writes to have a card; `changed` renders anew once it is copied. */
export function embedSnippet(changed: () => void): TemplateResult {
  const { landing } = words();
  const copy = async () => {
    await navigator.clipboard.writeText(snippet);
    isCopied = true;
    changed();
  };
  return html`<section class="embed" aria-labelledby="embed-title">
    <div>
      <h2 id="embed-title">${landing.embedTitle}</h2>
      <p>${landing.embedLede}</p>
      <p class="ways"><a class="secondary" href="guides/embedding.html">${landing.readGuide}</a></p>
    </div>
    <figure dir="ltr">
      <pre tabindex="0" role="region" aria-label="HTML"><code>${snippet}</code></pre>
      <button type="button" @click=${copy}>${isCopied ? landing.copied : landing.copy}</button>
    </figure>
  </section>`;
}
