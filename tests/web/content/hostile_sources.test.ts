import { describe, expect, test } from "vitest";
import type { Article } from "../../../web/src/content/article.js";
import type { ReportEntry } from "../../../web/src/content/report.js";
import { importArticle } from "../../../web/src/import.js";
import { fromJsonFeed } from "../../../web/src/json_feed.js";
import { fromJsonLd } from "../../../web/src/json_ld.js";
import { fromOEmbed } from "../../../web/src/oembed.js";
import { fromOpenGraph } from "../../../web/src/open_graph.js";
import { fromPortableText } from "../../../web/src/portable_text.js";
import { faultsOf } from "./article_schema.js";
import { pick, seeded } from "./seeded.js";

interface Read {
  articles: Article[];
  report: ReportEntry[];
}

const one = ({ article, report }: { article: Article | undefined; report: ReportEntry[] }): Read => ({
  articles: article ? [article] : [],
  report,
});

const importers: [string, (input: unknown) => Read][] = [
  ["JSON-LD", (input) => one(fromJsonLd(input))],
  ["JSON Feed", (input) => fromJsonFeed(input)],
  ["Portable Text", (input) => one(fromPortableText(input))],
  ["Open Graph", (input) => one(fromOpenGraph(input as never))],
  ["oEmbed", (input) => one(fromOEmbed(input))],
];

/** What holds for every answer, whatever was asked. */
function check({ articles, report }: Read): void {
  for (const article of articles) expect(faultsOf(article)).toEqual([]);
  if (articles.length === 0) expect(report.length).toBeGreaterThan(0);
  expect(report.length).toBeLessThan(6000);
  for (const { outcome, path, field, reason } of report) {
    expect(["used", "ignored", "repaired", "cut"]).toContain(outcome);
    expect(typeof path).toBe("string");
    if (outcome === "ignored" || outcome === "cut") expect(reason).toBeTruthy();
    if (outcome === "ignored") expect(field).toBeUndefined();
  }
}

const script = "<script>globalThis.ran = true</script><img src=x onerror='globalThis.ran = true'>";
const texts = [
  "Plain words",
  "",
  " ",
  "&lt;p&gt;x&lt;/p&gt;",
  script,
  `<p>${script}words</p>`,
  "javascript:globalThis.ran=true",
  "https://a.example/x.jpg",
  "//a.example/y",
  "2026-11-23",
  "0000-00-00",
  "By Jane Doe and Ali Noor",
  "PT5M",
  "en_US",
  "\ud800\u0000\u202e",
  "__proto__",
  "constructor",
  "null",
  "1".repeat(400),
  "x".repeat(70_000),
  "ש".repeat(40_000),
  "a\n\nb\nc",
  "#fragment",
  "data:text/html,<b>",
  "data:image/png;base64,AAAA",
  "mailto:a@b.example",
];
const names = (
  "@context @type @id @graph @value type id headline name alternativeHeadline url mainEntity mainEntityOfPage isPartOf articleBody text description author creator publisher logo image caption creditText width height contentUrl thumbnailUrl " +
  "datePublished dateModified inLanguage articleSection timeRequired wordCount relatedLink liveBlogUpdate identifier version items title content_html content_text summary tags attachments mime_type authors date_published banner_image external_url " +
  "_type _key style children markDefs marks listItem level asset _ref hotspot crop x y alt body mainImage categories href html provider_name thumbnail_url thumbnail_width og:title og:image og:image:width article:author twitter:label1 twitter:data1 __proto__ constructor toString hasOwnProperty then length"
).split(" ");
const words = [
  "NewsArticle",
  "LiveBlogPosting",
  "Person",
  "ImageObject",
  "WebPage",
  "block",
  "span",
  "image",
  "table",
  "photo",
  "rich",
  "bullet",
  "number",
  "h2",
  "strong",
  "https://jsonfeed.org/version/1.1",
  "https://schema.org",
  "image/png",
  "#a",
  "#b",
];

