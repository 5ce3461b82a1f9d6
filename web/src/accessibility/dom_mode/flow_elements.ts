import { SemanticFlag } from "../../abi/layout.js";
import { safeHref } from "../safe_href.js";
import type { FlowNode, FlowTree } from "./article_nodes.js";
import { dressNode } from "./layout_css.js";
import { type PictureShapes, showPicture } from "./show_picture.js";
import type { FlowTheme } from "./theme_css.js";

const blocks: Record<string, string> = {
  article: "article",
  label: "p",
  kicker: "p",
  meta: "div",
  standfirst: "p",
  figure: "figure",
  image: "img",
  caption: "figcaption",
  paragraph: "p",
  "list-item": "li",
  quote: "blockquote",
  cite: "cite",
  divider: "hr",
  related: "section",
  "read-more": "p",
  signup: "section",
  banner: "aside",
  consent: "section",
  "banner-label": "p",
  "site-text": "p",
  "site-note": "p",
  "related-kicker": "p",
  "related-summary": "p",
};

const inline: Record<string, string> = {
  time: "time",
  source: "span",
  author: "span",
  "reading-time": "span",
  credit: "span",
};

/** Levels of headings below the headline's; those of the body bring their own. */
const relatedLevels: Record<string, number> = { "related-title": 2, "related-headline": 3 };

const emphasis = ["strong", "em", "code"] as const;

export interface FlowOptions {
  /** What relative links resolve against. */
  base: string;
  /** The document's level of the headline, 1 to 6. */
  headingLevel: number;
  shapes: PictureShapes;
  theme: FlowTheme;
}

/**
 * The semantic tree as ordinary HTML: elements by role in reading order, each with its role as its class. Made of element
 * and text nodes only, never from markup; ids are good within one shadow root.
 */
export function flowElements(
  document: Document,
  { nodes, script }: Pick<FlowTree, "nodes" | "script">,
  options: FlowOptions,
): HTMLElement {
  const { base, headingLevel, shapes, theme } = options;
  const elements: HTMLElement[] = [];
  const rootLang = nodes[0]?.lang;

  function tagOf({ role, level, flags }: FlowNode): string {
    const heading = level || relatedLevels[role];
    if (heading) return `h${Math.min(6, headingLevel + heading - 1)}`;
    if (role === "list") return flags & SemanticFlag.ordered ? "ol" : "ul";
    return blocks[role] ?? inline[role] ?? "div";
  }

  function blockOf(node: FlowNode): HTMLElement {
    const element = document.createElement(tagOf(node));
    const { role, level, text, lang, dir, dateTime, picture, plan } = node;
    element.className = role === "heading" ? `heading heading${level}` : role;
    if (lang) element.lang = lang;
    if (dir) element.dir = dir;
    if (dateTime) (element as HTMLTimeElement).dateTime = dateTime;
    if (role === "label") element.classList.add(text);
    if (role === "block") element.dataset.block = text;
    if (plan && role === "article") element.classList.add("laid");
    else if (plan) dressNode(element, plan, holderOf(node), theme);
    if (role === "article") {
      element.classList.add(script);
      element.setAttribute("aria-labelledby", "headline");
    }
    if (role === "headline" || role === "related-title") element.id = role;
    // The headline's words tell one card's section from another's.
    if (role === "related") element.setAttribute("aria-labelledby", "related-title headline");
    const parent = nodes[node.parent];
    if (picture) showPicture(element as HTMLImageElement, picture, parent!, shapes);
    if (picture && parent?.plan && holderOf(parent)?.kind === "over") {
      elements[node.parent]!.style.aspectRatio = element.style.aspectRatio;
      element.style.aspectRatio = "auto";
    }
    return element;
  }

  /** The node of the layout that a node stands in; the article is none. */
  function holderOf({ parent }: FlowNode) {
    const holder = nodes[parent];
    return holder && holder.role !== "article" ? holder.plan : undefined;
  }

  function textOf(node: FlowNode, parent: HTMLElement): void {
    const holder = { element: parent };
    const wrap = (tag: string) => {
      holder.element = holder.element.appendChild(document.createElement(tag));
      return holder.element;
    };
    const href = safeHref(node.href, base);
    if (href) {
      const last = parent.lastElementChild;
      // Runs of one link are one link.
      const goesOn = last?.localName === "a" && !last.nextSibling && (last as HTMLAnchorElement).href === href;
      if (goesOn) holder.element = last as HTMLElement;
      else (wrap("a") as HTMLAnchorElement).href = href;
    }
    for (const name of emphasis) if (node.flags & SemanticFlag[name]) wrap(name);
    if (node.lang && node.lang !== rootLang) wrap("span").lang = node.lang;
    if (node.flags & SemanticFlag.generated) wrap("span").className = "generated";
    node.text.split("\u2028").forEach((line, index) => {
      if (index > 0) wrap("br");
      if (index > 0) holder.element = holder.element.parentElement!;
      holder.element.append(line);
    });
  }

  for (const node of nodes) {
    const parent = elements[node.parent];
    if (node.role === "text") {
      if (parent) textOf(node, parent);
      elements.push(parent!);
      continue;
    }
    const element = blockOf(node);
    elements.push(element);
    parent?.append(element);
    if (node.role === "image") parent?.classList.add("pictured");
  }
  return elements[0]!;
}
