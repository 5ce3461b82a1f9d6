import { SemanticFlag } from "../abi/layout.js";
import type { SemanticNode } from "../runtime/protocol.js";
import { pageFamily } from "./page_family.js";
import { safeHref } from "./safe_href.js";

/** A text node, and the field of the meta line or caption that it belongs to. */
export interface Stretch {
  node: SemanticNode;
  field?: SemanticNode | undefined;
}

/** A part of a line with a space of its own to widen, where the line has any; as wide as the core has it, CSS px of the card. */
export interface Segment {
  elements: HTMLElement[];
  /** Places of the elements among the stretches of the text. */
  places: number[];
  widthPx: number;
}

/** A space in a line, or one that keeps words together. */
export const separators = / |\u00a0/g;

const emphasis = ["strong", "em", "code"] as const;

export function fontOf({ flags, weight, fontSizePx, height, family }: SemanticNode, unit: number): string {
  const generic = flags & SemanticFlag.serif ? "serif" : "sans-serif";
  return (
    `${flags & SemanticFlag.italic ? "italic " : ""}${weight} ${fontSizePx * unit}px/${height * unit}px ` +
    `${family && `"${pageFamily(family)}",`}${generic}`
  );
}

/** Lines of a text: each ends with a stretch that says so. */
function linesOf(stretches: readonly Stretch[]): Stretch[][] {
  const lines: Stretch[][] = [[]];
  for (const stretch of stretches) {
    lines.at(-1)!.push(stretch);
    if (stretch.node.flags & SemanticFlag.lineEnd) lines.push([]);
  }
  if (!lines.at(-1)!.length) lines.pop();
  return lines;
}

function extentOf(line: readonly Stretch[]): { left: number; right: number } {
  const shown = line.map(({ node }) => node).filter(({ width }) => width > 0);
  if (!shown.length) return { left: line[0]!.node.x, right: line[0]!.node.x };
  return {
    left: Math.min(...shown.map(({ x }) => x)),
    right: Math.max(...shown.map(({ x, width }) => x + width)),
  };
}

/**
 * One text of the card as a paragraph of real text. Its lines break where the core broke them because its content box has
 * no width and nothing but the ends of lines may break; padding makes it as wide as the core's box, so that a pointer
 * beside a line finds that line.
 */
export class OverlayText {
  readonly block: HTMLElement;
  segments: Segment[] = [];
  #written = "";
  #font = "";

  constructor(block: HTMLElement) {
    this.block = block;
  }

  /**
   * `box` is the core's, CSS px of the card. `unit` is how many px of the overlay one of them is. Returns where the
   * block starts, its right edge where it reads to the left; a text that stands as it stood is left alone.
   */
  show(stretches: readonly Stretch[], box: SemanticNode, base: string, unit: number): number {
    const lines = linesOf(stretches);
    const extents = lines.map(extentOf);
    const { rtl } = box;
    const start = rtl ? Math.max(...extents.map((line) => line.right)) : Math.min(...extents.map((line) => line.left));
    const offsets = extents.map(({ left, right }) => Math.round((rtl ? start - right : left - start) * 100) / 100);
    const first = stretches[0]!.node;
    const [left, right] = rtl ? [Math.min(box.x, start), start] : [start, Math.max(box.x + box.width, start)];
    const { style } = this.block;
    style.paddingTop = `${(first.y - box.y) * unit}px`;
    style.paddingInlineEnd = `${(right - left) * unit}px`;
    const looks = stretches.map(({ node: { x: _x, y: _y, baselineY: _, width: _w, parent: _p, ...look }, field }) => [
      look,
      field?.role,
      field?.dateTime,
    ]);
    const written = JSON.stringify([looks, offsets, base, unit]);
    if (written !== this.#written) {
      this.#written = written;
      style.font = this.#font = fontOf(first, unit);
      this.#write(lines, offsets, base, unit);
    }
    for (const segment of this.segments) {
      segment.widthPx = segment.places.reduce((sum, place) => sum + stretches[place]!.node.width, 0);
    }
    return start;
  }

  #write(lines: readonly Stretch[][], offsets: readonly number[], base: string, unit: number): void {
    const document = this.block.ownerDocument;
    const content = document.createDocumentFragment();
    /** The elements around the text so far, outermost first, by what makes them. */
    let around: { key: string; element: HTMLElement }[] = [];
    /** White space at the end of the line before, until it is known what the next one shares with it. */
    let ending: string | undefined;
    const inner = () => around.at(-1)?.element ?? content;

