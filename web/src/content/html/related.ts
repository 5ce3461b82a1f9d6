import type { Article, RelatedItem } from "../article.js";
import { isSeen } from "../seen.js";
import { headings, isCalled, isHidden, isNamed } from "./element_kinds.js";
import { kickerNames } from "./header_fields.js";
import { hrefOf, textOf } from "./inline_runs.js";
import { pictureOf } from "./pictures.js";
import type { Survey } from "./survey.js";

const relatedNames = /^(related\w*|read-?more|read-?next|see-?also|more-?on|recommended|recommendations)$/;
const mostItems = 100;
/** More than any teaser is made of. */
const mostElements = 300;

export function isRelated(element: Element, survey: Survey): boolean {
  return survey.of(element).link !== undefined && !isHidden(element) && isNamed(element, relatedNames);
}

function itemOf(box: Element, survey: Survey): RelatedItem | undefined {
  if (survey.of(box).elements > mostElements) return undefined;
  const words = (element: Element) => textOf(element, survey);
  const heading = box.querySelector(headings);
  const links = box.matches("a[href]") ? [box] : [...box.querySelectorAll("a[href]")];
  const link =
    links.find((each) => heading && (each.contains(heading) || heading.contains(each))) ??
    links.find((each) => words(each));
  const url = link && hrefOf(link);
  const headline = heading ? words(heading) : link ? words(link) : "";
  if (!url || !isSeen(headline)) return undefined;
  const item: RelatedItem = { headline, url };
  const kicker = [...box.querySelectorAll("*")].find((each) => isCalled(each, kickerNames));
  if (kicker) item.kicker = words(kicker);
  const summary = [...box.querySelectorAll("p")].find((each) => each !== kicker && !each.contains(link));
  if (summary && words(summary)) item.summary = words(summary);
  const image = box.querySelector("img");
  const picture = image ? pictureOf(image) : undefined;
  if (picture) item.image = picture;
  return item;
}

/** The links of a list of other articles, by list items, else articles, else one for each link. */
export function relatedOf(element: Element, survey: Survey): Article["related"] {
  const boxes = ["li", "article", "a[href]"]
    .map((each) => [...element.querySelectorAll(each)])
    .find((all) => all.length);
  const items = (boxes ?? []).slice(0, mostItems).flatMap((box) => itemOf(box, survey) ?? []);
  if (items.length === 0) return undefined;
  const { heading } = survey.of(element);
  const isTitle = heading && !boxes!.some((box) => survey.contains(box, heading));
  const title = isTitle ? textOf(heading, survey) : element.getAttribute("aria-label")?.trim();
  return { ...(title && { title }), items };
}
