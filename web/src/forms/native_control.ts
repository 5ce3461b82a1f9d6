import { ControlState, SemanticFlag } from "../abi/layout.js";
import type { SiteNode } from "./site_node.js";

/** A button as well: what it lacks of an input is never asked of it. */
export type NativeControl = HTMLInputElement;

const inputTypes: Record<string, string> = {
  "text-field": "text",
  "email-field": "email",
  "tel-field": "tel",
  checkbox: "checkbox",
};

/** Names of fields that say what the browser may fill in (HTML, autofill detail tokens). */
const autofillNames =
  /^(name|given-name|family-name|nickname|organization|organization-title|street-address|postal-code|country-name|bday|sex)$/;

function autofillOf(type: string, name: string): string {
  if (type === "email" || type === "tel") return type;
  return autofillNames.test(name) ? name : "on";
}

/** The element that the reader works in a control's place. Its look is the core's, what is entered its own. */
export function nativeControl(document: Document, node: SiteNode): NativeControl {
  if (node.role === "button") {
    const button = document.createElement("button");
    button.type = node.name === "submit" ? "submit" : "button";
    return button as unknown as NativeControl;
  }
  const input = document.createElement("input");
  const type = inputTypes[node.role] ?? "text";
  input.type = type;
  input.name = node.name;
  if (type === "checkbox") return input;
  input.autocomplete = autofillOf(type, node.name) as AutoFill;
  input.dir = "auto";
  if (type !== "text") {
    input.inputMode = type;
    input.autocapitalize = "off";
    input.spellcheck = false;
  }
  return input;
}

/** What the article says of a control that is there already. */
export function restrictControl(element: NativeControl, { role, state, flags }: SiteNode): void {
  const isFixed = role === "checkbox" && (state & ControlState.disabled) !== 0;
  if (role === "checkbox") element.disabled = isFixed;
  if (!isFixed) element.required = (flags & SemanticFlag.required) !== 0;
}
