import type { Look } from "./look.js";
import type { SiteNode } from "./site_node.js";

const tags: Record<string, string> = {
  signup: "section",
  banner: "aside",
  consent: "section",
  "banner-label": "p",
  paragraph: "p",
  "site-text": "p",
  "site-note": "p",
  form: "form",
  "field-label": "label",
  "control-note": "p",
};

/** `children` in this order, those that stand in their place already not touched: the focus of one that moves is lost. */
export function arrange(parent: HTMLElement, children: readonly HTMLElement[]): void {
  let at = parent.firstElementChild;
  for (const child of children) {
    if (child === at) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
  }
  while (at) {
    const next = at.nextElementSibling;
    at.remove();
    at = next;
  }
}

let lastId = 0;

/** The elements of the site's own blocks, the same ones for as long as a block has the same parts. */
export class BlockElements {
  readonly document: Document;
  /** The document's level of the card's headline. */
  headingLevel = 2;
  #elements = new Map<string, HTMLElement>();
  #used = new Map<string, HTMLElement>();
  readonly #look: Look;

  constructor(document: Document, look: Look) {
    this.document = document;
    this.#look = look;
  }

  /** The element that is known by `key`, made when there is none; each has an id. */
  keyed(key: string, tag: string, role: string): HTMLElement {
    let element = this.#used.get(key) ?? this.#elements.get(key);
    if (element?.localName !== tag) {
      element = this.document.createElement(tag);
      element.id = `site-${++lastId}`;
      this.#look.element(element, role);
    }
    this.#used.set(key, element);
    return element;
  }

  of(key: string, node: SiteNode): HTMLElement {
    const tag = node.level > 0 ? `h${Math.min(6, this.headingLevel + node.level - 1)}` : (tags[node.role] ?? "div");
    return this.keyed(key, tag, node.role);
  }

  /** Takes the place of the element under `key`. */
  keep(key: string, element: HTMLElement): void {
    if (!element.id) element.id = `site-${++lastId}`;
    this.#used.set(key, element);
  }

  /** Forgets what was not asked for since the last call. */
  settle(): void {
    this.#elements = this.#used;
    this.#used = new Map();
  }
}
