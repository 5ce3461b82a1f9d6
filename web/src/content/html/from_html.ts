import type { Article, Block, Picture, RichText } from "../article.js";
import { type ArticleImport, Report, type ReportEntry } from "../report.js";
import { definitions, isBlank, listItems, picturesOf, preformatted, quoteBlock, tableRows } from "./body_blocks.js";
import { hasProperty, holdsBlocks, isCalled, isWithinText, whyIgnored } from "./element_kinds.js";
import { ElementPaths } from "./element_path.js";
import { isMetaLine, kickerNames, labelOf, readMetaLine, sourceOf, standfirstNames } from "./header_fields.js";
import { hrefOf, InlineRuns, isLetterSized, plainText, richTextOf, textOf } from "./inline_runs.js";
import { isRelated, relatedOf } from "./related.js";
import { headlineOf, type PageStory, type Root, storyOf } from "./story.js";

const deepest = 300;
const mostBlocks = 10_000;
const longestKicker = 60;
const longestHeadline = 300;

/**
 * An article from a site's own HTML, by what its elements mean and what sites commonly call them. Navigation, forms,
 * scripts, advertisements, what stands beside the article and what is hidden are passed over. Addresses come out absolute.
 * Reads the tree only: nothing is loaded, run or changed.
 */
export function fromHtml(root: Root): ArticleImport {
  const story = storyOf(root);
  const reader = new HtmlReader(root, { story, headline: headlineOf(story) });
  return { article: reader.read(), report: reader.report.entries };
}

/** The article of a whole page, from its headline to the end of what holds its paragraphs. */
export function fromPage(root: Root, page: PageStory): ArticleImport {
  const reader = new HtmlReader(root, { story: around(page), ...page });
  return { article: reader.read(), report: reader.report.entries };
}

/** What `bodyFromHtml` found. */
export type HtmlBody = Pick<Article, "body" | "related">;

/** The blocks of HTML that is the body of an article and no more: it names no headline, no author, no lead picture. */
export function bodyFromHtml(root: Root): HtmlBody & { report: ReportEntry[] } {
  const reader = new HtmlReader(root, { story: root, isBody: true });
  return { ...reader.readBody(), report: reader.report.entries };
}

/** What is read of a tree. */
interface Scope extends Partial<PageStory> {
  story: Root;
  /** It is a body alone, without the fields of a head. */
  isBody?: boolean;
}

class HtmlReader {
  readonly report = new Report();
  readonly #story: Root;
  readonly #paths: ElementPaths;
  readonly #headline: Element | undefined;
  readonly #article: Partial<Article> = {};
  readonly #blocks: Block[] = [];
  readonly #isBody: boolean;
  /** Of a whole page, what holds the paragraphs. */
  readonly #content: Element | undefined;
  #contentSeen = false;
  #headlineSeen = false;
  #isCut = false;

  constructor(root: Root, { story, headline, content, title, isBody = false }: Scope) {
    this.#story = story;
    this.#paths = new ElementPaths(root);
    this.#headline = headline;
    this.#content = content;
    this.#isBody = isBody;
    if (title && !headline) this.#article.headline = title;
  }

