import { describe, expect, test } from "vitest";
import { fromPortableText, type PortableTextOptions } from "../../../web/src/portable_text.js";
import { faultsOf } from "./article_schema.js";

const span = (text: string, ...marks: string[]) => ({ _type: "span", _key: "k", text, marks });
const block = (style: string, ...children: object[]) => ({ _type: "block", _key: "b", style, markDefs: [], children });
const item = (listItem: string, level: number, text: string) => ({ ...block("normal", span(text)), listItem, level });

function read(input: unknown, options: PortableTextOptions = {}) {
  const { article, report } = fromPortableText(input, options);
  if (article) expect(faultsOf(article)).toEqual([]);
  return { article, report };
}

const fields = { headline: "H" };
const bodyOf = (blocks: unknown[], options: PortableTextOptions = {}) =>
  read(blocks, { fields, ...options }).article?.body;

describe("blocks", () => {
  test("become what their style is", () => {
    const styles = ["normal", "h1", "h2", "h3", "h4", "h6", "blockquote", "lead"];
    expect(bodyOf(styles.map((style) => block(style, span(style))))).toEqual([
      { type: "paragraph", text: "normal" },
      { type: "heading", level: 2, text: "h1" },
      { type: "heading", level: 2, text: "h2" },
      { type: "heading", level: 3, text: "h3" },
      { type: "heading", level: 4, text: "h4" },
      { type: "heading", level: 4, text: "h6" },
      { type: "quote", text: "blockquote" },
      { type: "paragraph", text: "lead" },
    ]);
  });

  test("have runs of their marks, links among them", () => {
    const text = {
      ...block(
        "normal",
        span("Plain "),
        span("bold", "strong"),
        span(" both", "strong", "em"),
        span(" x = 1", "code"),
        span(" gone", "del"),
        span(" 10"),
        span("6", "sup"),
        span(" H"),
        span("2", "sub"),
        span("O "),
        span("was", "strike-through"),
        span(" not", "strike-through", "em"),
        span(" so"),
        span(" under", "underline"),
        span(" linked", "l1", "strong"),
        span(" inner", "l2"),
        span(" trap", "l3"),
      ),
      markDefs: [
        { _key: "l1", _type: "link", href: "https://a.example/x" },
        { _key: "l2", _type: "internalLink", reference: { _ref: "doc-9" } },
        { _key: "l3", _type: "link", href: "javascript:alert(1)" },
      ],
    };
    const linkUrl = (mark: Record<string, unknown>) => `/doc/${(mark.reference as { _ref: string })._ref}`;
    const [paragraph] = bodyOf([text], { linkUrl, base: "https://site.example/" })!;
    expect(paragraph).toEqual({
      type: "paragraph",
      text: [
        { text: "Plain " },
        { text: "bold", strong: true },
        { text: " both", strong: true, em: true },
        { text: " x = 1", code: true },
        { text: " 10⁶ H₂O (was" },
        { text: " not", em: true },
        { text: ") so under" },
        { text: " linked", href: "https://a.example/x", strong: true },
        { text: " inner", href: "https://site.example/doc/doc-9" },
        { text: " trap" },
      ],
    });
  });

  test("of lists are gathered, inner levels after what holds them", () => {
    const list = [
      item("bullet", 1, "a"),
      item("bullet", 2, "a1"),
      item("number", 3, "a11"),
      item("bullet", 1, "b"),
      item("number", 1, "one"),
    ];
    expect(bodyOf([...list, block("normal", span("After")), item("number", 1, "new")])).toEqual([
      { type: "list", ordered: false, items: ["a", "a1", "a11", "b"] },
      { type: "list", ordered: true, items: ["one"] },
      { type: "paragraph", text: "After" },
      { type: "list", ordered: true, items: ["new"] },
    ]);
  });

  test("keep line ends, lose what is empty, and know other objects", () => {
    expect(
      bodyOf([
        block("normal", span("one\ntwo")),
        block("normal", span("")),
        { _type: "break" },
        { _type: "code", language: "js", code: "a\n  b\n" },
        { _type: "pullQuote", text: [block("normal", span("Said"))], author: "Jane Doe" },
        { _type: "table", rows: [{ cells: ["Year", "Boats"] }, { cells: ["2026", "9"] }] },
        { _type: "youtube", url: "https://video.example/1" },
        { _type: "block", children: [{ _type: "stock", symbol: "X" }, span("text")] },
      ]),
    ).toEqual([
      { type: "paragraph", text: "one\u2028two" },
      { type: "divider" },
      { type: "paragraph", text: [{ text: "a\u2028  b", code: true }] },
      { type: "quote", text: "Said", cite: "Jane Doe" },
      { type: "list", items: ["Year · Boats", "2026 · 9"] },
      { type: "paragraph", text: "text" },
    ]);
  });

  test("of unknown types are told with their path", () => {
    const { report } = read([{ _type: "youtube", url: "x" }, block("normal", span("a", "glow"))], { fields });
    expect(report).toContainEqual({ outcome: "ignored", path: "$[0]", reason: "youtube: a card shows no such block" });
    expect(report).toContainEqual(expect.objectContaining({ outcome: "ignored", path: "$[1].children[0].marks" }));
    expect(report).toContainEqual({ outcome: "used", path: "$[1]", field: "body[0]" });
  });
});

