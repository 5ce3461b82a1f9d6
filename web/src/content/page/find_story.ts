import { headings, isInline, type Survey, textOf } from "../../content.js";
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
// A longer one is no heading, nor is a longer title one.
const longestTitle = 1000;

const lengthOf = (text: string) => {
  const words = text.replace(/\s+/g, " ");
  return words.length + (denseWeight - 1) * (words.match(dense)?.length ?? 0);
};

/** A container that is being weighed, and the running text in it since something else stood there. */
interface Weighing {
  container: Node;
  children: Iterator<Node>;
  weight: number;
  run: number;
}

/** How much prose each element holds: running text outside of links, in paragraphs long enough to be ones. */
function weighProse(survey: Survey): Map<Node, number> {
  const weights = new Map<Node, number>();
  const enter = (container: Node): Weighing => ({
    container,
    children: container.childNodes.values(),
    weight: 0,
    run: 0,
  });
  const open = [enter(survey.root)];
  const end = (at: Weighing) => {
    at.weight += Math.max(0, at.run - leastProse);
    at.run = 0;
  };
  for (let at = open.at(-1); at; at = open.at(-1)) {
    const { value: child, done } = at.children.next();
    if (done) {
      end(at);
      weights.set(at.container, at.weight);
      open.pop();
      const around = open.at(-1);
      if (around) around.weight += at.weight;
    } else if (child.nodeType === 3) {
      at.run += lengthOf(child.nodeValue ?? "");
    } else if (child.nodeType === 1 && survey.of(child).why === undefined) {
      const element = child as Element;
      if (!isInline(element) || survey.of(element).holdsBlocks) {
        end(at);
        open.push(enter(element));
      } else {
        at.run += lengthOf(textOf(element, survey)) - lengthOf(linkedText(element, survey));
      }
    }
  }
  return weights;
}

function linkedText(element: Element, survey: Survey): string {
  const { linked, shown } = survey.of(element);
  if (element.localName === "a" || (linked > 0 && linked === shown)) return textOf(element, survey);
  if (linked === 0) return "";
  const isInLink = (each: Element) => each.parentElement?.localName === "a";
  const links = [...survey.inside(element, isInLink)].filter((each) => each.matches("a[href]"));
  return links.map((link) => link.textContent ?? "").join(" ");
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
function titledHeading(survey: Survey, titles: readonly string[]): Element | undefined {
  const known = titles.map((title) => compared(title.slice(0, longestTitle))).filter(Boolean);
  let best: { element: Element; length: number; level: string } | undefined;
  for (const element of survey.root.querySelectorAll(`${headings}, [itemprop~=headline]`)) {
    const { shown, elements, isOutside } = survey.of(element);
    if (isOutside || shown > longestTitle || elements > longestTitle) continue;
    const text = compared(textOf(element, survey));
    const length = lengthOf(text);
    const level = element.localName;
    const isBetter = !best || length > best.length || (length === best.length && level < best.level);
    if (length < leastHeading || !isBetter) continue;
    if (known.some((title) => title.includes(text) || (text.includes(title) && lengthOf(title) >= leastHeading))) {
      best = { element, length, level };
    }
  }
  return best?.element;
}

/** The prose that would be left out where the story began with that heading. */
function proseBefore(heading: Element, story: Element, weightOf: (node: Node) => number, survey: Survey): number {
  let weight = 0;
  for (let at = heading; at !== story && !survey.contains(at, story) && at.parentElement; at = at.parentElement) {
    for (const sibling of at.parentElement.children) {
      if (sibling === at) break;
      weight += weightOf(sibling);
    }
  }
  return weight;
}

/** In what holds the story, or not far from it: at the top of a page stands the site's own name. */
function nearestH1(story: Element, survey: Survey): Element | undefined {
  const all = [...survey.root.querySelectorAll("h1")].filter((each) => {
    const { shown, isOutside } = survey.of(each);
    return shown > 0 && !isOutside;
  });
  // The first that is not before an element is in it, or in nothing that the element holds.
  let next = all.length;
  for (let at: Element | null = story; at && !/^(body|html)$/.test(at.localName); at = at.parentElement) {
    const { first } = survey.of(at);
    while (next > 0 && survey.of(all[next - 1]!).first >= first) next -= 1;
    const heading = all[next];
    if (heading && survey.contains(at, heading)) return heading;
  }
  return undefined;
}

/**
 * Finds the story of a whole page. Where the page marks one as `article` or `main`, that is it; else it is the innermost
 * element that holds nearly all of the page's prose. `titles` are what the page's head calls it. Undefined where there is no
 * prose to go by.
 */
export function findStory(survey: Survey, titles: readonly string[]): PageStory | undefined {
  const { root } = survey;
  const weights = weighProse(survey);
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
  const isOver = (heading: Element) => proseBefore(heading, story, weightOf, survey) <= mostBefore * weightOf(story);
  const headline = [titledHeading(survey, titles), nearestH1(story, survey)].find(
    (heading) => heading && isOver(heading),
  );
  return { content: story, headline, title: titles.find(Boolean) ?? "" };
}