  readBody(): HtmlBody {
    this.#walk(this.#story, 0, false);
    const { related } = this.#article;
    return { ...(this.#blocks.length > 0 && { body: this.#blocks }), ...(related && { related }) };
  }

  read(): Article | undefined {
    this.#walk(this.#story, 0, false);
    const article = this.#article;
    if (!article.headline) this.#makeHeadline();
    if (!article.headline) return undefined;
    const { headline, ...fields } = article;
    const around = this.#story.nodeType === 1 ? (this.#story as Element) : undefined;
    const lang = around?.closest("[lang]")?.getAttribute("lang")?.trim();
    const dir = around?.closest("[dir=ltr], [dir=rtl]")?.getAttribute("dir") as "ltr" | "rtl" | undefined;
    return {
      headline,
      ...(lang && { lang }),
      ...(dir && { dir }),
      ...fields,
      ...(this.#blocks.length > 0 && { body: this.#blocks }),
    };
  }

  #walk(container: ParentNode & Node, depth: number, inHeader: boolean): void {
    const runs = new InlineRuns();
    const flush = () => this.#paragraph(runs.take(), container);
    for (const child of container.childNodes) {
      const element = child.nodeType === 1 ? (child as Element) : undefined;
      if (this.#content && this.#isAround(child)) {
        flush();
        if (element) this.#takeAround(element);
        continue;
      }
      const isText = !element || (isWithinText(element) && !this.#standsAlone(element));
      if (isText || depth > deepest) {
        if (element) this.#tellIgnored(element);
        runs.add(child);
      } else {
        flush();
        this.#element(element, depth, inHeader);
      }
    }
    flush();
  }

  /** Inline by name, yet no part of a sentence: a picture, what holds blocks, the fields of the head. */
  #standsAlone(element: Element): boolean {
    if (whyIgnored(element) !== undefined) return false;
    if (element.localName === "picture" || (element.localName === "img" && !isLetterSized(element))) return true;
    if (holdsBlocks(element) || element.contains(this.#headline ?? null) || isPictureOnly(element)) return true;
    return this.#isBeforeBody() && (isCalled(element, kickerNames) || isMetaLine(element));
  }

  /** Whether what comes next may still be a field of the article's head. */
  #isBeforeBody(): boolean {
    return !this.#isBody && this.#blocks.length === 0;
  }

  #element(element: Element, depth: number, inHeader: boolean): void {
    if (isRelated(element)) {
      const related = relatedOf(element);
      if (related && !this.#article.related) return this.#use(element, { related });
    }
    if (this.#tellIgnored(element)) return;
    if (element === this.#headline) return this.#takeHeadline(element);
    if (!element.contains(this.#headline ?? null)) {
      if (this.#takeField(element, inHeader)) return;
      if (this.#takeBlock(element)) return;
    } else if (element.matches("a[href]")) {
      this.#setUrl(element);
    }
    if (!this.#isCut) this.#walk(element, depth + 1, inHeader || element.matches("header, hgroup"));
    if (element === this.#content) this.#contentSeen = true;
  }

  /** Before the headline, apart from what stands directly over it, or after the last paragraph of a page's story. */
  #isAround(node: Node): boolean {
    if (this.#contentSeen) return true;
    const headline = this.#headline;
    if (!headline || this.#headlineSeen || node.parentElement === headline.parentElement) return false;
    return node.nodeType !== 1 || !node.contains(headline);
  }

  /** Of what surrounds a page's story only the way to other articles. */
  #takeAround(element: Element): void {
    const related = this.#contentSeen && isRelated(element) ? relatedOf(element) : undefined;
    if (related && !this.#article.related) return this.#use(element, { related });
    const place = this.#contentSeen ? "after the story" : "before the headline";
    if (!this.#tellIgnored(element)) this.#ignore(element, place);
  }

  #takeHeadline(heading: Element): void {
    this.#headlineSeen = true;
    const link = heading.querySelector("a[href]") ?? heading.closest("a[href]");
    if (link) this.#setUrl(link);
    this.#use(heading, { headline: textOf(heading) });
  }

  #setUrl(link: Element): void {
    const url = hrefOf(link);
    if (url) this.#article.url ??= url;
  }

  /** Fields of the head stand before the story's first block; authors and dates may also be told after the last one. */
  #takeField(element: Element, inHeader: boolean): boolean {
    if (this.#isBody) return false;
    const before = this.#isBeforeBody();
    if (isMetaLine(element) && (before || element.matches("footer, address"))) {
      return this.#useNew(element, readMetaLine(element));
    }
    if (!before || holdsBlocks(element)) return false;
    const text = textOf(element);
    if (!text) return false;
    const label = labelOf(element);
    if (label) return this.#useNew(element, { label });
    const source = sourceOf(element);
    if (source) return this.#useNew(element, { source });
    const isShortLine = element.localName !== "figure" && text.length <= longestKicker && !/[.!?…:]$/.test(text);
    const isKicker = isCalled(element, kickerNames) || (!this.#headlineSeen && this.#headline && isShortLine);
    if (isKicker && !this.#article.kicker) {
      const link = element.matches("a[href]") ? element : element.querySelector("a[href]");
      const url = link && hrefOf(link);
      return this.#useNew(element, { kicker: { text, ...(url && { url }) } });
    }
    const isLead = isCalled(element, standfirstNames) || hasProperty(element, "description", "alternativeHeadline");
    const isSubtitle = element.getAttribute("role") === "doc-subtitle" || (inHeader && this.#headlineSeen);
    if ((isLead || isSubtitle) && !element.matches("figure, ul, ol"))
      return this.#useNew(element, { standfirst: text });
    return false;
  }

  #takeBlock(element: Element): boolean {
    const { localName } = element;
    const paragraphs = (blocks: Block[]) => this.#push(element, blocks);
    switch (localName) {
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        return this.#heading(element);
      case "ul":
      case "ol":
      case "menu": {
        if (this.#content && isLinkList(element)) {
          this.#ignore(element, "a list of links");
          return true;
        }
        const items = listItems(element);
        return items.length > 0 && this.#push(element, { type: "list", ordered: localName === "ol", items });
      }
      case "table": {
        const items = tableRows(element);
        this.report.add({ outcome: "repaired", path: this.#paths.of(element), reason: "a table became a list" });
        return items.length === 0 || this.#push(element, { type: "list", items });
      }
      case "dl":
        return paragraphs(definitions(element));
      case "pre":
        return paragraphs([preformatted(element)].filter((block) => block !== undefined));
      case "hr":
        return this.#push(element, { type: "divider" });
      case "blockquote":
        return paragraphs([quoteBlock(element)].filter((block) => block !== undefined));
      case "figure":
        return this.#figure(element);
      case "img":
      case "picture":
        return this.#pictures(element);
      case "summary":
        return this.#push(element, { type: "heading", level: 4, text: richTextOf(element) ?? "" });
      default:
        return false;
    }
  }

  #heading(element: Element): boolean {
    const text = richTextOf(element);
    if (text === undefined) return true;
    const top = Number(this.#headline?.localName[1] ?? 1);
    const level = Math.min(4, Math.max(2, Number(element.localName[1]) - top + 1));
    return this.#push(element, { type: "heading", level, text });
  }

  #figure(element: Element): boolean {
    const quote = element.querySelector("blockquote");
    if (quote) {
      const block = quoteBlock(quote, element.querySelector("figcaption") ?? undefined);
      return block === undefined || this.#push(element, block);
    }
    // A figure of something else than pictures, such as a table, is read like any container.
    return element.querySelector("img") ? this.#pictures(element) : false;
  }

  #pictures(element: Element): boolean {
    const pictures = picturesOf(element);
    if (pictures.length === 0) this.#ignore(element, "no picture that a card can show");
    const [first] = pictures;
    if (first && this.#isBeforeBody() && !this.#article.image) this.#use(element, { image: pictures.shift()! });
    return this.#push(
      element,
      pictures.map((picture: Picture): Block => ({ type: "image", ...picture })),
    );
  }

  #paragraph(text: RichText | undefined, container: Node): void {
    if (text === undefined || isBlank(text)) return;
    const element = container.nodeType === 1 ? (container as Element) : undefined;
    this.#push(element, { type: "paragraph", text });
  }

  /** No heading anywhere: the first words stand for one. */
  #makeHeadline(): void {
    const index = this.#blocks.findIndex((block) => block.type === "paragraph");
    const block = this.#blocks[index];
    const text = block?.type === "paragraph" ? plainText(block.text) : (this.#article.kicker?.text ?? "");
    if (!text || text.length > longestHeadline) {
      const words = this.#article.image?.alt || this.#article.standfirst?.slice(0, longestHeadline) || text;
      if (words) this.#article.headline = words.slice(0, longestHeadline);
    } else {
      this.#article.headline = text;
      this.#blocks.splice(index, index < 0 ? 0 : 1);
    }
    const reason = "there is no heading; the first words became the headline";
    if (this.#article.headline) this.report.add({ outcome: "repaired", path: "", field: "headline", reason });
  }

  #push(element: Element | undefined, added: Block | Block[]): true {
    const path = element && !this.#isCut ? this.#paths.of(element) : "";
    for (const block of Array.isArray(added) ? added : [added]) {
      if (this.#blocks.length >= mostBlocks) {
        if (!this.#isCut) this.report.add({ outcome: "cut", path, reason: `more than ${mostBlocks} blocks` });
        this.#isCut = true;
        return true;
      }
      this.report.add({ outcome: "used", path, field: `body[${this.#blocks.length}]` });
      this.#blocks.push(block);
    }
    return true;
  }

  #use(element: Element, fields: Partial<Article>): void {
    Object.assign(this.#article, fields);
    for (const field of Object.keys(fields)) {
      this.report.add({ outcome: "used", path: this.#paths.of(element), field });
    }
  }

  /** As #use, but what is known already stays; true where there was something to use. */
  #useNew(element: Element, fields: Partial<Article>): boolean {
    const known = this.#article as Record<string, unknown>;
    const fresh = Object.entries(fields).filter(([name]) => known[name] === undefined);
    if (fresh.length > 0) this.#use(element, Object.fromEntries(fresh));
    return Object.keys(fields).length > 0;
  }

  #tellIgnored(element: Element): boolean {
    const reason = whyIgnored(element);
    if (reason !== undefined) this.#ignore(element, reason);
    return reason !== undefined;
  }

  #ignore(element: Element, reason: string): void {
    this.report.add({ outcome: "ignored", path: this.#paths.of(element), reason });
  }
}

/** A link around a picture and nothing else. */
function isPictureOnly(element: Element): boolean {
  return element.localName === "a" && !textOf(element) && element.querySelector("img") !== null;
}

/** As lists of navigation are. */
function isLinkList(list: Element): boolean {
  const { length } = list.children;
  const linked = [...list.querySelectorAll("a[href]")].reduce((sum, link) => sum + textOf(link).length, 0);
  return length > 2 && linked > 0.8 * textOf(list).length;
}

/** The innermost element with both headline and paragraphs. */
function around({ content, headline }: PageStory): Root {
  if (!headline) return content;
  let at = content;
  while (!at.contains(headline) && at.parentElement) at = at.parentElement;
  return at;
}
