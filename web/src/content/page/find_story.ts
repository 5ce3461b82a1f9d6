import { headings, holdsBlocks, isInline, textOf, whyIgnored } from "../../content.js";
import type { PageStory } from "../html/story.js";

// Letters that a paragraph has before it weighs anything: what navigation, captions and teasers are made of is shorter.
const leastProse = 80;
// An ideograph or a syllable of Hangul says as much as this many letters.
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const denseWeight = 2.5;
// What holds less than this share of a page's prose leaves out some of the story.
const mostProse = 0.8;
// A heading with more of the story before it is one of its sections.
const mostBefore = 0.2;
// A heading that is part of the title by accident: the site's name, a section.
const leastHeading = 8;
const deepest = 300;

const lengthOf = (text: string) => {
  const words = text.replace(/\s+/g, " ");
  return words.length + (denseWeight - 1) * (words.match(dense)?.length ?? 0);
};

/** How much prose each element holds: running text outside of links, in paragraphs long enough to be ones. */
function weighProse(root: Element | DocumentFragment): Map<Node, number> {
  const weights = new Map<Node, number>();
  const weigh = (container: Node & ParentNode, depth: number): number => {
    let weight = 0;
    let run = 0;
    const end = () => {
      weight += Math.max(0, run - leastProse);
      run = 0;
    };
    for (const child of container.childNodes) {
      if (child.nodeType === 3) run += lengthOf(child.nodeValue ?? "");
      if (child.nodeType !== 1) continue;
      const element = child as Element;
      if (whyIgnored(element) !== undefined) continue;
      if (depth < deepest && (!isInline(element) || holdsBlocks(element))) {
        end();
        weight += weigh(element, depth + 1);
      } else {
        run += lengthOf(textOf(element)) - lengthOf(linkedText(element));
      }
    }
    end();
    weights.set(container, weight);
    return weight;
  };
  weigh(root, 0);
  return weights;
}

function linkedText(element: Element): string {
  if (element.localName === "a") return textOf(element);
  return [...element.querySelectorAll("a[href]")].map((link) => link.textContent ?? "").join(" ");
}

const compared = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[‘’‛′]/g, "'")
    .replace(/[“”„″«»]/g, '"')
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

/** The heading that a page's title repeats: the longest, as titles name the site and the section as well; of equals the highest. */
function titledHeading(root: Element | DocumentFragment, titles: readonly string[]): Element | undefined {
  const known = titles.map(compared).filter(Boolean);
  let best: { element: Element; length: number; level: string } | undefined;
  for (const element of root.querySelectorAll(`${headings}, [itemprop~=headline]`)) {
    const text = compared(textOf(element));
    const length = lengthOf(text);
    const level = element.localName;
    const isBetter = !best || length > best.length || (length === best.length && level < best.level);
    if (length < leastHeading || !isBetter || isAside(element)) continue;
    if (known.some((title) => title.includes(text) || (text.includes(title) && lengthOf(title) >= leastHeading))) {
      best = { element, length, level };
    }
  }
  return best?.element;
}

/** The prose that would be left out where the story began with that heading. */
function proseBefore(heading: Element, story: Element, weightOf: (node: Node) => number): number {
  let weight = 0;
  for (let at = heading; at !== story && !at.contains(story) && at.parentElement; at = at.parentElement) {
    for (const sibling of at.parentElement.children) {
      if (sibling === at) break;
      weight += weightOf(sibling);
    }
  }
  return weight;
}

/** In what holds the story, or not far from it: at the top of a page stands the site's own name. */
function nearestH1(story: Element): Element | undefined {
  for (let at: Element | null = story; at && !/^(body|html)$/.test(at.localName); at = at.parentElement) {
    const heading = [...at.querySelectorAll("h1")].find((each) => textOf(each) && !isAside(each));
    if (heading) return heading;
  }
  return undefined;
}

function isAside(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (whyIgnored(at) !== undefined) return true;
  return false;
}

/**
 * Finds the story of a whole page. Where the page marks one as `article` or `main`, that is it; else it is the innermost
 * element that holds nearly all of the page's prose. `titles` are what the page's head calls it. Undefined where there is no
 * prose to go by.
 */
export function findStory(root: Element | DocumentFragment, titles: readonly string[]): PageStory | undefined {
  const weights = weighProse(root);
  const weightOf = (node: Node) => weights.get(node) ?? 0;
  const all = weightOf(root);
  if (all === 0) return undefined;
  const marked = [...root.querySelectorAll("article, main, [role=article], [role=main], [itemprop~=articleBody]")];
  const heaviest = marked
    .filter((element) => weightOf(element) >= all / 2)
    .reduce<Element | undefined>(
      // Of one inside of the other, the inner one where it holds as much.
      (best, each) => (best && weightOf(each) < mostProse * weightOf(best) ? best : each),
      undefined,
    );
  let content: Node & ParentNode = heaviest ?? root;
  if (!heaviest) {
    for (let within: Element | undefined; ; content = within) {
      within = [...content.children].find((child) => weightOf(child) >= mostProse * weightOf(content));
      if (!within) break;
    }
  }
  if (content.nodeType !== 1) return undefined;
  const story = content as Element;
  const isOver = (heading: Element) => proseBefore(heading, story, weightOf) <= mostBefore * weightOf(story);
  const headline = [titledHeading(root, titles), nearestH1(story)].find((heading) => heading && isOver(heading));
  return { content: story, headline, title: titles.find(Boolean) ?? "" };
}
