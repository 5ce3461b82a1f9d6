// A document's tree without a document: as much of the DOM as reading HTML asks for. Nothing in it can run or load.
import { matches } from "./selector.js";

export class MarkupText {
  readonly nodeType = 3;
  readonly nodeValue: string;
  readonly parentElement: MarkupElement | null;

  constructor(text: string, parent: MarkupElement | null) {
    this.nodeValue = text;
    this.parentElement = parent;
  }

  get textContent(): string {
    return this.nodeValue;
  }
}

export type MarkupNode = MarkupText | MarkupElement;

/** What an element and the whole have in common. */
class MarkupParent {
  readonly childNodes: MarkupNode[] = [];
  readonly children: MarkupElement[] = [];
  readonly baseURI: string;

  constructor(base: string) {
    this.baseURI = base;
  }

  get firstChild(): MarkupNode | null {
    return this.childNodes[0] ?? null;
  }

  get textContent(): string {
    let text = "";
    for (const node of nodesOf(this)) if (node.nodeType === 3) text += node.nodeValue;
    return text;
  }

  append(node: MarkupNode): void {
    this.childNodes.push(node);
    if (node.nodeType !== 1) return;
    node.previousElementSibling = this.children.at(-1) ?? null;
    this.children.push(node);
  }

  querySelectorAll(selector: string): MarkupElement[] {
    return [...elementsOf(this)].filter((element) => matches(element, selector));
  }

  querySelector(selector: string): MarkupElement | null {
    for (const element of elementsOf(this)) if (matches(element, selector)) return element;
    return null;
  }

  contains(node: MarkupParent | MarkupText | null): boolean {
    for (let at = node; at; at = at.parentElement) if (at === this) return true;
    return false;
  }

  get parentElement(): MarkupElement | null {
    return null;
  }

  /** Of a tree walker only what a reader of texts needs. */
  get ownerDocument() {
    return { createTreeWalker: textWalker };
  }
}

export class MarkupFragment extends MarkupParent {
  readonly nodeType = 11;
  /** Whether the source had more than a tree takes. */
  isCut = false;
}

export class MarkupElement extends MarkupParent {
  readonly nodeType = 1;
  readonly localName: string;
  readonly attributes: ReadonlyMap<string, string>;
  previousElementSibling: MarkupElement | null = null;
  readonly #parent: MarkupElement | null;

  constructor(name: string, attributes: ReadonlyMap<string, string>, parent: MarkupElement | null, base: string) {
    super(base);
    this.localName = name;
    this.attributes = attributes;
    this.#parent = parent;
  }

  get id(): string {
    return this.attributes.get("id") ?? "";
  }

  override get parentElement(): MarkupElement | null {
    return this.#parent;
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  matches(selector: string): boolean {
    return matches(this, selector);
  }

  closest(selector: string): MarkupElement | null {
    let at: MarkupElement | null = this;
    while (at && !matches(at, selector)) at = at.parentElement;
    return at;
  }
}

function* nodesOf(parent: MarkupParent): Generator<MarkupNode> {
  // The places still to come, the innermost last: no recursion, however deep.
  const open = [parent.childNodes.values()];
  while (open.length > 0) {
    const { value, done } = open.at(-1)!.next();
    if (done) {
      open.pop();
    } else {
      yield value;
      if (value.nodeType === 1) open.push(value.childNodes.values());
    }
  }
}

function* elementsOf(parent: MarkupParent): Generator<MarkupElement> {
  for (const node of nodesOf(parent)) if (node.nodeType === 1) yield node;
}

function textWalker(root: MarkupParent) {
  const nodes = nodesOf(root);
  return {
    currentNode: root as MarkupParent | MarkupText,
    nextNode() {
      // A loop over the generator would end it with the first answer.
      for (let next = nodes.next(); !next.done; next = nodes.next()) {
        if (next.value.nodeType !== 3) continue;
        this.currentNode = next.value;
        return next.value;
      }
      return null;
    },
  };
}