describe("pictures", () => {
  const image = {
    _type: "image",
    asset: { _type: "reference", _ref: "image-abc123-2000x1500-jpg" },
    alt: "Boats",
    caption: "At the pier",
  };

  test("have the address that the option makes, their size, and the point to keep in view", () => {
    const imageUrl = (value: Record<string, unknown>) =>
      `https://cdn.example/${(value.asset as { _ref: string })._ref}.jpg`;
    const hotspot = { _type: "sanity.imageHotspot", x: 0.25, y: 0.75, width: 0.5, height: 0.5 };
    expect(bodyOf([{ ...image, hotspot, attribution: "Mia Wong" }], { imageUrl })).toEqual([
      {
        type: "image",
        src: "https://cdn.example/image-abc123-2000x1500-jpg.jpg",
        alt: "Boats",
        width: 2000,
        height: 1500,
        focalPoint: [0.25, 0.75],
        caption: "At the pier",
        credit: "Mia Wong",
      },
    ]);
  });

  test("with an expanded asset need no option", () => {
    const asset = {
      _id: "image-x-10x10-png",
      url: "https://cdn.example/x.png",
      altText: "From the asset",
      metadata: { dimensions: { width: 800, height: 600 } },
    };
    expect(bodyOf([{ _type: "figure", image: { asset } }])).toEqual([
      { type: "image", src: "https://cdn.example/x.png", alt: "From the asset", width: 800, height: 600 },
    ]);
  });

  test("whose address cannot be had are told", () => {
    for (const imageUrl of [
      undefined,
      () => undefined,
      () => "javascript:x",
      () => {
        throw new Error("no");
      },
      () => 5 as never,
    ]) {
      const { article, report } = read([image, block("normal", span("x"))], { fields, ...(imageUrl && { imageUrl }) });
      expect(article?.body).toEqual([{ type: "paragraph", text: "x" }]);
      expect(report.some(({ outcome, path }) => outcome === "ignored" && path.startsWith("$[0]"))).toBe(true);
    }
  });

  test("that are cropped name no size: the file's is another", () => {
    const crop = { top: 0.1, bottom: 0, left: 0, right: 0 };
    expect(bodyOf([{ ...image, crop }], { imageUrl: () => "/i.jpg" })).toEqual([
      { type: "image", src: "/i.jpg", alt: "Boats", caption: "At the pier" },
    ]);
  });
});

describe("the article", () => {
  test("of a document has its fields", () => {
    const { article, report } = read(
      {
        _type: "post",
        _id: "p1",
        _rev: "r",
        title: "The harbour opens",
        slug: { _type: "slug", current: "harbour" },
        excerpt: [block("normal", span("After "), span("two years", "em"))],
        author: { _type: "author", name: "Jane Doe" },
        categories: [{ title: "World" }, { title: "Sea" }],
        mainImage: { asset: { url: "https://cdn.example/m.jpg" }, alt: "Gates" },
        publishedAt: "2026-11-23T09:30:00Z",
        _updatedAt: "2026-11-24T09:30:00Z",
        language: "en_GB",
        body: [block("normal", span("Text."))],
      },
      { fields: { url: "https://site.example/harbour" } },
    );
    expect(article).toEqual({
      url: "https://site.example/harbour",
      headline: "The harbour opens",
      id: "p1",
      lang: "en-GB",
      kicker: { text: "World" },
      standfirst: "After two years",
      authors: [{ name: "Jane Doe" }],
      published: "2026-11-23T09:30:00Z",
      updated: "2026-11-24T09:30:00Z",
      image: { src: "https://cdn.example/m.jpg", alt: "Gates" },
      body: [{ type: "paragraph", text: "Text." }],
    });
    expect(report).toContainEqual(expect.objectContaining({ outcome: "ignored", path: "$.slug" }));
  });

  test("of blocks alone is named by its first heading, else its first words", () => {
    expect(read([block("h1", span("Title")), block("normal", span("Text."))]).article).toEqual({
      headline: "Title",
      body: [{ type: "paragraph", text: "Text." }],
    });
    expect(read([block("normal", span("Words only."))]).article).toEqual({ headline: "Words only." });
    expect(read(block("normal", span("One block."))).article).toEqual({ headline: "One block." });
  });

  test.each([[[]], [[1, "x", null]], [{}], ["[]"], ["{"], [null], [7], [[{ a: 1 }]]])(
    "of %j is none, and the report says why",
    (input) => {
      const { article, report } = read(input);
      expect(article).toBeUndefined();
      expect(report.length).toBeGreaterThan(0);
    },
  );

  test("fields of the host that are of no use are told", () => {
    const bad = { headline: 5, body: 7, image: { src: 1 }, authors: "x", lang: "fr" } as unknown as NonNullable<
      PortableTextOptions["fields"]
    >;
    const { article, report } = read([block("normal", span("Words."))], { fields: bad });
    expect(article).toEqual({ headline: "Words.", lang: "fr" });
    expect(report.filter(({ path }) => path.startsWith("fields.")).map(({ path }) => path)).toEqual([
      "fields.headline",
      "fields.body",
      "fields.image",
      "fields.authors",
    ]);
  });
});
