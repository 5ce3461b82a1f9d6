import { SemanticFlag } from "../../abi/layout.js";
import type { Article, Picture } from "../../content/article.js";
import type { SiteNode } from "../../forms/site_node.js";
import { CardLanguage, directionOf, readingMinutes, type ScriptClass } from "./language.js";
import { addressOf, fieldsOf, listOf, textOf } from "./read_article.js";
import { SiteBlocks, type SiteFields } from "./site_blocks.js";

/** A node of the semantic tree as the core makes it, without places; pictures with what is needed to show them. */
export interface FlowNode {
  role: string;
  /** Index of the parent, or -1. Parents come before their children. */
  parent: number;
  text: string;
  href: string;
  lang: string;
  dateTime: string;
  dir: "" | "ltr" | "rtl";
  level: number;
  /** Bits of SemanticFlag. */
  flags: number;
  picture?: Picture;
}

export interface FlowTree {
  nodes: FlowNode[];
  script: ScriptClass;
  /** The site's own blocks below the article. */
  site: SiteNode[];
}

type Fields = Partial<Omit<FlowNode, "role" | "parent">>;

const separator = " · ";

/** The semantic tree of an article whose fields may be of any type: those of a wrong one are left out. */
export function articleNodes(article: { [Field in keyof Article]?: unknown } & SiteFields): FlowTree {
  const writer = new NodeWriter(article);
  writer.write();
  const [root] = writer.nodes;
  const { nodes: site } = new SiteBlocks(article, writer.language, { rtl: root!.dir === "rtl", lang: root!.lang });
  return { nodes: writer.nodes, script: writer.script, site };
}

class NodeWriter {
  readonly nodes: FlowNode[] = [];
  readonly script: ScriptClass;
  readonly #article: { [Field in keyof Article]?: unknown };
  readonly language: CardLanguage;

  constructor(article: { [Field in keyof Article]?: unknown }) {
    this.#article = article;
    this.language = new CardLanguage(textOf(article.lang), article.strings);
    this.script = this.language.script(textOf(article.headline));
  }

  write(): void {
    const { url, dir, lang, label, kicker, standfirst, image } = this.#article;
    const headline = textOf(this.#article.headline);
    const direction = dir === "ltr" || dir === "rtl" ? dir : directionOf(headline, this.script);
    const root = this.#add("article", -1, { lang: textOf(lang), dir: direction });
    const labels = ["live", "breaking", "opinion", "analysis", "sponsored"] as const;
    const kind = labels.find((each) => each === label);
    if (kind) this.#add("text", this.#add("label", root, { text: kind }), { text: this.language.word(kind) });
    this.#line("kicker", root, fieldsOf(kicker).text, fieldsOf(kicker).url);
    this.#line("headline", root, headline, url, { level: 1 });
    this.#meta(root);
    this.#line("standfirst", root, standfirst);
    this.#figure(root, image);
    this.#body(root);
    this.#related(root);
  }

  #add(role: string, parent: number, fields: Fields = {}): number {
    this.nodes.push({
      role,
      parent,
      text: "",
      href: "",
      lang: "",
      dateTime: "",
      dir: "",
      level: 0,
      flags: 0,
      ...fields,
    });
    return this.nodes.length - 1;
  }