    /** Leaves the elements that the next stretch does not share, and enters those that it needs. */
    const enter = ({ node, field }: Stretch) => {
      const { flags, lang, rtl } = node;
      const wanted: [key: string, tag: string, set?: (element: HTMLElement) => void][] = [];
      const href = safeHref(node.href, base);
      const isolate = flags & SemanticFlag.isolate;
      if (field) {
        const { role, dateTime, y, x } = field;
        wanted.push([
          `${role} ${x} ${y}`,
          role === "time" ? "time" : "span",
          (element) => {
            if (isolate) element.dir = "auto";
            if (dateTime) (element as HTMLTimeElement).dateTime = dateTime;
          },
        ]);
      }
      if (href)
        wanted.push([
          href,
          "a",
          (element) => {
            (element as HTMLAnchorElement).href = href;
            element.style.setProperty("--ink", node.ink);
          },
        ]);
      for (const name of emphasis) if (flags & SemanticFlag[name]) wanted.push([name, name]);
      const differs = lang !== this.block.closest<HTMLElement>("[lang]")?.lang && lang;
      if (differs || (isolate && !field))
        wanted.push([
          `lang ${lang}`,
          "span",
          (element) => {
            if (lang) element.lang = lang;
            element.dir = isolate ? "auto" : rtl ? "rtl" : "ltr";
            if (!isolate) element.className = "run";
          },
        ]);
      let shared = 0;
      while (shared < wanted.length && around[shared]?.key === wanted[shared]![0]) ++shared;
      around = around.slice(0, shared);
      if (ending !== undefined) inner().appendChild(this.#lineEnd(ending));
      ending = undefined;
      for (const [key, tag, set] of wanted.slice(shared)) {
        const element = document.createElement(tag);
        set?.(element);
        inner().appendChild(element);
        around.push({ key, element });
      }
    };

    this.block.classList.remove("split");
    this.segments = [];
    let place = -1;
    lines.forEach((line, index) => {
      const own: Segment[] = [];
      let open: Segment | undefined;
      const space = /[ \n\u2028]*$/.exec(line.map(({ node }) => node.text).join(""))![0];
      let left = line.reduce((length, { node }) => length + node.text.length, -space.length);
      for (const stretch of line) {
        const { node } = stretch;
        place += 1;
        // The white space that ends a line is where the paragraph breaks: it is no part of what stands on it.
        const text = node.text.slice(0, Math.max(0, left));
        left -= node.text.length;
        if (!text) continue;
        enter(stretch);
        const element = document.createElement("span");
        element.className = "t";
        element.append(text);
        this.#style(element.style, node, unit);
        if (own.length && text[0] === " ") element.classList.add("glued");
        // What the line limit cut off, and a separator that would end a line.
        if (node.flags & SemanticFlag.hidden || (node.flags & SemanticFlag.generated && !node.width))
          element.classList.add("cut");
        else {
          if (!open) {
            open = { elements: [], places: [], widthPx: 0 };
            own.push(open);
          }
          open.elements.push(element);
          open.places.push(place);
          if (text.search(separators) >= 0) open = undefined;
        }
        if (node.flags & SemanticFlag.hyphen) element.classList.add("hyphen");
        inner().appendChild(element);
      }
      const first = own[0]?.elements[0];
      if (offsets[index] && first) first.style.marginInlineStart = `${offsets[index]! * unit}px`;
      // What comes after the last space is made up for with what stands before it.
      if (open && own.length > 1) {
        own.pop();
        own.at(-1)!.elements.push(...open.elements);
        own.at(-1)!.places.push(...open.places);
      }
      this.segments.push(...own);
      if (index + 1 < lines.length) ending = (ending ?? "") + space;
    });
    this.block.replaceChildren(content);
  }

  /** The one place where a line may end, and does. */
  #lineEnd(space: string): HTMLElement {
    const document = this.block.ownerDocument;
    const forced = /[\n\u2028]/.test(space);
    const element = document.createElement(forced ? "br" : space ? "span" : "wbr");
    if (!forced && space) {
      element.className = "end";
      element.append(" ");
    }
    if (!space) {
      // Within a word no browser breaks but where all around it may be broken.
      this.block.classList.add("split");
      // Chromium puts a space there into the names of links and headings.
      element.ariaHidden = "true";
    }
    return element;
  }

  /** What differs from the block's own. */
  #style(style: CSSStyleDeclaration, node: SemanticNode, unit: number): void {
    const font = fontOf(node, unit);
    if (font !== this.#font) style.font = font;
    if (node.letterSpacingPx) style.letterSpacing = `${node.letterSpacingPx * unit}px`;
    if (node.wordSpacingPx) style.wordSpacing = `${node.wordSpacingPx * unit}px`;
    if (node.features) style.fontFeatureSettings = node.features;
  }
}
