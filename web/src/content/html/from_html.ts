import type { Article, Block, Picture, RichText } from "../article.js";
import { readLanguage } from "../reading/language.js";
import { type ArticleImport, Report, type ReportEntry } from "../report.js";
import { isSeen } from "../seen.js";
import { BlockReader, isBlank } from "./body_blocks.js";
import { hasProperty, isCalled, isWithinText } from "./element_kinds.js";
import { pathOf } from "./element_path.js";
import { isMetaLine, kickerNames, labelOf, readMetaLine, sourceOf, standfirstNames } from "./header_fields.js";
import { hrefOf, InlineRuns, plainText, type Tell, textOf } from "./inline_runs.js";
import { isLetterSized } from "./letter_images.js";
import { isRelated, relatedOf } from "./related.js";
import { headlineOf, type PageStory, storyOf } from "./story.js";
import { type Root, Survey } from "./survey.js";

const deepest = 300;
const mostBlocks = 10_000;
const longestKicker = 60;
const longestHeadline = 300;
/** Of one block, as many as a report has entries. */
const mostNotes = 5000;

/**
 * An article from a site's own HTML, by what its elements mean and what sites commonly call them. Navigation, forms,
 * scripts, advertisements, what stands beside the article and what is hidden are passed over. Addresses come out absolute.
 * Reads the tree only: nothing is loaded, run or changed.
 */
export function fromHtml(root: Root): ArticleImport {
  const survey = new Survey(root);
  const story = storyOf(survey);
  const reader = new HtmlReader(survey, { story, headline: headlineOf(story, survey) });
  return { article: reader.read(), report: reader.report.entries };
}

/** The article of a whole page, from its headline to the end of what holds its paragraphs. */
export function fromPage(survey: Survey, page: PageStory): ArticleImport {
  const reader = new HtmlReader(survey, { story: around(page, survey), ...page });
  return { article: reader.read(), report: reader.report.entries };
}

/** What `bodyFromHtml` found. */
export type HtmlBody = Pick<Article, "body" | "related">;