function valueBy(random: () => number, depth = 0): unknown {
  const kind = random();
  if (depth > 5 || kind < 0.35) return pick(random, [...texts, ...words]);
  if (kind < 0.45)
    return pick<unknown>(random, [
      0,
      -1,
      1.5,
      1e300,
      Number.NaN,
      1795426200,
      true,
      false,
      null,
      undefined,
      10n,
      Symbol("s"),
      () => 1,
      new Date(Number.NaN),
      new URL("https://a.example"),
    ]);
  if (kind < 0.65) return Array.from({ length: Math.floor(random() * 5) }, () => valueBy(random, depth + 1));
  const object: Record<string, unknown> = {};
  for (let count = Math.floor(random() * 9); count >= 0; --count) {
    const name = pick(random, names);
    Object.defineProperty(object, name, {
      value: valueBy(random, depth + 1),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  if (random() < 0.5) object["@type"] = pick(random, words);
  if (random() < 0.3) object._type = pick(random, words);
  if (random() < 0.5) object.headline = pick(random, texts);
  return object;
}

describe.each(importers)("%s", (_, read) => {
  test("of values by chance gives valid articles or reasons, and runs nothing", () => {
    const random = seeded(42);
    let articles = 0;
    for (let round = 0; round < 400; ++round) {
      const answer = read(valueBy(random));
      check(answer);
      articles += answer.articles.length;
    }
    expect(articles).toBeGreaterThan(0);
    expect("ran" in globalThis).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("of accessors, proxies and circles gives an answer", () => {
    const throwing = {
      get headline() {
        throw new Error("no");
      },
      get title() {
        throw null;
      },
      name: "Named",
      items: [
        {
          get title() {
            throw 1;
          },
          content_text: "x",
        },
      ],
    };
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const circle: Record<string, unknown> = { "@type": "Article", headline: "H", title: "H" };
    Object.assign(circle, {
      author: circle,
      image: [circle],
      items: [circle],
      mainEntity: circle,
      body: [circle],
      children: [circle],
    });
    for (const input of [
      throwing,
      revoked.proxy,
      circle,
      [circle, circle],
      new Proxy([], {}),
      new Map([["headline", "x"]]),
      /x/,
      new Error("x"),
    ])
      check(read(input));
  });

  test("of a list of a million, and of texts of one thing, gives an answer", { timeout: 60_000 }, () => {
    for (const each of [{}, { _type: "block", children: [{ text: "x" }] }, ["og:title", "x"]]) {
      const million = new Array(1_000_000).fill(each);
      check(read(million));
      check(
        read({
          "@type": "Article",
          version: "https://jsonfeed.org/version/1.1",
          title: "T",
          items: million,
          articleBody: million,
          body: million,
          author: million,
          image: million,
        }),
      );
    }
    for (const part of [
      "<p>x",
      "<",
      "&amp;",
      "word ",
      "\n\n",
      "<a href='",
      "&lt;p&gt;",
      "By A B and ",
      '\\"',
      "<script>",
    ]) {
      const text = part.repeat(Math.ceil(150_000 / part.length));
      check(
        read({
          "@type": "Article",
          version: "https://jsonfeed.org/version/1.1",
          headline: text,
          title: text,
          description: text,
          author: text,
          author_name: text,
          image: text,
          datePublished: text,
          articleBody: text,
          items: [{ title: "T", content_html: text, content_text: text }],
          body: [{ _type: "block", children: [{ text }] }],
          "og:title": text,
          "og:image": text,
        }),
      );
      check(read(text));
    }
  });

  test("nested without end is read as deep as anything is", () => {
    let deep: unknown = { headline: "H" };
    for (let depth = 0; depth < 50_000; ++depth)
      deep = depth % 2 ? [deep] : { "@graph": deep, mainEntity: deep, author: deep, items: deep, children: deep };
    check(read(deep));
    check(read(`${'{"@graph":['.repeat(50_000)}`));
    check(read(`${"[".repeat(100_000)}${"]".repeat(100_000)}`));
  });
});

test("the front door answers all of these too", async () => {
  const random = seeded(7);
  for (let round = 0; round < 400; ++round) {
    const { article, articles, report } = await importArticle(valueBy(random));
    expect(articles[0]).toBe(article);
    if (!article) expect(report.length).toBeGreaterThan(0);
  }
  for (const part of ["<p>x", "{", "[", "<script type='application/ld+json'>{", "<!--", "&"]) {
    const { report } = await importArticle(part.repeat(300_000));
    expect(report.length).toBeGreaterThan(0);
  }
  expect("ran" in globalThis).toBe(false);
});

describe("what is more than an article may have", () => {
  const cuts = (report: readonly ReportEntry[]) => report.filter(({ outcome }) => outcome === "cut");
  const read = (fields: object) => fromJsonLd({ "@type": "Article", headline: "H", ...fields });

  test.each<[string, object, string]>([
    ["paragraphs", { articleBody: "<p>word</p>".repeat(12_000) }, "more than 10000 blocks"],
    ["plain paragraphs", { articleBody: "word\n".repeat(12_000) }, "more than 10000 paragraphs"],
    ["bytes", { articleBody: `${"word ".repeat(2000)}\n`.repeat(150) }, "1 MB"],
    ["bytes of one paragraph", { articleBody: "word ".repeat(20_000) }, "longer than 65536 bytes"],
    ["bytes of one headline", { headline: "word ".repeat(20_000) }, "longer than 16384 bytes"],
    ["items of one list", { articleBody: `<ul>${"<li>x</li>".repeat(11_000)}</ul>` }, "no room for further items"],
    ["runs", { articleBody: `<p>${"<b>a</b>c".repeat(4000)}</p>`.repeat(9) }, "40,000"],
  ])("%s is cut, told with its path, and still valid", (_, fields, reason) => {
    const { article, report } = read(fields);
    expect(faultsOf(article!)).toEqual([]);
    expect(cuts(report).some((cut) => cut.reason?.includes(reason) && cut.path !== "")).toBe(true);
  });

  test("is told where it stands in the source", () => {
    const { report } = read({
      headline: "word ".repeat(20_000),
      articleBody: `<p>One</p><p>${"word ".repeat(20_000)}</p>`,
    });
    expect(cuts(report).map(({ path, field }) => [path, field])).toEqual([
      ["$.headline", "headline"],
      ["$.articleBody p:nth-of-type(2)", "body[1]"],
    ]);
  });

  test("is told even where the report lists no more", () => {
    const { report } = read({ articleBody: "<p>word</p>".repeat(12_000) });
    expect(report.length).toBeLessThan(5200);
    expect(report.some(({ reason }) => reason === "further parts of the source are not listed here")).toBe(true);
    expect(cuts(report)).toHaveLength(1);
  });

  test("and an article of just that size is whole", () => {
    const { article, report } = read({ articleBody: "<p>word</p>".repeat(10_000) });
    expect(article?.body).toHaveLength(10_000);
    expect(cuts(report)).toEqual([]);
  });
});
