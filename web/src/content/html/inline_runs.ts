import { linkAddress } from "../address.js";
import type { RichText, TextRun } from "../article.js";
import { readLanguage } from "../reading/language.js";
import { isInline } from "./element_kinds.js";
import { isLetterSized } from "./letter_images.js";
import { bracketed, type RaisedForm, raisedForm, type Shift } from "./raised.js";
import type { Survey } from "./survey.js";

const lineSeparator = "\u2028";
const mostRuns = 10_000;
const mostCharacters = 65_536;
/** Of a raised text, or a note's mark, that is looked at as a whole. */
const longestMark = 64;
const deepestRaised = 8;

type Properties = Omit<TextRun, "text">;

/** Hears of each element whose words are shown otherwise than the source has them, or not at all. */
export type Tell = (element: Element, reason: string, outcome?: "ignored") => void;

const silent: Tell = () => {};

const strongNames = new Set(["b", "strong"]);
const emNames = new Set(["i", "em", "cite", "dfn", "var"]);
const codeNames = new Set(["code", "kbd", "samp", "tt", "pre"]);
const plainNames = new Set(["u", "ins", "mark", "big", "small"]);
const lineNames = new Set(["ul", "ol", "dl", "table"]);

/** The address that a link leads to, absolute; undefined for one that the card would refuse, or that cannot be read. */
export function hrefOf(element: Element): string | undefined {
  return linkAddress(element.getAttribute("href") ?? "", element.baseURI);
}

/** An element that is being read. */
interface Frame {
  children: Iterator<Node>;
  properties: Properties;
  leave(): void;
}

/** Collects the text of inline content as runs, white space collapsed as it is shown. */
export class InlineRuns {
  readonly #survey: Survey;
  readonly #tell: Tell;
  readonly #skip: ReadonlySet<Node>;
  readonly #runs: TextRun[] = [];
  #length = 0;
  /** White space that is shown only where something follows it. */
  #space: Properties | undefined;
  #atStart = true;
  /** Inside of preformatted text: its line ends that nothing has followed yet. */
  #lineEnds = 0;
  #preformatted = 0;
  #raised: RaisedForm | undefined;
  #raisedDepth = 0;

  constructor(survey: Survey, tell: Tell = silent, skip: ReadonlySet<Node> = new Set()) {
    this.#survey = survey;
    this.#tell = tell;
    this.#skip = skip;
  }

  /** All inline content of `node`, with `properties` from around it; however deep, without recursion. */
  add(node: Node, properties: Properties = {}): void {
    const open: Frame[] = [];
    const visit = (each: Node, around: Properties) => {
      if (each.nodeType === 3) this.addText(each.nodeValue ?? "", around);
      const frame = each.nodeType === 1 ? this.#enter(each as Element, around, open.length === 0) : undefined;
      if (frame) open.push(frame);
    };
    visit(node, properties);
    for (let at = open.at(-1); at; at = open.at(-1)) {
      const { value, done } = at.children.next();
      if (!done) visit(value, at.properties);
      else {
        open.pop();
        at.leave();
      }
    }
  }

  /** What is to be read of an element; undefined where that is done, or nothing. */
  #enter(element: Element, around: Properties, isOutermost: boolean): Frame | undefined {
    if (this.#skip.has(element)) return undefined;
    const { localName } = element;
    const { why, shown, next } = this.#survey.of(element);
    if (why !== undefined) {
      this.#tell(element, why, "ignored");
      return undefined;
    }
    if (localName === "br") this.breakLine(around);
    if (localName === "img" || localName === "picture") this.#addPicture(element, around);
    if (/^(br|img|picture|wbr|rp)$/.test(localName)) return undefined;
    if (isNoteMark(element, this.#survey)) {
      this.#tell(element, "a note's mark leads nowhere in a card");
      const mark = (element.textContent ?? "").trim();
      this.addText(/^\[.*\]$/.test(mark) ? mark : `[${mark}]`, around);
      return undefined;
    }
    if (/^(s|strike)$/.test(localName) && next === "ins") {
      this.#tell(element, "struck out, and what takes its place follows", "ignored");
      return undefined;
    }
    const properties = this.#propertiesOf(element, around);
    const leave = shown > 0 ? this.#begin(element, properties, isOutermost) : () => {};
    return { children: element.childNodes.values(), properties, leave };
  }

  #addPicture(element: Element, properties: Properties): void {
    if (element.localName === "img" && isLetterSized(element)) {
      this.addText(element.getAttribute("alt") ?? "", properties);
    } else {
      this.#tell(element, "a picture inside a text", "ignored");
    }
  }

