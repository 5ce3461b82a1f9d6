import { adoptStyle } from "../../element/style.js";
import type { SemanticNode } from "../../runtime/protocol.js";
import { fontOf } from "../overlay_text.js";

/** CSS px above the related items from where on it takes a link to skip what stands there. */
const longPx = 900;

const css = `
.text .skip{position:absolute;z-index:1;inset-block-start:8px;inset-inline-start:8px;padding:6px 12px;border-radius:4px;
background:var(--ground);color:var(--ink);clip-path:inset(50%)}
.text .skip::before{content:attr(aria-label)}
.text .skip:focus{clip-path:none;box-shadow:0 2px 12px #0005}
`;

/** The first link of a long card: it shows when the keyboard comes to it, and leads to the related items. */
export function offerSkip(root: HTMLElement, nodes: readonly SemanticNode[]): void {
  const related = nodes.find(({ role, name, y }) => role === "related" && name && y > longPx);
  const target = root.querySelector<HTMLElement>("section");
  let link = root.querySelector<HTMLAnchorElement>(".skip");
  if (!related || !target) return link?.remove();
  if (!link) {
    link = root.ownerDocument.createElement("a");
    link.className = "skip";
    link.href = "#card-related-title";
    // Fragments do not reach into a shadow tree.
    link.onclick = (event) => {
      event.preventDefault();
      target.focus();
    };
    adoptStyle(root.getRootNode() as ShadowRoot, css);
    root.querySelector("article")?.prepend(link);
  }
  // No text of the article's: it is neither found nor copied.
  link.ariaLabel = related.name;
  // In the type of the title that it leads to.
  const title = nodes.find(({ role, y }) => role === "text" && y > related.y);
  if (title) link.style.font = fontOf(title, 1);
  link.style.setProperty("--ink", title?.ink ?? "");
  link.style.setProperty("--ground", nodes[0]!.ink);
}
