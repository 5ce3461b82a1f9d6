import { SemanticFlag } from "../abi/layout.js";
import type { SemanticNode } from "../runtime/protocol.js";
import { safeHref } from "./safe_href.js";

const tags: Record<string, string> = {
  article: "article",
  standfirst: "p",
  kicker: "p",
  label: "p",
  meta: "div",
  time: "time",
  figure: "figure",
  caption: "figcaption",
  paragraph: "p",
  "list-item": "li",
  quote: "blockquote",
  cite: "cite",
  divider: "hr",
  related: "section",
  "related-title": "h3",
  "related-item": "div",
  "related-kicker": "p",
  "related-headline": "h4",
  "related-summary": "p",
};

/** The document's level of the headline. */
const headlineLevel = 2;

function tagOf(node: SemanticNode): string {
  switch (node.role) {
    case "headline":
    case "heading":
      return `h${Math.min(6, headlineLevel + Math.max(1, node.level) - 1)}`;
    case "list":
      return node.flags & SemanticFlag.ordered ? "ol" : "ul";
    case "text":
      if (node.flags & SemanticFlag.strong) return "strong";
      if (node.flags & SemanticFlag.em) return "em";
      return node.flags & SemanticFlag.code ? "code" : "span";
    default:
      return tags[node.role] ?? "div";
  }
}

interface Point {
  x: number;
  y: number;
}

const cardOrigin: Point = { x: 0, y: 0 };

function place(element: HTMLElement, node: { x: number; y: number; width: number; height: number }, origin: Point) {
  element.classList.add("place");
  const { style } = element;
  style.left = `${node.x - origin.x}px`;
  style.top = `${node.y - origin.y}px`;
  style.width = `${node.width}px`;
  style.height = `${node.height}px`;
}

function hull(nodes: SemanticNode[]) {
  const x = Math.min(...nodes.map((node) => node.x));
  const y = Math.min(...nodes.map((node) => node.y));
  const width = Math.max(...nodes.map((node) => node.x + node.width)) - x;
  const height = Math.max(...nodes.map((node) => node.y + node.height)) - y;
  return { x, y, width, height };
}

/**
 * The semantic tree as DOM: elements by role in reading order, each stretch of text where the core painted it, links
 * real. Built with element and text nodes only, never from markup. `base` is what relative links resolve against.
 */
export class Overlay {
  readonly #root: HTMLElement;
  readonly #document: Document;
  #nodes: readonly SemanticNode[] = [];
  #base = "";

  /** Fills `root`, whose top left corner is the card's. */
  constructor(root: HTMLElement) {
    this.#root = root;
    this.#document = root.ownerDocument;
  }

  show(nodes: readonly SemanticNode[], base: string): void {
    const focused = this.#focusedLink();
    this.#nodes = nodes;
    this.#base = base;
    const children: number[][] = nodes.map(() => []);
    const top: number[] = [];
    nodes.forEach((node, index) => {
      (children[node.parent] ?? top).push(index);
    });
    const fragment = this.#document.createDocumentFragment();
    this.#append(fragment, top, children);
    this.#root.replaceChildren(fragment);
    // The links are the same ones at other places: a reader on one of them stays there.
    if (focused >= 0) this.#root.querySelectorAll("a")[focused]?.focus({ preventScroll: true });
  }

  clear(): void {
    this.#nodes = [];
    this.#root.replaceChildren();
  }

  #focusedLink(): number {
    const active = (this.#root.getRootNode() as Document | ShadowRoot).activeElement;
    return active ? [...this.#root.querySelectorAll("a")].indexOf(active as HTMLAnchorElement) : -1;
  }

  #append(parent: Node, indices: readonly number[], children: readonly number[][]): void {
    for (let i = 0; i < indices.length; ++i) {
      const node = this.#nodes[indices[i]!]!;
      const href = node.role === "text" && safeHref(node.href, this.#base);
      if (href) {
        const stretches = this.#sameLink(indices, i);
        parent.appendChild(this.#link(href, stretches, stretches.length === indices.length));
        i += stretches.length - 1;
      } else if (node.role === "text") {
        const stretch = this.#stretch(node, cardOrigin);
        if (stretch) parent.appendChild(stretch);
      } else {
        const element = this.#element(node);
        this.#append(element, children[indices[i]!]!, children);
        parent.appendChild(element);
      }
    }
  }

  /** The stretches from `indices[first]` on that are one link. */
  #sameLink(indices: readonly number[], first: number): SemanticNode[] {
    const nodes = indices.slice(first).map((index) => this.#nodes[index]!);
    const { href } = nodes[0]!;
    const end = nodes.findIndex((node) => node.role !== "text" || node.href !== href);
    return end < 0 ? nodes : nodes.slice(0, end);
  }

  /** A link that is all its block's text is one box, so that it has one focus ring; else each stretch is a box. */
  #link(href: string, stretches: SemanticNode[], wholeBlock: boolean): HTMLElement {
    const link = this.#document.createElement("a");
    link.href = href;
    let origin = cardOrigin;
    if (wholeBlock || stretches.length === 1) {
      origin = hull(stretches);
      place(link, hull(stretches), cardOrigin);
    }
    for (const node of stretches) {
      const stretch = this.#stretch(node, origin);
      if (stretch) link.appendChild(stretch);
    }
    return link;
  }

  /** Undefined for what the card wrote by itself: bullets and separators. */
  #stretch(node: SemanticNode, origin: Point): HTMLElement | undefined {
    if (node.flags & SemanticFlag.generated) return undefined;
    const element = this.#document.createElement(tagOf(node));
    element.textContent = node.text;
    if (node.lang) element.lang = node.lang;
    element.dir = node.rtl ? "rtl" : "ltr";
    place(element, node, origin);
    element.style.fontSize = `${node.fontSizePx}px`;
    element.style.lineHeight = `${node.height}px`;
    return element;
  }

  #element(node: SemanticNode): HTMLElement {
    const element = this.#document.createElement(tagOf(node));
    element.dataset.role = node.role;
    if (node.role === "article") element.dir = node.rtl ? "rtl" : "ltr";
    if (node.lang) element.lang = node.lang;
    if (node.role === "list") element.setAttribute("role", "list");
    if (node.role === "time" && node.dateTime) (element as HTMLTimeElement).dateTime = node.dateTime;
    if (node.role === "image") {
      place(element, node, cardOrigin);
      if (node.text) {
        element.setAttribute("role", "img");
        element.setAttribute("aria-label", node.text);
      } else {
        element.setAttribute("aria-hidden", "true");
      }
    }
    return element;
  }
}
