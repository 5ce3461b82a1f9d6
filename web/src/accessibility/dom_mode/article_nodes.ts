import { SemanticFlag } from "../../abi/layout.js";
import type { Picture, TextRun } from "../../content/article.js";
import type { SiteNode } from "../../forms/site_node.js";
import type { CardLayout } from "../../layout/card_layout.js";
import { isPart, isSiteBlock, NodeFlag, type NodeKind, type PlanNode, partBit } from "../../layout/plan_nodes.js";
import { resolvePlan } from "../../layout/resolve_plan.js";
import type { ReadArticle } from "./format/read_article.js";
import type { ReadPicture } from "./format/read_picture.js";
import { CardLanguage, readingMinutes, type ScriptClass } from "./language.js";
import { SiteBlocks } from "./site_blocks.js";

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
const separator = "\u00a0·\u00a0";

/** The semantic tree of an article, laid out for a card `width` CSS px wide. */
export function articleNodes(article: ReadArticle, layout: CardLayout, width: number): FlowTree {
  const writer = new NodeWriter(article);
  const { root: shown, from, below } = resolvePlan(layout, writer.content(), width);
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
  readonly #article: ReadArticle;
  readonly language: CardLanguage;

  constructor(article: ReadArticle) {
    this.#article = article;
    this.language = new CardLanguage(article.lang ?? "", article.strings);
    this.script = this.language.script(article.headline ?? "");
  }

  /** The parts that the article has, as contentOf() of the core tells them. */
  content(): number {
    const { kicker, label, standfirst, image, body, url, related, signup, banner, consent } = this.#article;
    const has: [NodeKind, unknown][] = [
      ["headline", true],
      ["kicker", label || kicker?.text],
      ["meta", true],
      ["standfirst", standfirst],
      ["image", image],
      ["body", body.length],
      ["readMore", url],
      ["related", related],
      ["signup", signup],
      ["banner", banner],
      ["consent", consent],
    ];
    return has.reduce((content, [kind, present]) => content | (present ? partBit(kind) : 0), 0);
  }

  write(plan: PlanNode | undefined): void {
    const { dir, lang = "", headline = "" } = this.#article;
    const direction = dir === "ltr" || dir === "rtl" ? dir : this.language.direction(headline);
    const root = this.#add("article", -1, { lang, dir: direction });
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

  #part({ kind, limit, flags }: PlanNode, parent: number): void {
    const { url = "", kicker, label, standfirst, image } = this.#article;
    if (kind === "kicker") {
      if (label) this.#add("text", this.#add("label", parent, { text: label }), { text: this.language.word(label) });
      this.#line("kicker", parent, kicker?.text, kicker?.url);
    } else if (kind === "headline") {
      this.#line("headline", parent, this.#article.headline, url, { level: 1 });
    } else if (kind === "meta") this.#meta(parent);
    else if (kind === "standfirst") this.#line("standfirst", parent, standfirst);
    else if (kind === "image") {
      if (image) this.#figure(parent, image, !(flags & NodeFlag.noCaption));
    } else if (kind === "body") this.#body(parent, limit);
    else if (kind === "readMore") {
      const text = this.language.word("readMore");
      const node = this.#add("read-more", parent);
      this.#add("text", node, { text, href: url, flags: SemanticFlag.strong });
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

  #line(role: string, parent: number, text = "", href = "", fields?: Fields): void {
    if (text) this.#add("text", this.#add(role, parent, fields), { text, href });
  }

  #rich(role: string, parent: number, runs: readonly TextRun[], fields?: Fields): void {
    if (!runs.length) return;
    const node = this.#add(role, parent, fields);
    const { strong, em, code } = SemanticFlag;
    for (const { text, href = "", lang = "", ...run } of runs) {
      const flags = (run.strong ? strong : 0) | (run.em ? em : 0) | (run.code ? code : 0);
      this.#add("text", node, { text, href, lang, flags });
    }
  }

  #meta(root: number): void {
    const { source, authors, published = "", publishedText, updated = "", readingMinutes: given } = this.#article;
    const meta = this.#add("meta", root);
    const language = this.language;
    if (source?.logo) this.#add("image", meta, { picture: { src: source.logo, alt: "" } });
    let any = false;
    const part = (role: string, text: string, fields: Fields = {}, around = ["", ""]) => {
      if (!text) return;
      if (any) this.#add("text", meta, { text: separator, flags: SemanticFlag.generated });
      any = true;
      this.#within(meta, around, () => this.#field(meta, role, text, fields));
    };
    part("source", source?.name ?? "", { href: source?.url ?? "" });
    this.#authors(meta, any);
    any ||= authors.length > 0;
    const first = language.date(published);
    part("time", publishedText || first, { dateTime: published });
    const last = language.date(updated);
    const at = language.time(updated);
    const change = { dateTime: updated };
    if (last !== first) part("time", last, change, language.word("updated").split("{date}"));
    else if (at !== language.time(published)) part("time", at, change, language.word("updatedAt").split("{time}"));
    const minutes = given ?? readingMinutes(this.#bodyText());
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

  #authors(meta: number, any: boolean): void {
    const { authors } = this.#article;
    if (authors.length === 0) return;
    if (any) this.#add("text", meta, { text: separator, flags: SemanticFlag.generated });
    this.#within(meta, this.language.word("by").split("{names}"), () => {
      authors.forEach(({ name, url = "" }, index) => {
        const between = this.language.word(index + 1 === authors.length ? "and" : "listSeparator");
        if (index > 0) this.#add("text", meta, { text: between });
        this.#field(meta, "author", name, { href: url });
      });
    });
  }

  #image(parent: number, image: ReadPicture): void {
    const { src, alt, width, height, focalPoint } = image;
    const picture: Picture = { src, alt, ...(width && height && { width, height }), ...(focalPoint && { focalPoint }) };
    this.#add("image", parent, { picture, text: alt });
  }

  #figure(parent: number, image: ReadPicture, withCaption = true): void {
    const { caption, credit } = image;
    const figure = this.#add("figure", parent);
    this.#image(figure, image);
    if (!withCaption || (!caption && !credit)) return;
    const line = this.#add("caption", figure);
    if (caption) this.#add("text", line, { text: caption });
    if (!credit) return;
    if (caption) this.#add("text", line, { text: " " });
    this.#field(line, "credit", this.language.word("credit").replaceAll("{name}", credit), {});
  }

  /** All of it, or its first paragraphs alone. */
  #body(root: number, paragraphs: number): void {
    const all = this.#article.body;
    const blocks = paragraphs ? all.filter(({ type }) => type === "paragraph").slice(0, paragraphs) : all;
    if (blocks.length === 0) return;
    const body = this.#add("body", root);
    for (const block of blocks) {
      const { type } = block;
      if (type === "paragraph") this.#rich("paragraph", body, block.text);
      else if (type === "heading") this.#rich("heading", body, block.text, { level: block.level });
      else if (type === "image") this.#figure(body, block);
      else if (type === "divider") this.#add("divider", body);
      else if (type === "list") {
        const list = this.#add("list", body, { flags: block.ordered ? SemanticFlag.ordered : 0 });
        for (const item of block.items) this.#rich("list-item", list, item);
      } else {
        const quote = this.#add("quote", body);
        this.#rich("paragraph", quote, block.text);
        this.#line("cite", quote, block.cite);
      }
    }
  }

  #bodyText(): string {
    const words = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join("");
    return this.#article.body
      .flatMap((block) => ("text" in block ? words(block.text) : "items" in block ? block.items.map(words) : []))
      .join(" ");
  }

  #related(root: number, most: number, withPictures: boolean): void {
    const { related: listed } = this.#article;
    if (!listed) return;
    const related = this.#add("related", root);
    this.#line("related-title", related, listed.title || this.language.word("related"));
    for (const { kicker, headline, url, summary, image } of listed.items.slice(0, most)) {
      const item = this.#add("related-item", related);
      this.#line("related-kicker", item, kicker);
      this.#line("related-headline", item, headline, url);
      this.#line("related-summary", item, summary);
      if (withPictures && image) this.#image(item, image);
    }
  }
}
