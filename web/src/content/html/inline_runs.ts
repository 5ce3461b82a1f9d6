import { linkAddress } from "../address.js";
import type { RichText, TextRun } from "../article.js";
import { isInline, whyIgnored } from "./element_kinds.js";

const lineSeparator = "\u2028";
const deepest = 200;
const mostRuns = 10_000;
const mostCharacters = 65_536;

type Properties = Omit<TextRun, "text">;

const strongNames = new Set(["b", "strong"]);
const emNames = new Set(["i", "em", "cite", "dfn", "var"]);
const codeNames = new Set(["code", "kbd", "samp", "tt", "pre"]);

/** The address that a link leads to, absolute; undefined for one that the card would refuse, or that cannot be read. */
export function hrefOf(element: Element): string | undefined {
  return linkAddress(element.getAttribute("href") ?? "", element.baseURI);
}

/** Collects the text of inline content as runs, white space collapsed as it is shown. */
export class InlineRuns {
  readonly #runs: TextRun[] = [];
  #afterSpace = true;
  #length = 0;
  readonly #skip: ReadonlySet<Node>;

  constructor(skip: ReadonlySet<Node> = new Set()) {
    this.#skip = skip;
  }

  /** All inline content of `node`, with `properties` from around it. */
  add(node: Node, properties: Properties = {}, depth = 0): void {
    if (node.nodeType === 3) return this.addText(node.nodeValue ?? "", properties);
    if (node.nodeType !== 1 || depth > deepest || this.#skip.has(node)) return;
    const element = node as Element;
    if (whyIgnored(element) !== undefined || isNoteMark(element)) return;
    const { localName } = element;
    if (localName === "br") return this.breakLine(properties);
    if (localName === "img") return this.addText(inlineImageText(element), properties);
    if (localName === "picture" || localName === "wbr") return;
    // What stands on lines of its own and was put where only text can be: its words are kept apart.
    const apart = depth > 0 && !isInline(element) && localName !== "li";
    if (apart) this.breakLine(properties);
    if (localName === "q") this.addText("“", properties);
    const inner = propertiesOf(element, properties);
    for (const child of element.childNodes) this.add(child, inner, depth + 1);
    if (localName === "q") this.addText("”", properties);
    if (apart) this.breakLine(properties);
  }

  addText(text: string, properties: Properties = {}): void {
    let collapsed = text.replace(/[ \t\n\f\r]+/g, " ");
    if (this.#afterSpace) collapsed = collapsed.replace(/^ /, "");
    if (!collapsed || this.#length > mostCharacters) return;
    this.#afterSpace = / $/.test(collapsed);
    this.#append(collapsed, properties);
  }

  breakLine(properties: Properties = {}): void {
    const last = this.#runs.at(-1);
    if (!last || last.text.endsWith(lineSeparator)) return;
    last.text = last.text.trimEnd();
    this.#afterSpace = true;
    this.#append(lineSeparator, properties);
  }

  /** Runs without white space at the ends; a string where it is all of one kind; undefined where there is no text. */
  take(): RichText | undefined {
    const runs = this.#runs.splice(0);
    this.#afterSpace = true;
    this.#length = 0;
    while (runs.length > 0 && !runs.at(-1)!.text.trim()) runs.pop();
    const last = runs.at(-1);
    if (!last) return undefined;
    last.text = last.text.trimEnd();
    const plain = runs.length === 1 && Object.keys(last).length === 1;
    return plain ? last.text : runs;
  }

  #append(text: string, properties: Properties): void {
    const last = this.#runs.at(-1);
    this.#length += text.length;
    if (last && (sameProperties(last, properties) || this.#runs.length >= mostRuns)) last.text += text;
    else this.#runs.push({ text, ...properties });
  }
}

export function richTextOf(node: Node): RichText | undefined {
  const runs = new InlineRuns();
  runs.add(node);
  return runs.take();
}

export function plainText(text: RichText | undefined): string {
  if (text === undefined) return "";
  return typeof text === "string" ? text : text.map((run) => run.text).join("");
}

/** The element's words as one line, those of the nodes in `skip` left out. */
export function textOf(node: Node, skip?: ReadonlySet<Node>): string {
  const runs = new InlineRuns(skip);
  runs.add(node);
  return plainText(runs.take()).replaceAll(lineSeparator, " ");
}

function propertiesOf(element: Element, around: Properties): Properties {
  const { localName } = element;
  const properties = { ...around };
  if (strongNames.has(localName)) properties.strong = true;
  if (emNames.has(localName)) properties.em = true;
  if (codeNames.has(localName)) properties.code = true;
  const lang = element.getAttribute("lang");
  if (lang && isInline(element)) properties.lang = lang;
  const href = localName === "a" ? hrefOf(element) : undefined;
  if (href) properties.href = href;
  return properties;
}

function sameProperties(a: Properties, b: Properties): boolean {
  return a.href === b.href && a.lang === b.lang && a.strong === b.strong && a.em === b.em && a.code === b.code;
}

/** A footnote's number: it leads nowhere in a card. */
function isNoteMark(element: Element): boolean {
  if (element.localName !== "sup") return false;
  const link = element.querySelector("a[href^='#']");
  return link !== null && link.textContent?.trim() === element.textContent?.trim();
}

/** Pictures as large as letters stand for letters: emoji, mostly. */
export function isLetterSized(image: Element): boolean {
  const side = Number(image.getAttribute("height") ?? image.getAttribute("width"));
  return /(^|[ -])(emoji|smiley|icon)([ -]|$)/i.test(image.getAttribute("class") ?? "") || (side > 2 && side <= 32);
}

function inlineImageText(image: Element): string {
  return isLetterSized(image) ? (image.getAttribute("alt") ?? "") : "";
}
