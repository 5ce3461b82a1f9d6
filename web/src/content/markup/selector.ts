import type { MarkupElement } from "./nodes.js";

/** One element's conditions: its name, and its attributes with how their values are compared. */
interface Compound {
  name: string;
  attributes: { name: string; operator: string; value: string }[];
}

const compiled = new Map<string, Compound[]>();
const attribute = /\[([\w-]+)(?:([~^]?=)['"]?([^\]'"]*)['"]?)?\]/g;

/** Reads lists of names with attributes, as `a[href^='#'], [rel~=author]`; combinators and classes are not known. */
function compile(selector: string): Compound[] {
  const known = compiled.get(selector);
  if (known) return known;
  const list = selector.split(",").map((part) => ({
    name: /^\s*([a-z\d]*)/.exec(part)![1]!,
    attributes: [...part.matchAll(attribute)].map(([, name = "", operator = "", value = ""]) => ({
      name,
      operator,
      value,
    })),
  }));
  compiled.set(selector, list);
  return list;
}

function holds(written: string | null, operator: string, value: string): boolean {
  if (written === null) return false;
  if (operator === "=") return written === value;
  if (operator === "^=") return written.startsWith(value);
  return operator === "" || written.split(/\s+/).includes(value);
}

export function matches(element: MarkupElement, selector: string): boolean {
  return compile(selector).some(
    ({ name, attributes }) =>
      (!name || name === element.localName) &&
      attributes.every((each) => holds(element.getAttribute(each.name), each.operator, each.value)),
  );
}
