import { selectedRange } from "./selection.js";

/** Elements that mean the same outside of the card. */
const meaningful = /^(h[1-6]|p|ul|ol|li|blockquote|cite|figure|figcaption|hr|section|a|strong|em|code|time|span|br)$/;

const kept = ["href", "datetime", "lang", "dir"];

function wordsOf(node: Node): string {
  if (node.nodeName === "BR") return "\n";
  return node.nodeType === Node.TEXT_NODE ? node.nodeValue! : [...node.childNodes].map(wordsOf).join("");
}

/** Paragraphs apart, the items of a list in lines of their own. */
function plainText(fragment: DocumentFragment): string {
  const blocks = [...fragment.querySelectorAll(".x")].filter((block) => wordsOf(block).trim());
  if (!blocks.length) return wordsOf(fragment);
  return blocks
    .map((block, index) => {
      const inList = block.localName === "li" && blocks[index + 1]?.localName === "li";
      return wordsOf(block).trim() + (index + 1 === blocks.length ? "" : inList ? "\n" : "\n\n");
    })
    .join("");
}

/** The same meaning without places, classes and wrappers; nothing for what holds no words. */
function clean(node: Node): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.cloneNode()];
  const element = node as HTMLElement;
  if (element.classList?.contains("over")) return [];
  const children = [...node.childNodes].flatMap(clean);
  if (!/^[hb]r$/.test(element.localName) && !element.textContent?.trim()) return children.filter(isText);
  const attributes = kept.filter((name) => element.hasAttribute?.(name));
  const isText_ = element.localName === "span" && !attributes.length;
  const tag = element.localName === "div" && element.classList.contains("x") ? "p" : element.localName;
  if (isText_ || !meaningful.test(tag)) return children;
  const copy = node.ownerDocument!.createElement(tag);
  for (const name of attributes) copy.setAttribute(name, element.getAttribute(name)!);
  copy.append(...children);
  return [copy];
}

const isText = (node: Node) => node.nodeType === Node.TEXT_NODE;

/** The range's content with the elements around it that are part of its line: a word within a link stays a link. */
function contentOf(range: Range): DocumentFragment {
  const fragment = range.cloneContents();
  const ancestor = range.commonAncestorContainer;
  let around = isText(ancestor) ? ancestor.parentElement : (ancestor as Element);
  if (!around?.closest(".x")) return fragment;
  for (; around && !around.matches(".x"); around = around.parentElement) {
    const copy = around.cloneNode() as Element;
    copy.append(...fragment.childNodes);
    fragment.append(copy);
  }
  return fragment;
}

export interface Copied {
  text: string;
  html: string;
}

/** What of the overlay's text goes onto the clipboard. */
export function copyOf(range: AbstractRange, root: HTMLElement): Copied {
  const document = root.ownerDocument;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const content = contentOf(live);
  const holder = document.createElement("div");
  const article = root.querySelector<HTMLElement>("article");
  if (article?.lang) holder.lang = article.lang;
  holder.dir = article?.dir ?? "";
  holder.append(...[...content.childNodes].flatMap(clean));
  return { text: plainText(content), html: holder.outerHTML };
}

const overlays = new WeakMap<Document, Set<HTMLElement>>();

/**
 * Copies from the overlay as from a page: without this the text would take its transparency along. Where more than the
 * card is selected the browser copies, and sees ink for so long. One listener a document; returns how to stop.
 */
export function watchCopying(root: HTMLElement): () => void {
  const document = root.ownerDocument;
  let roots = overlays.get(document);
  if (!roots) {
    roots = new Set();
    overlays.set(document, roots);
  }
  if (!roots.size) document.addEventListener("copy", copied);
  roots.add(root);
  return () => {
    roots.delete(root);
    if (!roots.size) document.removeEventListener("copy", copied);
  };
}

function copied(event: ClipboardEvent): void {
  const document = event.currentTarget as Document;
  if (event.defaultPrevented) return;
  for (const root of overlays.get(document) ?? []) {
    const range = selectedRange(root.getRootNode() as ShadowRoot);
    if (!range) continue;
    const [starts, ends] = [root.contains(range.startContainer), root.contains(range.endContainer)];
    if (starts && ends && event.clipboardData) {
      const { text, html } = copyOf(range, root);
      event.clipboardData.setData("text/plain", text);
      event.clipboardData.setData("text/html", html);
      event.preventDefault();
      return;
    }
    root.style.color = "CanvasText";
    // Before anything is painted.
    document.defaultView?.requestAnimationFrame(() => root.style.removeProperty("color"));
  }
}
