import { syntaxTree } from "@codemirror/language";
import type { EditorState, Text } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";
import type { Path } from "./schema/schema.js";

const isValue = (node: SyntaxNode) => /^(Object|Array|String|Number|True|False|Null)$/.test(node.name);

function nameOf(doc: Text, property: SyntaxNode): string {
  const name = property.getChild("PropertyName");
  if (!name) return "";
  try {
    return String(JSON.parse(doc.sliceString(name.from, name.to)));
  } catch {
    return "";
  }
}

function items(array: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let child = array.firstChild; child; child = child.nextSibling) if (isValue(child)) found.push(child);
  return found;
}

/** The value that a path leads to, or as much of the way as there is. */
export function rangeOf(state: EditorState, path: Path, isName = false): { from: number; to: number } {
  let node = items(syntaxTree(state).topNode)[0];
  let range = { from: 0, to: Math.min(1, state.doc.length) };
  if (node) range = { from: node.from, to: node.from + 1 };
  for (const [index, step] of path.entries()) {
    if (!node) return range;
    if (typeof step === "number") {
      node = items(node)[step];
      if (node) range = { from: node.from, to: node.to };
      continue;
    }
    const property: SyntaxNode | undefined = node
      .getChildren("Property")
      .find((child) => nameOf(state.doc, child) === step);
    if (!property) return range;
    node = [property.lastChild].find((child) => child && isValue(child)) ?? undefined;
    const name = property.getChild("PropertyName");
    const isLast = index === path.length - 1;
    if (name && isLast && isName) range = { from: name.from, to: name.to };
    else if (node) range = { from: node.from, to: node.to };
  }
  // A whole object underlined says little: its first bracket is where to look.
  return /^(Object|Array)$/.test(node?.name ?? "") ? { from: range.from, to: range.from + 1 } : range;
}

/** The way from the root to a node: of the object that holds it, and of its own value. */
export function pathTo(doc: Text, node: SyntaxNode): Path {
  const path: Path = [];
  for (let at: SyntaxNode | null = node; at; at = at.parent) {
    if (at.name === "Property") path.unshift(nameOf(doc, at));
    const { parent } = at;
    if (parent?.name === "Array" && isValue(at)) {
      path.unshift(items(parent).findIndex((item) => item.from === at?.from));
    }
  }
  return path;
}
