import { SemanticFlag } from "../../abi/layout.js";
import type { Article, Picture } from "../../content/article.js";
import type { SiteNode } from "../../forms/site_node.js";
import type { CardLayout } from "../../layout/card_layout.js";
import { isPart, isSiteBlock, NodeFlag, type NodeKind, type PlanNode, partBit } from "../../layout/plan_nodes.js";
import { resolvePlan } from "../../layout/resolve_plan.js";
import { isPictureSource } from "../safe_href.js";
import { CardLanguage, readingMinutes, type ScriptClass } from "./language.js";
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
  /** The node of the layout that it was made for. */
  plan?: PlanNode;
}

export interface FlowTree {
  nodes: FlowNode[];
  script: ScriptClass;
  /** The site's own blocks that are shown, in order; those that a `block` node names stand there, others below the article. */
  site: SiteNode[];
  /** What a link that skips to the related items says. */
  skip: string;
  /** The widths of the card, CSS px, at which the layout shows the same. */
  from: number;
  below: number;
}

type Fields = Partial<Omit<FlowNode, "role" | "parent">>;

/** A line may end before it, and then does not show it (theme_css.ts). */
const separator = " ·\u00a0";

/**
 * The semantic tree of an article, laid out for a card `width` CSS px wide. Its fields may be of any type: those of a wrong
 * one are left out.
 */
export function articleNodes(
  article: { [Field in keyof Article]?: unknown } & SiteFields,
  layout: CardLayout,
  width: number,
): FlowTree {
  const writer = new NodeWriter(article);
  const { root: shown, from, below } = resolvePlan(layout, writer.content(article), width);
  const order: NodeKind[] = [];
  writer.write(shown && trimmed(shown, order));
  const [root] = writer.nodes;
  const blocks = new SiteBlocks(article, writer.language, { rtl: root!.dir === "rtl", lang: root!.lang });
  const skip = writer.language.word("skipToRelated");
  return { nodes: writer.nodes, script: writer.script, site: blocks.inOrder(order), skip, from, below };
}

/** Without the site's own blocks that end it: those stand below the article. `order` gets all of them. */
function trimmed(node: PlanNode, order: NodeKind[]): PlanNode | undefined {
  const parts: PlanNode[] = [];
  const list = (one: PlanNode) => (isPart(one.kind) ? parts.push(one) : one.children.forEach(list));
  list(node);
  order.push(...parts.map(({ kind }) => kind).filter(isSiteBlock));
  const last = parts.findLastIndex(({ kind }) => !isSiteBlock(kind));
  const ends = new Set(parts.slice(last + 1));
  const keep = (one: PlanNode): PlanNode[] => {
    if (ends.has(one)) return [];
    if (isPart(one.kind)) return [one];
    const children = one.children.flatMap(keep);
    return children.length ? [{ ...one, children }] : [];
  };
  return keep(node)[0];
}

