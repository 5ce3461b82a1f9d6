import { safeHref } from "../accessibility/safe_href.js";
import type { SemanticNode } from "../runtime/protocol.js";
import { arrange, type BlockElements } from "./block_elements.js";
import { Control } from "./control.js";
import { placeControl } from "./native_control.js";
import { fillText, place, wordsOf } from "./text.js";

/** A text that shows in some states of its control. */
export interface Note {
  element: HTMLElement;
  node: SemanticNode;
  stretches: SemanticNode[];
}

/** A control with its notes and the block that it stands in. */
export interface Part {
  control: Control;
  block: SemanticNode;
  notes: Note[];
}

const isControl = ({ name }: SemanticNode) => name !== "";

/** Makes the elements of the site's own blocks, those of before where they are the same. */
export class BlockTree {
  readonly parts = new Map<number, Part>();
  readonly roots: HTMLElement[];
  readonly #nodes: readonly SemanticNode[];
  readonly #base: string;
  readonly #elements: BlockElements;
  readonly #known: ReadonlyMap<string, Control>;
  readonly #children = new Map<number, number[]>();
  readonly controls = new Map<string, Control>();

  constructor(
    nodes: readonly SemanticNode[],
    base: string,
    elements: BlockElements,
    known: ReadonlyMap<string, Control>,
  ) {
    this.#nodes = nodes;
    this.#base = base;
    this.#elements = elements;
    this.#known = known;
    nodes.forEach(({ parent }, index) => {
      const siblings = this.#children.get(parent);
      if (siblings) siblings.push(index);
      else this.#children.set(parent, [index]);
    });
    this.roots = this.#under(-1)
      .filter(([node]) => node.role !== "article")
      .map(([node, index]) => this.#block(node, index));
    elements.settle();
  }

  #under(index: number): [SemanticNode, number][] {
    return (this.#children.get(index) ?? []).map((child) => [this.#nodes[child]!, child]);
  }

  #stretches(index: number): SemanticNode[] {
    return this.#under(index)
      .map(([node]) => node)
      .filter(({ role }) => role === "text");
  }

  #block(block: SemanticNode, index: number): HTMLElement {
    const element = this.#elements.of(block.role, block);
    element.dir = block.rtl ? "rtl" : "ltr";
    if (block.lang) element.lang = block.lang;
    const children = this.#elementsUnder(index, block, block.role);
    const title = children[0]!;
    element.setAttribute("aria-labelledby", title.id);
    children
      .find(({ localName }) => localName === "form")
      ?.firstElementChild?.setAttribute("aria-labelledby", title.id);
    arrange(element, children);
    return element;
  }

  #elementsUnder(index: number, block: SemanticNode, path: string): HTMLElement[] {
    const under = this.#under(index);
    return under.flatMap(([node, child], order) => {
      if (node.role === "text" || node.role === "control-note") return [];
      if (isControl(node)) return this.#control(node, child, this.#nodes[index]!, block, path);
      if (node.role === "image") return [this.#picture(node, block, `${path}/image`)];
      // A field is the one of its control; others are told apart by their order.
      const named = node.role === "field" && this.#under(child).find(([inner]) => isControl(inner))?.[0].name;
      return [this.#container(node, child, block, `${path}/${node.role}:${named || order}`)];
    });
  }

  #container(node: SemanticNode, index: number, block: SemanticNode, path: string): HTMLElement {
    const element = this.#elements.of(path, node);
    const stretches = this.#stretches(index);
    if (stretches.length > 0) {
      fillText(element, stretches, this.#base);
      return element;
    }
    const children = this.#elementsUnder(index, block, path);
    if (node.role === "field") {
      const label = children.find(({ localName }) => localName === "label") as HTMLLabelElement | undefined;
      const input = children.find(({ localName }) => localName === "input");
      if (label && input) label.htmlFor = input.id;
    }
    if (node.role !== "form") {
      arrange(element, children);
      return element;
    }
    (element as HTMLFormElement).noValidate = true;
    if (block.role !== "consent") {
      arrange(element, children);
      return element;
    }
    const group = this.#elements.keyed(`${path}/group`, "fieldset");
    arrange(group, children);
    arrange(element, [group]);
    return element;
  }

  /** The native control, and after it the places of its notes. */
  #control(node: SemanticNode, index: number, row: SemanticNode, block: SemanticNode, path: string): HTMLElement[] {
    const key = `${block.role}/${node.role}:${node.name}`;
    const control = this.#known.get(key) ?? new Control(this.#elements.document, node);
    const { element } = control;
    control.index = node.control;
    control.atFirst = node.state;
    this.controls.set(key, control);
    this.#elements.keep(key, element);
    element.dataset.control = String(node.control);
    placeControl(element, node, row, block.rtl);
    if (node.role === "button") {
      const words = wordsOf(this.#stretches(index));
      if (element.textContent !== words) element.textContent = words;
    }
    const notes = this.#notes(node, key);
    this.parts.set(node.control, { control, block, notes });
    return [element, ...notes.map((note) => note.element)];
  }

  #notes(control: SemanticNode, key: string): Note[] {
    const notes: Note[] = [];
    this.#nodes.forEach((node, index) => {
      if (node.role !== "control-note" || node.control !== control.control) return;
      const element = this.#elements.of(`${key}/note:${notes.length}`, node);
      notes.push({ element, node, stretches: this.#stretches(index) });
    });
    return notes;
  }

  #picture(node: SemanticNode, block: SemanticNode, path: string): HTMLElement {
    const href = safeHref(block.href, this.#base);
    const element = this.#elements.keyed(path, href ? "a" : "div");
    if (href) {
      (element as HTMLAnchorElement).href = href;
      (element as HTMLAnchorElement).rel = "sponsored noopener";
    } else {
      element.setAttribute("role", node.text ? "img" : "none");
    }
    // A link has to have a name: that of a picture that says nothing is the banner's label.
    const label = this.#stretches(this.#nodes.findIndex(({ role }) => role === "banner-label"));
    const name = node.text || (href ? wordsOf(label) : "");
    if (name) element.setAttribute("aria-label", name);
    else element.removeAttribute("aria-label");
    place(element.style, node, { x: 0, y: 0 });
    return element;
  }
}
