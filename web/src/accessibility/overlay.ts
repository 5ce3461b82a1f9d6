import { SemanticFlag } from "../abi/layout.js";
import type { CoreFace, SemanticNode } from "../runtime/protocol.js";
import { addOverlayFonts } from "./overlay_fonts.js";
import { OverlayText, type Stretch } from "./overlay_text.js";

const tags: Record<string, string> = {
  article: "article",
  standfirst: "p",
  kicker: "p",
  label: "p",
  figure: "figure",
  caption: "figcaption",
  paragraph: "p",
  "list-item": "li",
  quote: "blockquote",
  cite: "cite",
  divider: "hr",
  related: "section",
  "related-kicker": "p",
  "related-summary": "p",
  "read-more": "p",
};

/** Levels below the headline's; headings of the body bring their own. */
const levels: Record<string, number> = { "related-title": 2, "related-headline": 3 };

/** Parts of a line and not boxes of their own, or what others show. */
const isInline = ({ role }: SemanticNode) => /^(text|source|author|time|reading-time|credit|site)$/.test(role);

export interface OverlaySettings {
  /** What relative links resolve against. */
  base: string;
  /** The document's level of the headline, 1 to 6. */
  headingLevel: number;
  /** Those that the text is set in are among them. */
  faces: readonly CoreFace[];
}

/**
 * The semantic tree as DOM over the canvas: elements by role in reading order, their boxes and lines where the core has
 * them, the text transparent and real. All stands in the flow, so that a pointer between two boxes finds the nearer one.
 * Built with element and text nodes only, never from markup. What has not changed is not touched.
 */
export class Overlay {
  readonly root: HTMLElement;
  /** How many px of the overlay are one of the card; it is scaled down by as much. */
  unit = 1;
  /** Wraps every change, for whoever keeps what would be lost with the elements. */
  around: (change: () => void) => void = (change) => change();
  /** Settles when the text's faces are ready. */
  fonts: Promise<unknown> = Promise.resolve();
  readonly #document: Document;
  nodes: readonly SemanticNode[] = [];
  #settings: OverlaySettings = { base: "", headingLevel: 2, faces: [] };
  #shape = "";
  #boxes: HTMLElement[] = [];
  /** The box of each node that is one. */
  #elements: (HTMLElement | undefined)[] = [];
  #texts = new Map<HTMLElement, OverlayText>();

  /** Fills `root`, whose top left corner is the card's. */
  constructor(root: HTMLElement) {
    this.root = root;
    this.#document = root.ownerDocument;
  }

  get texts(): Iterable<OverlayText> {
    return this.#texts.values();
  }

  show(nodes: readonly SemanticNode[], settings: OverlaySettings): void {
    this.nodes = nodes;
    this.#settings = settings;
    this.fonts = addOverlayFonts(this.root.ownerDocument, settings.faces);
    this.#refresh();
  }

  /** Other heading levels, or another unit. */
  update(settings: Partial<OverlaySettings>, unit = this.unit): void {
    this.unit = unit;
    this.root.style.cssText =
      unit === 1 ? "" : `--unit:${unit};width:${unit * 100}%;height:${unit * 100}%;transform:scale(${1 / unit})`;
    Object.assign(this.#settings, settings);
    this.#refresh();
  }

  /** The box of a node, for what else is to stand there in the reading order. */
  boxOf(index: number): HTMLElement | undefined {
    return this.#elements[index];
  }

  clear(): void {
    this.nodes = [];
    this.#refresh();
  }

  #refresh(): void {
    this.around(() => {
      const links = () => [...this.root.querySelectorAll("a")];
      const active = (this.root.getRootNode() as Document | ShadowRoot).activeElement as HTMLAnchorElement | null;
      const focused = active ? links().indexOf(active) : -1;
      this.#build();
      this.#place();
      // The links are the same ones in other elements: a reader on one of them stays there.
      if (focused >= 0 && !active!.isConnected) links()[focused]?.focus({ preventScroll: true });
    });
  }

