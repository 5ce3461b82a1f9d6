import { ControlState, SemanticFlag } from "../abi/layout.js";
import type { SemanticNode } from "../runtime/protocol.js";

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
export function nativeControl(document: Document, node: SemanticNode): NativeControl {
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

/** Puts the element where the core painted its box. `row` is all that answers to a checkbox. */
export function placeControl(element: NativeControl, node: SemanticNode, row: SemanticNode, rtl: boolean): void {
  const { x, y, width, height } = node.role === "checkbox" ? row : node;
  Object.assign(element.style, {
    all: "unset",
    position: "absolute",
    boxSizing: "border-box",
    left: `${x}px`,
    top: `${y}px`,
    width: `${width}px`,
    height: `${height}px`,
    pointerEvents: "auto",
  });
  const { style } = element;
  if (node.role === "checkbox") {
    // Still there for the pointer and for assistive technology; the core shows it.
    Object.assign(style, { appearance: "none", opacity: "0", cursor: "pointer" });
    element.disabled = (node.state & ControlState.disabled) !== 0;
  } else if (node.role === "button") {
    Object.assign(style, { color: "transparent", overflow: "hidden", cursor: "pointer", textAlign: "center" });
  } else {
    Object.assign(style, {
      padding: "0 12px",
      font: `${node.fontSizePx}px Inter,Vazirmatn,Heebo,system-ui,sans-serif`,
      color: "var(--article-card-field-text,#222220)",
      caretColor: "currentColor",
      borderRadius: "6px",
      cursor: "text",
      textAlign: rtl ? "right" : "left",
    });
  }
  if (node.role !== "checkbox" || !(node.state & ControlState.disabled)) {
    element.required = (node.flags & SemanticFlag.required) !== 0;
  }
}