  #line(role: string, parent: number, value: unknown, href?: unknown, fields?: Fields): void {
    const text = textOf(value);
    if (text) this.#add("text", this.#add(role, parent, fields), { text, href: addressOf(href) });
  }

  #rich(role: string, parent: number, value: unknown, fields?: Fields): void {
    const runs = typeof value === "string" ? [{ text: value }] : listOf(value).map(fieldsOf);
    if (!runs.some((run) => textOf(run.text))) return;
    const node = this.#add(role, parent, fields);
    for (const run of runs) {
      const text = typeof run.text === "string" ? run.text.slice(0, 65_536) : "";
      const { strong, em, code } = SemanticFlag;
      const flags = (run.strong === true ? strong : 0) | (run.em === true ? em : 0) | (run.code === true ? code : 0);
      if (text) this.#add("text", node, { text, href: addressOf(run.href), lang: textOf(run.lang), flags });
    }
  }

  #meta(root: number): void {
    const { source, authors, published, publishedText, updated } = this.#article;
    const meta = this.#add("meta", root);
    const language = this.language;
    const logo = textOf(fieldsOf(source).logo);
    if (logo) this.#add("image", meta, { picture: { src: logo, alt: "" } });
    let any = false;
    const part = (role: string, text: string, fields: Fields = {}, around = ["", ""]) => {
      if (!text) return;
      if (any) this.#add("text", meta, { text: separator, flags: SemanticFlag.generated });
      any = true;
      this.#within(meta, around, () => this.#field(meta, role, text, fields));
    };
    part("source", textOf(fieldsOf(source).name), { href: addressOf(fieldsOf(source).url) });
    this.#authors(meta, listOf(authors).map(fieldsOf), any);
    any ||= this.nodes.length - 1 > meta + (logo ? 1 : 0);
    const first = language.date(textOf(published));
    part("time", textOf(publishedText) || first, { dateTime: textOf(published) });
    const last = language.date(textOf(updated));
    if (last !== first) part("time", last, { dateTime: textOf(updated) }, language.word("updated").split("{date}"));
    const given = Number(this.#article.readingMinutes);
    const minutes = given >= 1 && given <= 10_000 ? Math.floor(given) : readingMinutes(this.#bodyText());
    part("reading-time", language.word("minutes").replaceAll("{n}", language.number(minutes)));
  }

  #field(parent: number, role: string, text: string, { href = "", ...fields }: Fields): void {
    this.#add("text", this.#add(role, parent, fields), { text, href });
  }

  #within(parent: number, [before = "", after = ""]: string[], inner: () => void): void {
    if (before) this.#add("text", parent, { text: before });
    inner();
    if (after) this.#add("text", parent, { text: after });
  }

  #authors(meta: number, authors: Record<string, unknown>[], any: boolean): void {
    const named = authors.filter(({ name }) => textOf(name)).slice(0, 100);
    if (named.length === 0) return;
    if (any) this.#add("text", meta, { text: separator, flags: SemanticFlag.generated });
    this.#within(meta, this.language.word("by").split("{names}"), () => {
      named.forEach(({ name, url }, index) => {
        const between = this.language.word(index + 1 === named.length ? "and" : "listSeparator");
        if (index > 0) this.#add("text", meta, { text: between });
        this.#field(meta, "author", textOf(name), { href: addressOf(url) });
      });
    });
  }

  #image(parent: number, value: unknown): boolean {
    const { src, alt, width, height, focalPoint } = fieldsOf(value) as Partial<Picture>;
    if (!textOf(src)) return false;
    const picture: Picture = { src: textOf(src), alt: textOf(alt) };
    if (Number(width) > 0 && Number(height) > 0)
      Object.assign(picture, { width: Number(width), height: Number(height) });
    const [x, y] = listOf(focalPoint).map(Number);
    if (x! >= 0 && x! <= 1 && y! >= 0 && y! <= 1) picture.focalPoint = [x!, y!];
    this.#add("image", parent, { picture, text: picture.alt });
    return true;
  }

  #figure(parent: number, value: unknown): void {
    const { caption, credit } = fieldsOf(value);
    const figure = this.#add("figure", parent);
    if (!this.#image(figure, value)) return void this.nodes.pop();
    const [captionText, name] = [textOf(caption), textOf(credit)];
    if (!captionText && !name) return;
    const line = this.#add("caption", figure);
    if (captionText) this.#add("text", line, { text: captionText });
    if (!name) return;
    if (captionText) this.#add("text", line, { text: " " });
    this.#field(line, "credit", this.language.word("credit").replaceAll("{name}", name), {});
  }

  #body(root: number): void {
    const blocks = listOf(this.#article.body).map(fieldsOf);
    if (blocks.length === 0) return;
    const body = this.#add("body", root);
    for (const block of blocks) {
      const { type, text } = block;
      if (type === "paragraph") this.#rich("paragraph", body, text);
      else if (type === "heading")
        this.#rich("heading", body, text, { level: [3, 4].find((l) => l === block.level) ?? 2 });
      else if (type === "image") this.#figure(body, block);
      else if (type === "divider") this.#add("divider", body);
      else if (type === "list") {
        const list = this.#add("list", body, { flags: block.ordered === true ? SemanticFlag.ordered : 0 });
        for (const item of listOf(block.items)) this.#rich("list-item", list, item);
      } else if (type === "quote") {
        const quote = this.#add("quote", body);
        this.#rich("paragraph", quote, text);
        this.#line("cite", quote, block.cite);
      }
    }
  }

  #bodyText(): string {
    const runs = (value: unknown) =>
      typeof value === "string"
        ? value
        : listOf(value)
            .map((run) => fieldsOf(run).text)
            .join("");
    return listOf(this.#article.body)
      .map(fieldsOf)
      .map(({ text, items }) => [runs(text), ...listOf(items).map(runs)].join(" "))
      .join(" ");
  }

  #related(root: number): void {
    const { title, items } = fieldsOf(this.#article.related);
    const entries = listOf(items)
      .slice(0, 100)
      .map(fieldsOf)
      .filter(({ headline }) => textOf(headline));
    if (entries.length === 0) return;
    const related = this.#add("related", root);
    this.#line("related-title", related, textOf(title) || this.language.word("related"));
    for (const { kicker, headline, url, summary, image } of entries) {
      const item = this.#add("related-item", related);
      this.#line("related-kicker", item, kicker);
      this.#line("related-headline", item, headline, url);
      this.#line("related-summary", item, summary);
      this.#image(item, image);
    }
  }
}