  /** The boxes, made anew where there are others than before. */
  #build(): void {
    const boxes: SemanticNode[] = [];
    /** Places among the boxes: with other lines the same boxes have other indices among the nodes. */
    const places = this.nodes.map((node) => (isInline(node) ? -1 : boxes.push(node) - 1));
    const parents = boxes.map((box) => places[box.parent] ?? -1);
    const shape = JSON.stringify([
      this.#settings.headingLevel,
      parents,
      boxes.map(({ role, level, flags, lang, rtl, text }) => [role, level, flags, lang, rtl, text]),
    ]);
    if (shape !== this.#shape) {
      this.#shape = shape;
      this.#texts.clear();
      const top = this.#document.createDocumentFragment();
      this.#boxes = [];
      boxes.forEach((box, index) => {
        const element = this.#element(box);
        this.#boxes.push(element);
        (this.#boxes[parents[index]!] ?? top).appendChild(element);
      });
      this.root.replaceChildren(top);
    }
    this.#elements = places.map((place) => this.#boxes[place]);
  }

  /** Every box and line where the core has it. */
  #place(): void {
    const nodes = this.nodes;
    const stretches: Stretch[][] = [];
    nodes.forEach((node) => {
      if (node.role !== "text") return;
      const parent = nodes[node.parent];
      if (!parent) return;
      // A list's markers are heard, and neither found nor selected.
      if (parent.role === "list-item" && node.flags & SemanticFlag.generated) {
        this.#elements[node.parent]!.dataset.mark = node.text;
        return;
      }
      const inField = isInline(parent);
      const box = inField ? parent.parent : node.parent;
      stretches[box] ??= [];
      stretches[box].push({ node, field: inField ? parent : undefined });
    });
    const { unit } = this;
    /** Where the flow has come to in each box. */
    const bottoms: number[] = [];
    nodes.forEach((node, index) => {
      const element = this.#elements[index];
      if (!element) return;
      const { style } = element;
      // The outermost fills the card, wherever it reads to.
      const { x, y, width } = nodes[node.parent] ?? node;
      let start = node.rtl ? node.x + node.width : node.x;
      let above = 0;
      const own = stretches[index];
      element.classList.add(own ? "x" : "b");
      if (own) {
        let text = this.#texts.get(element);
        if (!text) {
          text = new OverlayText(element);
          this.#texts.set(element, text);
        }
        start = text.show(own, node, this.#settings.base, unit);
        above = own[0]!.node.y - node.y;
      } else {
        style.width = `${node.width * unit}px`;
      }
      // In the flow of a text that reads to the left, boxes stand from the right.
      style.marginInlineStart = `${(node.rtl ? x + width - start : start - x) * unit}px`;
      style.marginTop = `${(node.y - (bottoms[node.parent] ?? y)) * unit}px`;
      style.height = `${(node.height - above) * unit}px`;
      bottoms[node.parent] = node.y + node.height;
    });
  }

  #tagOf({ role, level, flags }: SemanticNode): string {
    const below = level || levels[role];
    if (below) return `h${Math.min(6, this.#settings.headingLevel + below - 1)}`;
    if (role === "list") return flags & SemanticFlag.ordered ? "ol" : "ul";
    return tags[role] ?? "div";
  }

  #element(node: SemanticNode): HTMLElement {
    const { role, lang, rtl, text } = node;
    const element = this.#document.createElement(this.#tagOf(node));
    const set = (attribute: string, value: string) => element.setAttribute(attribute, value);
    if (lang) element.lang = lang;
    if (role === "article") {
      element.dir = rtl ? "rtl" : "ltr";
      set("aria-labelledby", "card-headline");
    }
    if (role === "headline" || role === "related-title") element.id = `card-${role}`;
    // Without markers of its own a list is none to some browsers.
    if (role === "list") set("role", "list");
    if (role === "related") {
      // The headline's words tell one card's section from another's.
      set("aria-labelledby", "card-related-title card-headline");
      element.tabIndex = -1;
    }
    element.dataset.role = role;
    if (role === "image") {
      if (text) {
        set("role", "img");
        set("aria-label", text);
      } else {
        set("aria-hidden", "true");
      }
    }
    return element;
  }
}
