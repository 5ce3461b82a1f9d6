import { safeHref } from "../accessibility/safe_href.js";
import { arrange, type BlockElements } from "./block_elements.js";
import { Control } from "./control.js";
import type { FieldLook } from "./field_look.js";
import type { Look } from "./look.js";
import { restrictControl } from "./native_control.js";
import type { SiteNode } from "./site_node.js";
import { wordsOf } from "./text.js";

/** A text that shows in some states of its control. */
export interface Note {
  element: HTMLElement;
  node: SiteNode;
  stretches: SiteNode[];
}

/** A control with its notes and the block that it stands in. */
export interface Part {
  control: Control;
  block: SiteNode;
  notes: Note[];
}

const isControl = ({ name }: SiteNode) => name !== "";

/** Makes the elements of the site's own blocks, those of before where they are the same. */
export class BlockTree {
  readonly parts = new Map<number, Part>();
  /** By role. */
  readonly roots: [string, HTMLElement][];
  readonly #nodes: readonly SiteNode[];
  readonly #base: string;
  readonly #elements: BlockElements;
  readonly #look: Look;
  readonly #known: ReadonlyMap<string, Control>;
  readonly #field: FieldLook;
  readonly #children = new Map<number, number[]>();
  readonly controls = new Map<string, Control>();

  constructor(
    nodes: readonly SiteNode[],
    base: string,
    elements: BlockElements,
    look: Look,
    known: ReadonlyMap<string, Control>,
    field: FieldLook,
  ) {
    this.#nodes = nodes;
    this.#base = base;
    this.#elements = elements;
    this.#look = look;
    this.#known = known;
    this.#field = field;
    nodes.forEach(({ parent }, index) => {
      const siblings = this.#children.get(parent);
      if (siblings) siblings.push(index);
      else this.#children.set(parent, [index]);
    });
    this.roots = nodes
      .flatMap((node, index) => (/^(signup|banner|consent)$/.test(node.role) ? [[node, index] as const] : []))
      .map(([node, index]) => [node.role, this.#block(node, index)]);
    elements.settle();
  }

  #under(index: number): [SiteNode, number][] {
    return (this.#children.get(index) ?? []).map((child) => [this.#nodes[child]!, child]);
  }

  #stretches(index: number): SiteNode[] {
    return this.#under(index)
      .map(([node]) => node)
      .filter(({ role }) => role === "text");
  }

  #block(block: SiteNode, index: number): HTMLElement {
    const element = this.#elements.of(block.role, block);
    element.dir = block.rtl ? "rtl" : "ltr";
    if (block.lang) element.lang = block.lang;
    const children = this.#elementsUnder(index, block, block.role);
    const title = children[0]!;
    element.setAttribute("aria-labelledby", title.id);
    for (const child of children) {
      if (child.localName === "form") child.querySelector("fieldset")?.setAttribute("aria-labelledby", title.id);
    }
    arrange(element, children);
    return element;
  }

  #elementsUnder(index: number, block: SiteNode, path: string): HTMLElement[] {
    const under = this.#under(index);
    return under.flatMap(([node, child], order) => {
      if (node.role === "text" || node.role === "control-note") return [];
      if (isControl(node)) return this.#control(node, child, this.#nodes[index]!, block);
      if (node.role === "image") return [this.#picture(node, block, `${path}/image`)];
      // A field is the one of its control; others are told apart by their order.
      const named = node.role === "field" && this.#under(child).find(([inner]) => isControl(inner))?.[0].name;
      return [this.#container(node, child, block, `${path}/${node.role}:${named || order}`)];
    });
  }

  #container(node: SiteNode, index: number, block: SiteNode, path: string): HTMLElement {
    const element = this.#elements.of(path, node);
    const stretches = this.#stretches(index);
    if (stretches.length > 0) {
      this.#look.text(element, stretches, this.#base);
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
    const controls = this.#under(index).map(([child]) => child.role);
    // A field and its button may stand in one row.
    const isLone =
      controls.filter((role) => role !== "control-note").join() === "field,button" && !this.#isCheck(index);
    const group = this.#elements.keyed(
      `${path}/group`,
      block.role === "consent" ? "fieldset" : "div",
      isLone ? "controls lone" : "controls",
    );
    const firstButton = children.findIndex(({ localName }) => localName === "button");
    const buttons = this.#elements.keyed(`${path}/buttons`, "div", "buttons");
    arrange(buttons, children.slice(firstButton));
    arrange(group, [...children.slice(0, firstButton), buttons]);
    arrange(element, [group]);
    return element;
  }

  /** Whether the first field of a form is a checkbox. */
  #isCheck(form: number): boolean {
    const [, field] = this.#under(form)[0]!;
    return this.#under(field).some(([node]) => node.role === "checkbox");
  }

  /** The native control, and after it the places of its notes. */
  #control(node: SiteNode, index: number, row: SiteNode, block: SiteNode): HTMLElement[] {
    const key = `${block.role}/${node.role}:${node.name}`;
    const control = this.#known.get(key) ?? new Control(this.#elements.document, node);
    const { element } = control;
    control.index = node.control;
    control.atFirst = node.state;
    this.controls.set(key, control);
    this.#elements.keep(key, element);
    element.dataset.control = String(node.control);
    this.#look.control(element, node, row, block.rtl, this.#field);
    restrictControl(element, node);
    if (node.role === "button") {
      const words = wordsOf(this.#stretches(index));
      if (element.textContent !== words) element.textContent = words;
    }
    const notes = this.#notes(node, key);
    this.parts.set(node.control, { control, block, notes });
    const places = notes.map((note) => note.element);
    if (!this.#look.groupsNotes || places.length === 0) return [element, ...places];
    const group = this.#elements.keyed(`${key}/notes`, "div", "notes");
    arrange(group, places);
    return [element, group];
  }

  #notes(control: SiteNode, key: string): Note[] {
    const notes: Note[] = [];
    this.#nodes.forEach((node, index) => {
      if (node.role !== "control-note" || node.control !== control.control) return;
      const element = this.#elements.of(`${key}/note:${notes.length}`, node);
      const stretches = this.#stretches(index);
      this.#look.note(element, stretches);
      notes.push({ element, node, stretches });
    });
    return notes;
  }

  #picture(node: SiteNode, block: SiteNode, path: string): HTMLElement {
    const href = safeHref(block.href, this.#base);
    const element = this.#elements.keyed(path, href ? "a" : "div", "picture");
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
    this.#look.picture(element, node);
    return element;
  }
}
