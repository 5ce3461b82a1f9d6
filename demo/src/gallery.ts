import "article-card";
import { byId, create } from "./page.js";
import { articleUrl, loadSamples } from "./samples.js";

const gallery = byId("gallery", HTMLElement);
for (const sample of await loadSamples()) {
  gallery.append(create("article-card", { src: articleUrl(sample), lang: sample.lang, className: "sheet" }));
}