/** The blocks of HTML that is the body of an article and no more: it names no headline, no author, no lead picture. */
export function bodyFromHtml(root: Root): HtmlBody & { report: ReportEntry[] } {
  const reader = new HtmlReader(new Survey(root), { story: root, isBody: true });
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
  readonly #survey: Survey;
  readonly #story: Root;
  readonly #reader: BlockReader;
  /** Of the block or field that is being read, what its words lose. */
  readonly #notes: { element: Element; reason: string; outcome: "ignored" | "repaired" }[] = [];
  /** With the headline in it, or itself. */
  readonly #aroundHeadline = new Set<Node>();
  readonly #headline: Element | undefined;
  readonly #article: Partial<Article> = {};
  readonly #blocks: Block[] = [];
  readonly #isBody: boolean;
  /** Of a whole page, what holds the paragraphs. */
  readonly #content: Element | undefined;
  /** Up to where lists of other articles were looked for, in the order of the source. */
  #lastAsked = -1;
  #contentSeen = false;
  #headlineSeen = false;
  #isCut = false;

  constructor(survey: Survey, { story, headline, content, title, isBody = false }: Scope) {
    this.#survey = survey;
    this.#story = story;
    this.#reader = new BlockReader(survey, this.#tell);
    this.#headline = headline;
    for (let at: Element | null = headline ?? null; at; at = at.parentElement) this.#aroundHeadline.add(at);
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
    if (!isSeen(article.headline)) this.#makeHeadline();
    if (!article.headline || !isSeen(article.headline)) return undefined;
    const { headline, ...fields } = article;
    const around = this.#story.nodeType === 1 ? (this.#story as Element) : undefined;
    const lang = readLanguage(around?.closest("[lang]")?.getAttribute("lang") ?? "");
    const dir = around?.closest("[dir=ltr], [dir=rtl]")?.getAttribute("dir") as "ltr" | "rtl" | undefined;
    return {
      headline,
      ...("value" in lang && { lang: lang.value }),
      ...(dir && { dir }),
      ...fields,
      ...(this.#blocks.length > 0 && { body: this.#blocks }),
    };
  }

  #walk(container: ParentNode & Node, depth: number, inHeader: boolean): void {
    const runs = new InlineRuns(this.#survey, this.#tell);
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
    const { why, holdsBlocks, image, shown } = this.#survey.of(element);
    if (why !== undefined) return false;
    if (element.localName === "picture" || (element.localName === "img" && !isLetterSized(element))) return true;
    const isPictureOnly = element.localName === "a" && image !== undefined && shown === 0;
    if (holdsBlocks || isPictureOnly || this.#aroundHeadline.has(element)) return true;
    return this.#isBeforeBody() && (isCalled(element, kickerNames) || isMetaLine(element, this.#survey));
  }

  /** Whether what comes next may still be a field of the article's head. */
  #isBeforeBody(): boolean {
    return !this.#isBody && this.#blocks.length === 0;
  }

  #element(element: Element, depth: number, inHeader: boolean): void {
    const isOthers = this.#takeRelated(element);
    if (isOthers || this.#tellIgnored(element)) return;
    if (element === this.#headline) return this.#takeHeadline(element);
    if (!this.#aroundHeadline.has(element)) {
      if (this.#takeField(element, inHeader)) return;
      if (this.#takeBlock(element)) return;
    } else if (element.matches("a[href]")) {
      this.#setUrl(element);
    }
    if (!this.#isCut) this.#walk(element, depth + 1, inHeader || element.matches("header, hgroup"));
    if (element === this.#content) this.#contentSeen = true;
  }

  #takeRelated(element: Element): boolean {
    // One that lists nothing lists nothing inside either.
    const { first, last } = this.#survey.of(element);
    if (this.#article.related || first <= this.#lastAsked || !isRelated(element, this.#survey)) return false;
    this.#lastAsked = last;
    const related = relatedOf(element, this.#survey);
    if (related) this.#use(element, { related });
    return related !== undefined;
  }

  /** Before the headline, apart from what stands directly over it, or after the last paragraph of a page's story. */
  #isAround(node: Node): boolean {
    if (this.#contentSeen) return true;
    const headline = this.#headline;
    if (!headline || this.#headlineSeen || node.parentElement === headline.parentElement) return false;
    return !this.#aroundHeadline.has(node);
  }

  /** Of what surrounds a page's story only the way to other articles. */
  #takeAround(element: Element): void {
    if (this.#contentSeen && this.#takeRelated(element)) return;
    const place = this.#contentSeen ? "after the story" : "before the headline";
    if (!this.#tellIgnored(element)) this.#ignore(element, place);
  }

  #takeHeadline(heading: Element): void {
    this.#headlineSeen = true;
    const link = heading.querySelector("a[href]") ?? heading.closest("a[href]");
    if (link) this.#setUrl(link);
    this.#use(heading, { headline: this.#reader.lineOf(heading) });
  }

  #setUrl(link: Element): void {
    const url = hrefOf(link);
    if (url) this.#article.url ??= url;
  }

  /** Fields of the head stand before the story's first block; authors and dates may also be told after the last one. */
  #takeField(element: Element, inHeader: boolean): boolean {
    if (this.#isBody) return false;
    const before = this.#isBeforeBody();
    const survey = this.#survey;
    if ((before || element.matches("footer, address")) && isMetaLine(element, survey)) {
      return this.#useNew(element, readMetaLine(element, survey));
    }
    const { holdsBlocks, shown, link } = survey.of(element);
    if (!before || holdsBlocks || shown === 0) return false;
    const label = labelOf(element, survey);
    if (label) return this.#useNew(element, { label });
    const source = sourceOf(element, survey);
    if (source) return this.#useNew(element, { source });
    const text = shown <= longestKicker ? textOf(element, survey) : "";
    const isShortLine =
      element.localName !== "figure" && text && text.length <= longestKicker && !/[.!?…:]$/.test(text);
    const isKicker = isCalled(element, kickerNames) || (!this.#headlineSeen && this.#headline && isShortLine);
    if (isKicker && !this.#article.kicker) {
      const way = element.matches("a[href]") ? element : link;
      const url = way && hrefOf(way);
      return this.#useNew(element, { kicker: { text: this.#reader.lineOf(element), ...(url && { url }) } });
    }
    const isLead = isCalled(element, standfirstNames) || hasProperty(element, "description", "alternativeHeadline");
    const isSubtitle = element.getAttribute("role") === "doc-subtitle" || (inHeader && this.#headlineSeen);
    if ((isLead || isSubtitle) && !element.matches("figure, ul, ol"))
      return this.#useNew(element, { standfirst: this.#reader.lineOf(element) });
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
        if (this.#content && this.#isLinkList(element)) {
          this.#ignore(element, "a list of links");
          return true;
        }
        if (this.#survey.of(element).shown === 0) return false;
        const items = this.#reader.listItems(element);
        return items.length > 0 && this.#push(element, { type: "list", ordered: localName === "ol", items });
      }
      case "table": {
        const caption = this.#reader.caption(element);
        const items = this.#reader.tableRows(element);
        this.#tell(element, "a table became a list");
        const list: Block[] = items.length > 0 ? [{ type: "list", items }] : [];
        return this.#push(element, [...caption, ...list]);
      }
      case "dl":
        this.#tell(element, "a list of terms became paragraphs");
        return paragraphs(this.#reader.definitions(element));
      case "pre":
        this.#paragraph(this.#reader.textOf(element), element);
        return true;
      case "hr":
        return this.#push(element, { type: "divider" });
      case "blockquote":
        return paragraphs([this.#reader.quote(element)].filter((block) => block !== undefined));
      case "figure":
        return this.#figure(element);
      case "img":
      case "picture":
        return this.#pictures(element);
      case "summary":
        return this.#push(element, { type: "heading", level: 4, text: this.#reader.textOf(element) ?? "" });
      default:
        return false;
    }
  }

  #heading(element: Element): boolean {
    const text = this.#reader.textOf(element);
    if (text === undefined) return true;
    const top = Number(this.#headline?.localName[1] ?? 1);
    const level = Math.min(4, Math.max(2, Number(element.localName[1]) - top + 1));
    return this.#push(element, { type: "heading", level, text });
  }

  #figure(element: Element): boolean {
    const { hasQuote, image } = this.#survey.of(element);
    if (hasQuote) {
      const quote = element.querySelector("blockquote")!;
      const block = this.#reader.quote(quote, element.querySelector("figcaption") ?? undefined);
      return block === undefined || this.#push(element, block);
    }
    // A figure of something else than pictures, such as a table, is read like any container.
    return image ? this.#pictures(element) : false;
  }

  #pictures(element: Element): boolean {
    const pictures = this.#reader.pictures(element);
    if (pictures.length === 0) this.#ignore(element, "no picture that a card can show");
    const [first] = pictures;
    if (first && this.#isBeforeBody() && !this.#article.image) this.#use(element, { image: pictures.shift()! });
    return this.#push(
      element,
      pictures.map((picture: Picture): Block => ({ type: "image", ...picture })),
    );
  }

  #paragraph(text: RichText | undefined, container: Node): void {
    if (text === undefined || isBlank(text)) return this.#tellNotes();
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
    const path = element && !this.#isCut ? this.#pathOf(element) : "";
    const isNothing = Array.isArray(added) && added.length === 0;
    this.#tellNotes(isNothing ? undefined : `body[${this.#blocks.length}]`);
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
    const names = Object.keys(fields);
    this.#tellNotes(names[0]);
    for (const field of names) this.report.add({ outcome: "used", path: this.#pathOf(element), field });
  }

  /** As #use, but what is known already stays; true where there was something to use. */
  #useNew(element: Element, fields: Partial<Article>): boolean {
    const known = this.#article as Record<string, unknown>;
    const fresh = Object.entries(fields).filter(([name]) => known[name] === undefined);
    if (fresh.length > 0) this.#use(element, Object.fromEntries(fresh));
    return Object.keys(fields).length > 0;
  }

  #tellIgnored(element: Element): boolean {
    const reason = this.#survey.of(element).why;
    if (reason !== undefined) this.#ignore(element, reason);
    return reason !== undefined;
  }

  #ignore(element: Element, reason: string): void {
    this.report.add({ outcome: "ignored", path: this.#pathOf(element), reason });
  }

  #pathOf(element: Element): string {
    return pathOf(element, this.#survey);
  }

  readonly #tell: Tell = (element, reason, outcome) => {
    if (this.#notes.length < mostNotes) this.#notes.push({ element, reason, outcome: outcome ?? "repaired" });
  };

  /** Tells what was noted, of what is kept with the field that it is kept in. */
  #tellNotes(field?: string): void {
    for (const { element, reason, outcome } of this.#notes.splice(0)) {
      const into = outcome === "repaired" && field ? { field } : {};
      this.report.add({ outcome, path: this.#pathOf(element), ...into, reason });
    }
  }

  /** As lists of navigation are. */
  #isLinkList(list: Element): boolean {
    const { linked, shown } = this.#survey.of(list);
    return list.children.length > 2 && linked > 0.8 * shown;
  }
}

/** The innermost element with both headline and paragraphs. */
function around({ content, headline }: PageStory, survey: Survey): Root {
  if (!headline) return content;
  let at = content;
  while (!survey.contains(at, headline) && at.parentElement) at = at.parentElement;
  return at;
}
