import type { Article, RelatedItem } from "../article.js";
import { headings, isCalled, isHidden, isNamed } from "./element_kinds.js";
import { kickerNames } from "./header_fields.js";
import { hrefOf, textOf } from "./inline_runs.js";
import { pictureOf } from "./pictures.js";

const relatedNames = /^(related\w*|read-?more|read-?next|see-?also|more-?on|recommended|recommendations)$/;
const mostItems = 100;

export function isRelated(element: Element): boolean {
  return !isHidden(element) && isNamed(element, relatedNames) && element.querySelector("a[href]") !== null;
}

function itemOf(box: Element): RelatedItem | undefined {
  const heading = box.querySelector(headings);
  const links = box.matches("a[href]") ? [box] : [...box.querySelectorAll("a[href]")];
  const link =
    links.find((each) => heading && (each.contains(heading) || heading.contains(each))) ??
    links.find((each) => textOf(each));
  const url = link && hrefOf(link);
  const headline = heading ? textOf(heading) : link ? textOf(link) : "";
  if (!url || !headline) return undefined;
  const item: RelatedItem = { headline, url };
  const kicker = [...box.querySelectorAll("*")].find((each) => isCalled(each, kickerNames));
  if (kicker) item.kicker = textOf(kicker);
  const summary = [...box.querySelectorAll("p")].find((each) => each !== kicker && !each.contains(link));
  if (summary && textOf(summary)) item.summary = textOf(summary);
  const image = box.querySelector("img");
  const picture = image ? pictureOf(image) : undefined;
  if (picture) item.image = picture;
  return item;
}

/** The links of a list of other articles, by list items, else articles, else one for each link. */
export function relatedOf(element: Element): Article["related"] {
  const boxes = ["li", "article", "a[href]"]
    .map((each) => [...element.querySelectorAll(each)])
    .find((all) => all.length);
  const items = (boxes ?? []).slice(0, mostItems).flatMap((box) => itemOf(box) ?? []);
  if (items.length === 0) return undefined;
  const heading = element.querySelector(headings);
  const isTitle = heading && !boxes!.some((box) => box.contains(heading));
  const title = isTitle ? textOf(heading) : element.getAttribute("aria-label")?.trim();
  return { ...(title && { title }), items };
}