  /** Writes what stands before an element's words, and answers how to end it. */
  #begin(element: Element, properties: Properties, isOutermost: boolean): () => void {
    const { localName } = element;
    const around = (before: string, after: string) => {
      this.addText(before, properties);
      return () => this.addText(after, properties);
    };
    switch (localName) {
      case "q":
        return around("“", "”");
      case "rt":
      case "rtc":
        this.#tell(element, "how it is read stands in brackets");
        return around("(", ")");
      case "s":
      case "strike":
        this.#tell(element, "struck out: it stands in brackets");
        return around("(", ")");
      case "sup":
      case "sub":
        return this.#raise(element, localName, properties);
      case "pre":
        return this.#preserve(properties, isOutermost);
    }
    if (plainNames.has(localName)) this.#tell(element, `${localName}: its words look like any others`);
    // What stands on lines of its own and was put where only text can be: its words are kept apart.
    if (isOutermost || isInline(element)) return () => {};
    if (lineNames.has(localName)) this.#tell(element, `${localName} inside a text became lines of it`);
    this.breakLine(properties);
    return () => this.breakLine(properties);
  }

  #raise(element: Element, shift: Shift, properties: Properties): () => void {
    const around = this.#raised;
    // So deep nothing is a formula, and brackets would be all that there is.
    if (this.#raisedDepth >= deepestRaised) return () => {};
    this.#raisedDepth += 1;
    const { letters, elements } = this.#survey.of(element);
    const isMark = !around && letters <= longestMark && elements <= longestMark;
    const form = isMark ? raisedForm(shift, this.#wholeOf(element)) : bracketed(shift);
    if (form.reason) this.#tell(element, form.reason);
    // Inside of brackets nothing is raised on its own.
    this.#raised = undefined;
    this.addText(form.before, properties);
    this.#raised = form;
    return () => {
      this.#raised = undefined;
      this.addText(form.after, properties);
      this.#raised = around;
      this.#raisedDepth -= 1;
    };
  }

  /** What a raised element says as a whole, what is raised inside of it again in brackets. */
  #wholeOf(element: Element): string {
    const runs = new InlineRuns(this.#survey);
    runs.#raised = bracketed("sup");
    for (const child of element.childNodes) runs.add(child);
    return plainText(runs.take());
  }

  #preserve(properties: Properties, isOutermost: boolean): () => void {
    if (!isOutermost) this.breakLine(properties);
    this.#preformatted += 1;
    return () => {
      this.#preformatted -= 1;
      this.#lineEnds = 0;
      if (!isOutermost) this.breakLine(properties);
    };
  }

  addText(written: string, properties: Properties = {}): void {
    const text = this.#raised ? this.#raised.write(written) : written;
    if (this.#length > mostCharacters) return;
    if (this.#preformatted > 0) return this.#addLines(text, properties);
    const collapsed = text.replace(/[ \t\n\f\r]+/g, " ");
    const start = collapsed.startsWith(" ") && (this.#atStart || this.#space) ? 1 : 0;
    const end = collapsed.length > start && collapsed.endsWith(" ") ? -1 : collapsed.length;
    const words = collapsed.slice(start, end);
    if (words) {
      if (this.#space) this.#append(" ", this.#space);
      this.#space = undefined;
      this.#append(words, properties);
    }
    if (end < 0) this.#space ??= properties;
  }

  #addLines(text: string, properties: Properties): void {
    for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
      if (index > 0 && this.#runs.length > 0) this.#lineEnds += 1;
      if (!line) continue;
      if (this.#space) this.#append(" ", this.#space);
      this.#space = undefined;
      if (this.#lineEnds > 0) this.#append(lineSeparator.repeat(this.#lineEnds), properties);
      this.#lineEnds = 0;
      this.#append(line, properties);
    }
  }

  breakLine(properties: Properties = {}): void {
    this.#space = undefined;
    if (this.#preformatted > 0) {
      if (this.#runs.length > 0) this.#lineEnds += 1;
      return;
    }
    if (!this.#atStart) this.#append(lineSeparator, properties);
    this.#atStart = true;
  }

  /** Runs without white space at the ends; a string where it is all of one kind; undefined where there is no text. */
  take(): RichText | undefined {
    const runs = this.#runs.splice(0);
    this.#space = undefined;
    this.#atStart = true;
    this.#lineEnds = 0;
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
    this.#atStart = false;
    if (last && (sameProperties(last, properties) || this.#runs.length >= mostRuns)) last.text += text;
    else this.#runs.push({ text, ...properties });
  }

  #propertiesOf(element: Element, around: Properties): Properties {
    const { localName } = element;
    const properties = { ...around };
    if (strongNames.has(localName)) properties.strong = true;
    if (emNames.has(localName)) properties.em = true;
    if (codeNames.has(localName)) properties.code = true;
    const lang = readLanguage(element.getAttribute("lang") ?? "");
    if ("value" in lang && isInline(element)) properties.lang = lang.value;
    const written = localName === "a" ? element.getAttribute("href") : null;
    if (written === null) return properties;
    const href = hrefOf(element);
    if (href) properties.href = href;
    else this.#tell(element, `${schemeOf(written)}no address that a card follows; its words stay`);
    return properties;
  }
}

export function richTextOf(node: Node, survey: Survey, tell?: Tell): RichText | undefined {
  const runs = new InlineRuns(survey, tell);
  runs.add(node);
  return runs.take();
}

export function plainText(text: RichText | undefined): string {
  if (text === undefined) return "";
  return typeof text === "string" ? text : text.map((run) => run.text).join("");
}

/** A text as one line, for fields that have no runs. */
export function lineOf(text: RichText | undefined): string {
  return plainText(text).replaceAll(lineSeparator, " ");
}

/** The element's words as one line, those of the nodes in `skip` left out. */
export function textOf(node: Node, survey: Survey, skip?: ReadonlySet<Node>, tell?: Tell): string {
  const runs = new InlineRuns(survey, tell, skip);
  runs.add(node);
  return lineOf(runs.take());
}

function sameProperties(a: Properties, b: Properties): boolean {
  return a.href === b.href && a.lang === b.lang && a.strong === b.strong && a.em === b.em && a.code === b.code;
}

const schemeOf = (address: string) => /^\s*[a-z][\w+.-]{0,20}:/i.exec(address)?.[0].trim().concat(" ") ?? "";

/** A footnote's number, which leads to a place that a card does not have. */
function isNoteMark(element: Element, survey: Survey): boolean {
  const { localName } = element;
  if (localName !== "sup" && localName !== "a") return false;
  const { link, raised, letters, elements } = survey.of(element);
  if (letters === 0 || letters > longestMark || elements > longestMark) return false;
  // The link may hold the raised number, or stand in it.
  const [toNote, number] = localName === "a" ? [element, raised] : [link, element];
  const isAll = (each: Element | undefined) => each !== undefined && survey.of(each).letters === letters;
  return isAll(toNote) && isAll(number) && toNote!.getAttribute("href")?.startsWith("#") === true;
}
