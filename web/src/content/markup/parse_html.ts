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
const closes = new Map(
  Object.entries<{ open: string[]; upTo: string[] }>({
    li: { open: ["li"], upTo: ["ul", "ol", "menu"] },
    dt: { open: ["dt", "dd"], upTo: ["dl"] },
    dd: { open: ["dt", "dd"], upTo: ["dl"] },
    option: { open: ["option"], upTo: ["select"] },
    tr: { open: ["tr", "caption", "colgroup"], upTo: ["table"] },
    td: { open: ["td", "th"], upTo: ["tr", "table"] },
    th: { open: ["td", "th"], upTo: ["tr", "table"] },
    thead: { open: ["thead", "tbody", "tfoot", "caption", "colgroup"], upTo: ["table"] },
    tbody: { open: ["thead", "tbody", "tfoot", "caption", "colgroup"], upTo: ["table"] },
    tfoot: { open: ["thead", "tbody", "tfoot", "caption", "colgroup"], upTo: ["table"] },
  }),
);

const headings = /^h[1-6]$/;
const headingNames = ["h1", "h2", "h3", "h4", "h5", "h6"];
const inHead = new Set("title meta link base script style noscript template".split(" "));
const onlyTemplate = ["template"];
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

/** Every question about what is open is answered without a search, so that depth costs nothing. */
class TreeBuilder implements TokenSink {
  readonly root: MarkupFragment;
  readonly #base: string;
  readonly #open: MarkupElement[] = [];
  /** Formatting that was open when what holds it was closed: it opens again with the next words. */
  readonly #pending: MarkupElement[] = [];
  /** By name, where in `#open` such elements stand, the innermost last. */
  readonly #places = new Map<string, number[]>();
  readonly #walls: number[] = [];
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
    if ((name === "html" || name === "body" || name === "head") && this.#placeOf(name) >= 0) {
      return;
    }
    if (this.top?.localName === "head" && !inHead.has(name)) this.#leave(this.#open.length - 1);
    if (closesParagraph.has(name)) this.#closeOpen(["p"]);
    if (headings.test(name) && headings.test(this.top?.localName ?? "")) this.#leave(this.#open.length - 1);
    const rule = closes.get(name);
    if (rule) this.#closeOpen(rule.open, rule.upTo);
    if (name === "a") this.#closeFormatting("a");
    if (this.#pending.length > 0 && (formatting.has(name) || name === "img" || name === "span")) this.#reopen();
    this.#append(name, attributes, isClosed);
  }

  /** Whether the element stays open. */
  #append(name: string, attributes: ReadonlyMap<string, string>, isClosed: boolean): boolean {
    const { length } = this.#open;
    const parent = this.#open[Math.min(length, deepest) - 1] ?? null;
    const element = new MarkupElement(name, attributes, parent, this.#base);
    this.#nodes += 1;
    (parent ?? this.root).append(element);
    const isForeign = isClosed && (this.#placeOf("svg") >= 0 || this.#placeOf("math") >= 0);
    if (empty.has(name) || isForeign || (isClosed && name === "svg")) return false;
    this.#open.push(element);
    const places = this.#places.get(name);
    if (places) places.push(length);
    else this.#places.set(name, [length]);
    if (walls.has(name)) this.#walls.push(length);
    return true;
  }

  close(name: string): void {
    if (name === "br") return this.open("br", new Map(), false);
    if (formatting.has(name)) return this.#closeFormatting(name);
    if (name === "p" && this.#placeWithin(["p"]) < 0) {
      if (this.#append("p", new Map(), false)) this.#leave(this.#open.length - 1);
      return;
    }
    const isWall = walls.has(name) || /^(tr|tbody|thead|tfoot|html|body)$/.test(name);
    const names = headings.test(name) ? headingNames : [name];
    if (isWall) this.#closeOpen(names, onlyTemplate);
    else this.#closeOpen(names);
  }

  /** Where the innermost that is open stands; -1 where none is. */
  #placeOf(name: string): number {
    return this.#places.get(name)?.at(-1) ?? -1;
  }

  /** Where the innermost of `names` stands, unless one of `upTo`, else a wall, stands between; -1 then. */
  #placeWithin(names: readonly string[], upTo?: readonly string[]): number {
    const place = Math.max(...names.map((name) => this.#placeOf(name)));
    const barrier = upTo ? Math.max(...upTo.map((name) => this.#placeOf(name))) : (this.#walls.at(-1) ?? -1);
    // One that is a barrier itself is reached.
    return place >= barrier ? place : -1;
  }

  #closeFormatting(name: string): void {
    const waiting = this.#pending.findLastIndex((each) => each.localName === name);
    const place = this.#placeWithin([name]);
    if (place >= 0) this.#leave(place);
    else if (waiting >= 0) this.#pending.splice(waiting, 1);
  }

  #reopen(): void {
    for (const { localName, attributes } of this.#pending.splice(0)) this.#append(localName, attributes, false);
  }

  get top(): MarkupElement | null {
    return this.#open.at(-1) ?? null;
  }

  /** Closes the innermost of `names` that is open, and all in it, unless one of `upTo`, else a wall, stands between. */
  #closeOpen(names: readonly string[], upTo?: readonly string[]): void {
    const place = this.#placeWithin(names, upTo);
    if (place >= 0) this.#leave(place);
  }

  /** Closes what stands at `index` and all in it. */
  #leave(index: number): void {
    const closed = this.#open.splice(index);
    for (const { localName } of closed) {
      this.#places.get(localName)!.pop();
      if (walls.has(localName)) this.#walls.pop();
    }
    for (const each of closed.slice(1)) {
      if (formatting.has(each.localName) && this.#pending.length < mostPending) this.#pending.push(each);
    }
  }
}
