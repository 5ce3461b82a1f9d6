import { safeHref } from "../accessibility/safe_href.js";
import type { FieldLook } from "./field_look.js";
import type { Look } from "./look.js";
import type { NativeControl } from "./native_control.js";
import type { SiteNode } from "./site_node.js";
import { written } from "./text.js";

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

function place(style: CSSStyleDeclaration, { x, y, width, height }: Place, origin = { x: 0, y: 0 }): void {
  style.position = "absolute";
  style.left = `${x - origin.x}px`;
  style.top = `${y - origin.y}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
  style.pointerEvents = "auto";
}

function hull(nodes: readonly SiteNode[]): Place {
  const x = Math.min(...nodes.map((node) => node.x));
  const y = Math.min(...nodes.map((node) => node.y));
  const width = Math.max(...nodes.map((node) => node.x + node.width)) - x;
  return { x, y, width, height: Math.max(...nodes.map((node) => node.y + node.height)) - y };
}

function placeControl(
  element: NativeControl,
  node: SiteNode,
  row: SiteNode,
  rtl: boolean,
  { font, ...field }: FieldLook,
): void {
  const { style } = element;
  style.all = "unset";
  style.boxSizing = "border-box";
  place(style, node.role === "checkbox" ? row : node);
  if (node.role === "checkbox") {
    // Still there for the pointer and for assistive technology; the core shows it.
    Object.assign(style, { appearance: "none", opacity: "0", cursor: "pointer" });
  } else if (node.role === "button") {
    Object.assign(style, { color: "transparent", overflow: "hidden", cursor: "pointer", textAlign: "center" });
  } else {
    Object.assign(style, {
      ...field,
      font: font(node.fontSizePx),
      caretColor: "currentColor",
      cursor: "text",
      textAlign: rtl ? "right" : "left",
    });
  }
}

/** A text that is one link becomes one. The elements that are there are taken again: a selection in them stays. */
function fillText(parent: HTMLElement, stretches: readonly SiteNode[], base: string): void {
  const nodes = written(stretches);
  const href = nodes[0] && safeHref(nodes[0].href, base);
  let origin = { x: 0, y: 0 };
  let holder = parent;
  let link = parent.firstElementChild as HTMLElement | null;
  if (href) {
    if (link?.localName !== "a") {
      link = parent.ownerDocument.createElement("a");
      parent.replaceChildren(link);
    }
    (link as HTMLAnchorElement).href = href;
    const box = hull(nodes);
    place(link.style, box);
    origin = box;
    holder = link;
  } else if (link?.localName === "a") {
    parent.replaceChildren();
  }
  while (holder.childElementCount > nodes.length) holder.lastElementChild!.remove();
  nodes.forEach((node, index) => {
    const span = (holder.children[index] ??
      holder.appendChild(holder.ownerDocument.createElement("span"))) as HTMLElement;
    if (span.textContent !== node.text) span.textContent = node.text;
    if (span.lang !== node.lang) span.lang = node.lang;
    place(span.style, node, origin);
    span.style.fontSize = `${node.fontSizePx}px`;
    span.style.lineHeight = `${node.height}px`;
  });
}

/** Over the canvas: nothing is seen of the elements but what is typed, and each is where the core painted it. */
export const placedLook: Look = {
  groupsNotes: false,
  writesMessages: false,
  element({ dataset, style }, role) {
    dataset.role = role;
    // Only what stands in a place of its own is seen and hit.
    Object.assign(style, { margin: "0", padding: "0", border: "0", font: "inherit", pointerEvents: "none" });
  },
  control: placeControl,
  text: fillText,
  note() {},
  picture: ({ style }, node) => place(style, node),
};
