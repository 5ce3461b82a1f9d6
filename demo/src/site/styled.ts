import { noChange } from "lit";

import { Directive, directive, type ElementPart, PartType } from "lit/directive.js";

type Properties = Record<string, string>;

/** Sets properties of an element's own style by script, never by an attribute, which a strict policy forbids. */
class Styled extends Directive {
  #set = new Set<string>();

  render(_properties: Properties) {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [Properties]) {
    if (part.type !== PartType.ELEMENT) throw new Error("styled stands in an element, not in an attribute");
    const { style } = part.element as HTMLElement;
    for (const name of this.#set) if (!(name in properties)) style.removeProperty(name);
    for (const [name, value] of Object.entries(properties)) {
      if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
    }
    this.#set = new Set(Object.keys(properties));
    return noChange;
  }
}

export const styled = directive(Styled);