/** Whether a layout is a column of parts like the standard one, which stand in the article itself. */
const isPlain = ({ kind, flags, gap, children }: PlanNode) =>
  kind === "column" &&
  flags === NodeFlag.inset &&
  !gap &&
  children.every((child) => isPart(child.kind) && !child.width);

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

  /** The parts that the article has, as contentOf() of the core tells them. */
  content({ signup, banner, consent }: SiteFields): number {
    const { kicker, standfirst, image, body, url, related } = this.#article;
    const has: [NodeKind, unknown][] = [
      ["headline", true],
      ["kicker", this.#label || textOf(fieldsOf(kicker).text)],
      ["meta", true],
      ["standfirst", textOf(standfirst)],
      ["image", textOf(fieldsOf(image).src)],
      ["body", listOf(body).length],
      ["readMore", addressOf(url)],
      ["related", listOf(fieldsOf(related).items).length],
      ["signup", signup],
      ["banner", banner],
      ["consent", consent],
    ];
    return has.reduce((content, [kind, present]) => content | (present ? partBit(kind) : 0), 0);
  }

  write(plan: PlanNode | undefined): void {
    const { dir, lang } = this.#article;
    const headline = textOf(this.#article.headline);
    const direction = dir === "ltr" || dir === "rtl" ? dir : this.language.direction(headline);
    const root = this.#add("article", -1, { lang: textOf(lang), dir: direction });
    if (!plan) return;
    if (isPlain(plan)) {
      for (const part of plan.children) this.#planned(part, root);
    } else {
      this.nodes[root]!.plan = plan;
      this.#node(plan, root);
    }
  }

  #node(plan: PlanNode, parent: number): void {
    const { kind, children, flags } = plan;
    if (isPart(kind)) {
      return this.#planned(plan, kind === "kicker" ? this.#add("line", parent, { plan }) : parent);
    }
    const holder = this.#add(kind === "over" ? "cover" : kind, parent, { plan });
    const isLast = (child: PlanNode) =>
      child.kind === "image" && (kind === "over" || (flags & NodeFlag.picturesLast) > 0);
    for (const child of [...children.filter((c) => !isLast(c)), ...children.filter(isLast)]) this.#node(child, holder);
  }

  #planned(plan: PlanNode, parent: number): void {
    const first = this.nodes.length;
    this.#part(plan, parent);
    for (const node of this.nodes.slice(first)) if (node.parent === parent) node.plan = plan;
  }

  get #label() {
    const labels = ["live", "breaking", "opinion", "analysis", "sponsored"] as const;
    return labels.find((each) => each === this.#article.label);
  }

  #part({ kind, limit, flags }: PlanNode, parent: number): void {
    const { url, kicker, standfirst, image } = this.#article;
    if (kind === "kicker") {
      const label = this.#label;
      if (label) this.#add("text", this.#add("label", parent, { text: label }), { text: this.language.word(label) });
      this.#line("kicker", parent, fieldsOf(kicker).text, fieldsOf(kicker).url);
    } else if (kind === "headline") {
      this.#line("headline", parent, textOf(this.#article.headline), url, { level: 1 });
    } else if (kind === "meta") this.#meta(parent);
    else if (kind === "standfirst") this.#line("standfirst", parent, standfirst);
    else if (kind === "image") this.#figure(parent, image, !(flags & NodeFlag.noCaption));
    else if (kind === "body") this.#body(parent, limit);
    else if (kind === "readMore") {
      const text = this.language.word("readMore");
      const node = this.#add("read-more", parent);
      this.#add("text", node, { text, href: addressOf(url), flags: SemanticFlag.strong });
    } else if (kind === "related") this.#related(parent, limit || 100, !(flags & NodeFlag.noThumbnails));
    else if (isSiteBlock(kind)) this.#add("block", parent, { text: kind });
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
    if (isPictureSource(logo)) this.#add("image", meta, { picture: { src: logo, alt: "" } });
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
    const at = language.time(textOf(updated));
    const change = { dateTime: textOf(updated) };
    if (last !== first) part("time", last, change, language.word("updated").split("{date}"));
    else if (at !== language.time(textOf(published)))
      part("time", at, change, language.word("updatedAt").split("{time}"));
    const given = Number(this.#article.readingMinutes);
    const minutes = given >= 1 && given <= 10_000 ? Math.floor(given) : readingMinutes(this.#bodyText());
    part("reading-time", language.word("minutes").replaceAll("{n}", language.number(minutes)));
  }

  #field(parent: number, role: string, text: string, { href = "", ...fields }: Fields): void {
    this.#add("text", this.#add(role, parent, fields), { text, href });
  }

  #within(parent: number, [before = "", after = ""]: string[], inner: () => void): void {
    // They stay with what they stand before.
    if (before) this.#add("text", parent, { text: before.replace(/ $/, "\u00a0") });
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
    if (!isPictureSource(textOf(src))) return false;
    const picture: Picture = { src: textOf(src), alt: textOf(alt) };
    if (Number(width) > 0 && Number(height) > 0)
      Object.assign(picture, { width: Number(width), height: Number(height) });
    const [x, y] = listOf(focalPoint).map(Number);
    if (x! >= 0 && x! <= 1 && y! >= 0 && y! <= 1) picture.focalPoint = [x!, y!];
    this.#add("image", parent, { picture, text: picture.alt });
    return true;
  }

  #figure(parent: number, value: unknown, withCaption = true): void {
    const { caption, credit } = withCaption ? fieldsOf(value) : ({} as Record<string, unknown>);
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

  /** All of it, or its first paragraphs alone. */
  #body(root: number, paragraphs: number): void {
    const all = listOf(this.#article.body).map(fieldsOf);
    const blocks = paragraphs ? all.filter(({ type }) => type === "paragraph").slice(0, paragraphs) : all;
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

  #related(root: number, most: number, withPictures: boolean): void {
    const { title, items } = fieldsOf(this.#article.related);
    const entries = listOf(items)
      .slice(0, 100)
      .map(fieldsOf)
      .filter(({ headline }) => textOf(headline))
      .slice(0, most);
    if (entries.length === 0) return;
    const related = this.#add("related", root);
    this.#line("related-title", related, textOf(title) || this.language.word("related"));
    for (const { kicker, headline, url, summary, image } of entries) {
      const item = this.#add("related-item", related);
      this.#line("related-kicker", item, kicker);
      this.#line("related-headline", item, headline, url);
      this.#line("related-summary", item, summary);
      if (withPictures) this.#image(item, image);
    }
  }
}
