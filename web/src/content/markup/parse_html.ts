import { MarkupElement, MarkupFragment, MarkupText } from "./nodes.js";
import { readTokens, type TokenSink } from "./tokens.js";

const empty = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

const closesParagraph = new Set(
  (
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 " +
    "header hgroup hr main menu nav ol p pre section summary table ul li dd dt"
  ).split(" "),
);

/** An opening tag closes what stands open of the second, up to one of the third. */
const closes: Record<string, { open: string[]; upTo: ReadonlySet<string> }> = {
  li: { open: ["li"], upTo: new Set(["ul", "ol", "menu"]) },
  dt: { open: ["dt", "dd"], upTo: new Set(["dl"]) },
  dd: { open: ["dt", "dd"], upTo: new Set(["dl"]) },
  option: { open: ["option"], upTo: new Set(["select"]) },
  tr: { open: ["tr", "caption", "colgroup"], upTo: new Set(["table"]) },
  td: { open: ["td", "th"], upTo: new Set(["tr", "table"]) },
  th: { open: ["td", "th"], upTo: new Set(["tr", "table"]) },
  thead: { open: ["thead", "tbody", "tfoot", "caption", "colgroup"], upTo: new Set(["table"]) },
  tbody: { open: ["thead", "tbody", "tfoot", "caption", "colgroup"], upTo: new Set(["table"]) },
  tfoot: { open: ["thead", "tbody", "tfoot", "caption", "colgroup"], upTo: new Set(["table"]) },
};

const headings = /^h[1-6]$/;
const inHead = new Set("title meta link base script style noscript template".split(" "));
const onlyTemplate = new Set(["template"]);
/** An end tag inside of one of these does not reach what is around it. */
const walls = new Set("td th caption table template button object marquee applet".split(" "));

/** Those that go on in the next paragraph when they were not closed in theirs. */
const formatting = new Set("a b big code em font i s small strike strong tt u".split(" "));
const mostPending = 6;

// Deeper than any article; what is deeper stands beside what holds it, as in browsers, only sooner.
const deepest = 180;
const mostNodes = 300_000;

/**
 * The tree of a piece of HTML or of a whole page, for `fromHtml`, where there is no DOM and the same everywhere. Elements
 * close as HTML says, and formatting goes on until it is closed; text astray between a table's cells stays where it is
 * written. Nothing is run or loaded. `base` is what relative addresses are made absolute with; without one they stay as they are.
 */
export function parseHtml(html: string, base = ""): DocumentFragment {
  return parseMarkup(html, base) as unknown as DocumentFragment;
}

export function parseMarkup(html: string, base = ""): MarkupFragment {
  const builder = new TreeBuilder(base);
  readTokens(html, builder);
  return builder.root;
}

class TreeBuilder implements TokenSink {
  readonly root: MarkupFragment;
  readonly #base: string;
  readonly #open: MarkupElement[] = [];
  /** Formatting that was open when what holds it was closed: it opens again with the next words. */
  readonly #pending: MarkupElement[] = [];
  /** How many of each name are open, so that most searches need not be made. */
  readonly #counts = new Map<string, number>();
  #nodes = 0;

  constructor(base: string) {
    this.#base = base;
    this.root = new MarkupFragment(base);
  }

  isFull(): boolean {
    if (this.#nodes >= mostNodes) this.root.isCut = true;
    return this.root.isCut;
  }

  text(text: string): void {
    if (this.#pending.length > 0 && text.trim()) this.#reopen();
    const { top } = this;
    this.#nodes += 1;
    (top ?? this.root).append(new MarkupText(text, top));
  }

  open(name: string, attributes: ReadonlyMap<string, string>, isClosed: boolean): void {
    if ((name === "html" || name === "body" || name === "head") && this.#counts.get(name)) {
      return;
    }
    if (this.top?.localName === "head" && !inHead.has(name)) this.#leave(this.#open.length - 1);
    if (closesParagraph.has(name)) this.#closeOpen(["p"], walls);
    if (headings.test(name) && headings.test(this.top?.localName ?? "")) this.#leave(this.#open.length - 1);
    const rule = closes[name];
    if (rule) this.#closeOpen(rule.open, rule.upTo);
    if (name === "a") this.#closeFormatting("a");
    if (this.#pending.length > 0 && (formatting.has(name) || name === "img" || name === "span")) this.#reopen();
    this.#append(name, attributes, isClosed);
  }

  #append(name: string, attributes: ReadonlyMap<string, string>, isClosed: boolean): void {
    const { top } = this;
    const element = new MarkupElement(name, attributes, top, this.#base);
    this.#nodes += 1;
    (top ?? this.root).append(element);
    const isForeign = isClosed && (this.#counts.get("svg") || this.#counts.get("math"));
    if (!empty.has(name) && !isForeign && !(isClosed && name === "svg") && this.#open.length < deepest) {
      this.#open.push(element);
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    }
  }

  close(name: string): void {
    if (name === "br") return this.open("br", new Map(), false);
    if (formatting.has(name)) return this.#closeFormatting(name);
    if (name === "p" && !this.#isOpen("p")) return this.#append("p", new Map(), false) ?? this.close("p");
    const isWall = walls.has(name) || /^(tr|tbody|thead|tfoot|html|body)$/.test(name);
    this.#closeOpen([name], isWall ? onlyTemplate : walls, headings.test(name));
  }

  #isOpen(name: string): boolean {
    if (!this.#counts.get(name)) return false;
    for (let index = this.#open.length - 1; index >= 0; --index) {
      const { localName } = this.#open[index]!;
      if (localName === name) return true;
      if (walls.has(localName)) return false;
    }
    return false;
  }

  #closeFormatting(name: string): void {
    const waiting = this.#pending.findLastIndex((each) => each.localName === name);
    if (this.#isOpen(name)) this.#closeOpen([name], walls);
    else if (waiting >= 0) this.#pending.splice(waiting, 1);
  }

  #reopen(): void {
    for (const { localName, attributes } of this.#pending.splice(0)) this.#append(localName, attributes, false);
  }

  get top(): MarkupElement | null {
    return this.#open.at(-1) ?? null;
  }

  /** Closes the innermost of `names` that is open, and all in it, unless one of `upTo` stands between. */
  #closeOpen(names: string[], upTo: ReadonlySet<string>, anyHeading = false): void {
    if (!anyHeading && !names.some((name) => this.#counts.get(name))) return;
    for (let index = this.#open.length - 1; index >= 0; --index) {
      const { localName } = this.#open[index]!;
      if (names.includes(localName) || (anyHeading && headings.test(localName))) {
        this.#leave(index);
        return;
      }
      if (upTo.has(localName)) return;
    }
  }

  /** Closes what stands at `index` and all in it. */
  #leave(index: number): void {
    const lost = this.#open.slice(index + 1).filter((each) => formatting.has(each.localName));
    for (const each of lost) if (this.#pending.length < mostPending) this.#pending.push(each);
    for (const { localName } of this.#open.splice(index)) {
      this.#counts.set(localName, this.#counts.get(localName)! - 1);
    }
  }
}
