import "article-card";
import { byId, create } from "./page.js";
import { articleUrl, loadSamples } from "./samples.js";
import { framePage } from "./site/page_frame.js";
import { words } from "./words/language.js";

framePage("gallery", () => {
  byId("claim", HTMLElement).textContent = words().site.galleryClaim;
});

const gallery = byId("gallery", HTMLElement);
for (const sample of await loadSamples()) {
  gallery.append(create("article-card", { src: articleUrl(sample), lang: sample.lang }));
}
