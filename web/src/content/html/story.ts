import { hasProperty, headingNames, isHidden } from "./element_kinds.js";
import { isRelated } from "./related.js";
import type { Root, Survey } from "./survey.js";

/** Where in a whole page the story stands. */
export interface PageStory {
  /** What holds its paragraphs. */
  content: Element;
  /** The heading over them, in `content` or before it. */
  headline: Element | undefined;
  /** The headline where no heading is one. */
  title: string;
}

/** The element that holds the story: the `article` of most text, else `main`, else all of it. */
export function storyOf(survey: Survey): Root {
  const { root } = survey;
  const isStory = (element: Element) => element.localName === "article" || element.getAttribute("role") === "article";
  let longest: Element | undefined;
  // What stands in one of these, the element itself apart, is none.
  let until = -1;
  for (const element of survey.inside(root)) {
    const { first, last, letters } = survey.of(element);
    const isInside = first <= until;
    if (/^(article|aside|nav)$/.test(element.localName)) until = Math.max(until, last);
    if (isInside || !isStory(element) || isHidden(element)) continue;
    if (!longest || letters > survey.of(longest).letters) longest = element;
  }
  const all = root.querySelector("main") ?? root;
  // A headline outside of an inner container belongs to the story as well.
  const hasHeadline = longest && (survey.of(longest).heading || !survey.of(all).heading);
  return longest && hasHeadline ? longest : all;
}

/** The heading that names the story: the one marked so, else the first `h1`, else the first of any level. */
export function headlineOf(story: Root, survey: Survey): Element | undefined {
  let first: Element | undefined;
  let highest: Element | undefined;
  const isOutside = (element: Element) => survey.of(element).why !== undefined || isRelated(element, survey);
  for (const element of survey.inside(story, isOutside)) {
    if (!headingNames.test(element.localName) || survey.of(element).shown === 0) continue;
    if (hasProperty(element, "headline")) return element;
    first ??= element;
    if (element.localName === "h1") highest ??= element;
  }
  return highest ?? first;
}
