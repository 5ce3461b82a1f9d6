import { SemanticFlag } from "../abi/layout.js";
import { safeHref } from "../accessibility/safe_href.js";
import type { SemanticNode } from "../runtime/protocol.js";

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

function place(style: CSSStyleDeclaration, { x, y, width, height }: Place, origin: { x: number; y: number }): void {
  style.position = "absolute";
  style.left = `${x - origin.x}px`;
  style.top = `${y - origin.y}px`;
  style.width = `${width}px`;
  style.height = `${height}px`;
  style.pointerEvents = "auto";
}

function hull(nodes: readonly SemanticNode[]): Place {
  const x = Math.min(...nodes.map((node) => node.x));
  const y = Math.min(...nodes.map((node) => node.y));
  const width = Math.max(...nodes.map((node) => node.x + node.width)) - x;
  return { x, y, width, height: Math.max(...nodes.map((node) => node.y + node.height)) - y };
}

/** What the article's author wrote of a text: not the words that the card adds for the eye alone. */
export const written = (stretches: readonly SemanticNode[]): SemanticNode[] =>
  stretches.filter((node) => !(node.flags & SemanticFlag.generated));

export const wordsOf = (stretches: readonly SemanticNode[]): string =>
  written(stretches)
    .map((node) => node.text)
    .join("")
    .trim();

/**
 * Puts stretches of text into `parent` where the core painted them, in the elements that are there already as far as they
 * go: a selection in them stays, and live regions do not speak anew. A text that is one link becomes one.
 */
export function fillText(parent: HTMLElement, stretches: readonly SemanticNode[], base: string): void {
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
    place(link.style, box, origin);
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

export { place };
