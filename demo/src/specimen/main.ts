import "article-card";
import { byId, create } from "../page.js";
import { framePage } from "../site/page_frame.js";
import { declareCardFonts } from "./fonts.js";
import { cardArticle, htmlSample } from "./html_sample.js";
import type { Plate, Sample } from "./plate.js";
import { breaks } from "./plates/breaks.js";
import { edges } from "./plates/edges.js";
import { forms } from "./plates/forms.js";
import { languages } from "./plates/languages.js";
import { lines } from "./plates/lines.js";
import { missing } from "./plates/missing.js";
import { order } from "./plates/order.js";

const plates: Plate[] = [order, breaks, lines, languages, forms, missing, edges];

function side(slug: string, content: HTMLElement): HTMLElement {
  const element = create("div", { className: "side" }, content);
  element.dataset.slug = slug;
  return element;
}

function sampleElement(sample: Sample): HTMLElement {
  const card = create("article-card", {
    lang: sample.lang,
    article: cardArticle(sample),
    theme: sample.theme,
    colorScheme: sample.scheme ?? "light",
  });
  const name = create("b", { textContent: new Intl.DisplayNames(["en"], { type: "language" }).of(sample.lang) ?? "" });
  const sides = create("div", { className: "sides" }, side("Card", card), side("HTML", htmlSample(sample)));
  return create("figure", { className: "sample" }, sides, create("figcaption", {}, name, sample.note));
}

function plateElement(plate: Plate, number: number): HTMLElement {
  const title = create("h2", {}, create("b", { textContent: String(number) }), plate.title);
  return create(
    "section",
    { className: "plate", id: plate.id },
    create("header", {}, title, create("p", { textContent: plate.text })),
    create("div", { className: "samples" }, ...plate.samples.map(sampleElement)),
  );
}

function contentsLink(plate: Plate, number: number): HTMLElement {
  return create("a", { href: `#${plate.id}` }, create("b", { textContent: String(number) }), plate.title);
}

/** The width of all samples, and whether their two settings stand beside or over each other. */
function connectTools(target: HTMLElement): void {
  const range = byId("measure", HTMLInputElement);
  const shown = byId("measure-shown", HTMLOutputElement);
  const setMeasure = () => {
    shown.textContent = `${range.value} px`;
    target.style.setProperty("--measure", `${range.value}px`);
  };
  range.addEventListener("input", setMeasure);
  byId("tools", HTMLFormElement).addEventListener("change", (event) => {
    const { name, value } = event.target as HTMLInputElement;
    if (name === "view") target.dataset.view = value;
  });
  setMeasure();
}

framePage("specimen");
const target = byId("plates", HTMLElement);
connectTools(target);
await declareCardFonts();
for (const [index, plate] of plates.entries()) {
  target.append(plateElement(plate, index + 1));
  byId("contents", HTMLElement).append(contentsLink(plate, index + 1));
}
