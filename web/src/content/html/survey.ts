import { isSeen } from "../seen.js";
import { areStory, headingNames, isInline, whyIgnored } from "./element_kinds.js";
import { isLetterSized } from "./letter_images.js";

export type Root = Element | DocumentFragment;

/** What is known of an element with all that is in it. */
export interface Facts {
  /** Why the element is no part of the article. */
  why: string | undefined;
  /** In one that is none itself, at whatever depth; of the root's own ancestors nothing is asked. */
  isOutside: boolean;
  /** Whether something inside stands on lines of its own. */
  holdsBlocks: boolean;
  /** Letters without blanks around them, and the texts that have them. */
  letters: number;
  texts: number;
  /** The same of what is part of the article; and of that what is linked. */
  shown: number;
  linked: number;
  elements: number;
  paragraphs: number;
  hasStoryMark: boolean;
  hasQuote: boolean;
  hasMeta: boolean;
  /** The first inside. */
  link: Element | undefined;
  image: Element | undefined;
  heading: Element | undefined;
  raised: Element | undefined;
  /** The name of the element that follows with nothing but blanks between. */
  next: string | undefined;
  /** Among its parent's children of the same name, from 1. */
  number: number;
  /** In the order of the source. The elements inside follow up to `last`. */
  first: number;
  last: number;
}

const factsOfNone = (): Facts => ({
  why: undefined,
  isOutside: false,
  holdsBlocks: false,
  letters: 0,
  texts: 0,
  shown: 0,
  linked: 0,
  elements: 0,
  paragraphs: 0,
  hasStoryMark: false,
  hasQuote: false,
  hasMeta: false,
  link: undefined,
  image: undefined,
  heading: undefined,
  raised: undefined,
  next: undefined,
  number: 1,
  first: 0,
  last: 0,
});

const none: Readonly<Facts> = factsOfNone();

interface Open {
  facts: Facts;
  element: Element | undefined;
  children: Iterator<Node>;
  numbers: Map<string, number>;
  before: Facts | undefined;
}

/**
 * A look at all of a tree, once: what importers ask of an element with all that is in it is known from then on, so that an
 * element asked at every level over it costs no more than its own size. Without recursion, as trees may be of any depth.
 */
export class Survey {
  readonly root: Root;
  readonly #facts = new Map<Node, Facts>();

  constructor(root: Root) {
    this.root = root;
    let count = 0;
    const open: Open[] = [];
    const enter = (node: Root, number: number) => {
      const facts = factsOfNone();
      facts.number = number;
      facts.first = count++;
      this.#facts.set(node, facts);
      const element = node.nodeType === 1 ? (node as Element) : undefined;
      open.push({ facts, element, children: node.childNodes.values(), numbers: new Map(), before: undefined });
      return facts;
    };
    enter(root, 1);
    for (let at = open.at(-1); at; at = open.at(-1)) {
      const { value, done } = at.children.next();
      if (done) {
        open.pop();
        at.facts.last = count - 1;
        this.#leave(at, open.at(-1)?.facts);
      } else if (value.nodeType === 3) {
        const text = (value.nodeValue ?? "").trim();
        const length = isSeen(text) ? text.length : 0;
        at.facts.letters += length;
        at.facts.shown += length;
        at.facts.texts += 1;
        if (length > 0) at.before = undefined;
      } else if (value.nodeType === 1) {
        const { localName } = value as Element;
        const number = (at.numbers.get(localName) ?? 0) + 1;
        at.numbers.set(localName, number);
        if (at.before) at.before.next = localName;
        at.before = enter(value as Element, number);
      }
    }
    this.#tellInside();
  }

  #leave({ facts, element }: Open, around: Facts | undefined): void {
    if (!element) return;
    const { localName } = element;
    const holdsStory = facts.hasStoryMark || areStory(facts.paragraphs);
    facts.why = whyIgnored(element, { hasQuote: facts.hasQuote, holdsStory });
    if (localName === "img" && isLetterSized(element)) facts.shown += element.getAttribute("alt")?.trim().length ?? 0;
    const isLink = localName === "a" && element.hasAttribute("href");
    if (isLink) facts.linked = facts.shown;
    if (!around) return;
    around.letters += facts.letters;
    around.texts += facts.texts;
    around.elements += facts.elements + 1;
    around.paragraphs += facts.paragraphs + Number(localName === "p");
    around.hasStoryMark ||= facts.hasStoryMark || /^(h1|article|main)$/.test(localName);
    around.hasQuote ||= facts.hasQuote || localName === "blockquote";
    around.hasMeta ||= facts.hasMeta || element.matches("time, [rel~=author], [itemprop~=author]");
    around.link ??= isLink ? element : facts.link;
    around.image ??= localName === "img" ? element : facts.image;
    around.raised ??= localName === "sup" ? element : facts.raised;
    around.heading ??= headingNames.test(localName) ? element : facts.heading;
    if (facts.why !== undefined) return;
    around.shown += facts.shown;
    around.linked += facts.linked;
    around.holdsBlocks ||= !isInline(element) || facts.holdsBlocks;
  }

  /** From the outside in: what stands in something that is no part is none either. */
  #tellInside(): void {
    let until = -1;
    for (const facts of this.#facts.values()) {
      if (facts.why !== undefined && facts.first > 0) until = Math.max(until, facts.last);
      facts.isOutside = facts.first <= until;
    }
  }

  /** Of one outside of the tree nothing is known. */
  of(node: Node): Readonly<Facts> {
    return this.#facts.get(node) ?? none;
  }

  /** The elements inside of `node`, in the order of the source, without what stands in one that `skips` names. */
  *inside(node: Node & ParentNode, skips: (element: Element) => boolean = () => false): Generator<Element> {
    const open = [node.children[Symbol.iterator]()];
    while (open.length > 0) {
      const { value, done } = open.at(-1)!.next();
      if (done) open.pop();
      else if (!skips(value)) {
        yield value;
        open.push(value.children[Symbol.iterator]());
      }
    }
  }

  contains(around: Node, element: Element): boolean {
    const [outer, inner] = [this.#facts.get(around), this.#facts.get(element)];
    return outer !== undefined && inner !== undefined && outer.first <= inner.first && inner.first <= outer.last;
  }
}
