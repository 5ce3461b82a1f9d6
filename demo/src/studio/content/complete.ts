import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import { pathTo } from "./json_places.js";
import { propertyOffers, valueOffers } from "./schema/offers.js";
import type { Schema } from "./schema/schema.js";

/** The text as a value, as far as it can be read: what is just being written breaks it at one place only. */
function lenientValue(text: string, from: number, to: number): unknown {
  for (const stand of ["", '"x"', '"x": 0', ": 0"]) {
    try {
      return JSON.parse(`${text.slice(0, from)}${stand}${text.slice(to)}`.replace(/,(\s*[}\]])/g, "$1"));
    } catch {
      // The next one.
    }
  }
  return undefined;
}

/** Completes names of properties and values from the schema. */
export function completeFrom(schema: Schema): (context: CompletionContext) => CompletionResult | null {
  return ({ state, pos, explicit }) => {
    const node = syntaxTree(state).resolveInner(pos, -1);
    const isName = node.name === "PropertyName";
    const isText = node.name === "String";
    const from = isName || isText ? node.from : pos;
    const to = isName || isText ? node.to : pos;
    const before = state.doc.sliceString(Math.max(0, from - 200), from);
    const isAfterColon = /:\s*$/.test(before);
    const isAtName = isName || (!isAfterColon && /[{,]\s*$/.test(before) && isInObject(node));
    if (!explicit && !isName && !isText) return null;
    const text = state.doc.toString();
    const path = pathTo(state.doc, node);
    if (isName) path.pop();
    const value = lenientValue(text, from, to);
    const offers = isAtName ? propertyOffers(schema, value, path) : valueOffers(schema, value, path);
    if (offers.length === 0) return null;
    const hasColon = /^\s*:/.test(state.doc.sliceString(to, to + 20));
    const options: Completion[] = offers.map((offer) => ({
      label: offer.text,
      apply: isAtName && !hasColon ? `${offer.text}: ` : offer.text,
      type: isAtName ? "property" : "constant",
      info: offer.description,
    }));
    return { from, to, options };
  };
}

function isInObject(node: { name: string; parent: { name: string } | null }): boolean {
  if (node.name === "Array" || node.parent?.name === "Array") return false;
  return true;
}
