import { hasProperty, headings, isHidden, whyIgnored } from "./element_kinds.js";
import { textOf } from "./inline_runs.js";
import { isRelated } from "./related.js";

export type Root = Element | DocumentFragment;

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
export function storyOf(root: Root): Root {
  const shown = (element: Element) => !isHidden(element) && !element.parentElement?.closest("article, aside, nav");
  const lengthOf = (element: Element) => element.textContent?.length ?? 0;
  const stories = [...root.querySelectorAll("article, [role=article]")].filter(shown);
  const longest = stories.reduce<Element | undefined>(
    (best, each) => (best && lengthOf(best) >= lengthOf(each) ? best : each),
    undefined,
  );
  const all = root.querySelector("main") ?? root;
  // A headline outside of an inner container belongs to the story as well.
  const hasHeadline = longest?.querySelector(headings) || !all.querySelector(headings);
  return longest && hasHeadline ? longest : all;
}

function isOutside(element: Element, story: Root): boolean {
  for (let at: Element | null = element; at && at !== story; at = at.parentElement) {
    if (whyIgnored(at) !== undefined || isRelated(at)) return true;
  }
  return false;
}

/** The heading that names the story: the one marked so, else the first `h1`, else the first of any level. */
export function headlineOf(story: Root): Element | undefined {
  const shown = [...story.querySelectorAll(headings)].filter(
    (heading) => textOf(heading) && !isOutside(heading, story),
  );
  return (
    shown.find((heading) => hasProperty(heading, "headline")) ??
    shown.find((heading) => heading.localName === "h1") ??
    shown[0]
  );
}
