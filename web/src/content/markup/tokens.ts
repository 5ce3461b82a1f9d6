import { decodeEntities } from "./entities.js";

/** What a reader of HTML gets to hear, in the order of the source. Names are in lower case, references are decoded. */
export interface TokenSink {
  open(name: string, attributes: ReadonlyMap<string, string>, isClosed: boolean): void;
  close(name: string): void;
  text(text: string): void;
  /** Asked before each token. */
  isFull?(): boolean;
}

/** Elements whose content is text to the parser, tags in it included; of the first kind references are decoded. */
const escapableText = new Set(["title", "textarea"]);
const rawText = new Set(["script", "style", "xmp", "iframe", "noembed", "noframes"]);

const mostAttributes = 200;
const nameEnd = /[\s/>]/g;
const attributeNameEnd = /[\s/>=]/g;
const unquotedEnd = /[\s>]/g;
const notBlank = /[^\s/]/g;

/**
 * Reads HTML of any kind, broken ones too, in one pass: every character is looked at a fixed number of times.
 * After https://html.spec.whatwg.org/multipage/parsing.html#tokenization
 */
export function readTokens(html: string, sink: TokenSink): void {
  new Tokenizer(html, sink).read();
}

class Tokenizer {
  readonly #html: string;
  readonly #sink: TokenSink;
  #at = 0;

  constructor(html: string, sink: TokenSink) {
    this.#html = html;
    this.#sink = sink;
  }

  read(): void {
    const html = this.#html;
    let textStart = 0;
    while (this.#at < html.length && !this.#sink.isFull?.()) {
      const tag = html.indexOf("<", this.#at);
      if (tag < 0) break;
      const next = html[tag + 1] ?? "";
      if (!/[a-zA-Z/!?]/.test(next) || tag + 2 >= html.length) {
        this.#at = tag + 1;
        continue;
      }
      this.#text(textStart, tag);
      this.#at = tag;
      if (next === "!" || next === "?") this.#comment();
      else if (next === "/") this.#endTag();
      else this.#startTag();
      textStart = this.#at;
    }
    if (!this.#sink.isFull?.()) this.#text(textStart, html.length);
  }

  #text(start: number, end: number): void {
    if (end > start) this.#sink.text(decodeEntities(this.#html.slice(start, end)));
  }

  #indexOf(words: string, from: number): number {
    const found = this.#html.indexOf(words, from);
    return found < 0 ? this.#html.length : found;
  }

  #search(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    return pattern.exec(this.#html)?.index ?? this.#html.length;
  }

  #comment(): void {
    const html = this.#html;
    if (html.startsWith("<!--", this.#at)) {
      const isEmpty = /^-?>/.exec(html.slice(this.#at + 4, this.#at + 6));
      this.#at = isEmpty ? this.#at + 4 + isEmpty[0].length : this.#indexOf("-->", this.#at + 4) + 3;
    } else if (html.startsWith("<![CDATA[", this.#at)) {
      const end = this.#indexOf("]]>", this.#at);
      this.#sink.text(html.slice(this.#at + 9, end));
      this.#at = end + 3;
    } else {
      this.#at = this.#indexOf(">", this.#at) + 1;
    }
  }

  #endTag(): void {
    const start = this.#at + 2;
    const end = this.#search(nameEnd, start);
    this.#at = this.#indexOf(">", end) + 1;
    const name = this.#html.slice(start, end).toLowerCase();
    if (/^[a-z]/.test(name)) this.#sink.close(name);
  }

  #startTag(): void {
    const start = this.#at + 1;
    this.#at = this.#search(nameEnd, start);
    const name = this.#html.slice(start, this.#at).toLowerCase();
    const attributes = this.#attributes();
    // A tag that the source ends within is none.
    if (this.#at >= this.#html.length) return;
    const isClosed = this.#html[this.#at - 1] === "/";
    this.#at += 1;
    this.#sink.open(name, attributes, isClosed);
    if (name === "plaintext") this.#rest(name);
    else if (rawText.has(name) || escapableText.has(name)) this.#rawText(name);
  }

  /** Leaves the position at the tag's end. */
  #attributes(): Map<string, string> {
    const html = this.#html;
    const attributes = new Map<string, string>();
    for (;;) {
      const start = this.#search(notBlank, this.#at);
      this.#at = start;
      if (start >= html.length || html[start] === ">") return attributes;
      const nameEndsAt = this.#search(attributeNameEnd, start + 1);
      const name = html.slice(start, nameEndsAt).toLowerCase();
      let at = this.#search(/\S/g, nameEndsAt);
      let value = "";
      if (html[at] === "=") {
        at = this.#search(/\S/g, at + 1);
        const quote = html[at];
        if (quote === '"' || quote === "'") {
          const end = this.#indexOf(quote, at + 1);
          value = html.slice(at + 1, end);
          this.#at = end + 1;
        } else {
          this.#at = this.#search(unquotedEnd, at);
          value = html.slice(at, this.#at);
        }
      } else {
        this.#at = nameEndsAt;
      }
      if (attributes.size < mostAttributes && !attributes.has(name)) attributes.set(name, decodeEntities(value));
    }
  }

  #rawText(name: string): void {
    const end = this.#search(new RegExp(`</${name}(?=[\\s/>])`, "gi"), this.#at);
    if (escapableText.has(name)) this.#text(this.#at, end);
    else if (end > this.#at) this.#sink.text(this.#html.slice(this.#at, end));
    this.#at = end;
  }

  #rest(name: string): void {
    this.#text(this.#at, this.#html.length);
    this.#at = this.#html.length;
    this.#sink.close(name);
  }
}
