import { ControlState, SemanticFlag } from "../abi/layout.js";
import { isPictureSource, safeHref } from "../accessibility/safe_href.js";
import type { Look } from "./look.js";
import type { SiteNode } from "./site_node.js";
import { wordsOf } from "./text.js";

/** What an element's text was made of. */
const shown = new WeakMap<HTMLElement, string>();

function fillText(parent: HTMLElement, stretches: readonly SiteNode[], base: string): void {
  const parts = stretches.map(({ text, href, lang, flags }) => ({ text, href: safeHref(href, base), lang, flags }));
  const key = JSON.stringify(parts);
  // Live regions do not speak anew.
  if (shown.get(parent) === key) return;
  shown.set(parent, key);
  const { ownerDocument: document } = parent;
  parent.replaceChildren(
    ...parts.map(({ text, href, lang, flags }) => {
      const element = document.createElement(href ? "a" : "span");
      if (href) (element as HTMLAnchorElement).href = href;
      if (lang) element.lang = lang;
      if (flags & SemanticFlag.generated) {
        element.className = "generated";
        // For the eye alone: the control itself says so to all others.
        element.setAttribute("aria-hidden", "true");
      }
      element.textContent = text;
      return element;
    }),
  );
}

/** As ordinary HTML: each element has its role as its class, and the card's style sheet does the rest. */
export const flowLook: Look = {
  groupsNotes: true,
  writesMessages: true,
  element(element, role) {
    element.className = role;
  },
  control(element, { role, state }) {
    // What was set for its place over the canvas.
    element.removeAttribute("style");
    element.className = role === "button" || role === "checkbox" ? role : "field-text";
    if (state & ControlState.quiet) element.classList.add("quiet");
  },
  text: fillText,
  note(element, stretches) {
    // Room for the words is kept before they are said.
    element.dataset.room = wordsOf(stretches);
  },
  picture(element, { picture: { src, width, height } = { src: "" } }) {
    const known = element.firstElementChild;
    // A picture that stands there already is not loaded anew; another one never shows over this one's link.
    if (known?.getAttribute("src") === src) return;
    known?.remove();
    if (!isPictureSource(src)) return;
    const image = element.ownerDocument.createElement("img");
    image.className = "image";
    image.loading = "lazy";
    image.decoding = "async";
    image.alt = "";
    if (width && height) {
      image.style.setProperty("--ratio", String(width / height));
      image.style.width = `${Math.floor(width)}px`;
    }
    image.src = src;
    element.append(image);
  },
};
