import { describe, expect, test } from "vitest";
import { fromJsonLd, fromJsonLdScripts } from "../../../web/src/json_ld.js";
import { faultsOf } from "./article_schema.js";

const base = "https://paper.example/news/";
const context = { "@context": "https://schema.org" };

function read(input: unknown) {
  const { article, report } = fromJsonLd(input, { base });
  if (article) expect(faultsOf(article)).toEqual([]);
  return { article, report };
}

const news = (fields: object) => read({ ...context, "@type": "NewsArticle", headline: "The harbour opens", ...fields });
const articleOf = (fields: object) => news(fields).article!;

describe("the node that is the article", () => {
  const node = { "@type": "NewsArticle", headline: "Found" };
  const crumbs = { "@type": "BreadcrumbList", itemListElement: [{ "@type": "ListItem", position: 1, name: "News" }] };
  const site = { "@type": "WebSite", name: "The Paper", url: base };

  test.each<[string, unknown]>([
    ["alone", { ...context, ...node }],
    ["in a list", [crumbs, { ...context, ...node }]],
    ["in a graph", { ...context, "@graph": [site, crumbs, node] }],
    ["in a graph that is one node", { ...context, "@graph": node }],
    ["in a list of graphs", [{ "@graph": [site] }, [{ "@graph": [crumbs, node] }]]],
    ["the main entity of a page", { "@type": "WebPage", name: "Page", mainEntity: node }],
    ["on the page that is its own main entity", { "@type": "WebPage", mainEntityOfPage: node }],
    [
      "named by the page",
      {
        "@graph": [
          { "@type": "WebPage", mainEntity: { "@id": "#a" } },
          { "@id": "#a", ...node },
        ],
      },
    ],
    ["the one in a list of items", { "@type": "ItemList", itemListElement: [{ "@type": "ListItem", item: node }] }],
    ["with a prefix", { "@type": "schema:NewsArticle", "schema:headline": "Found" }],
    ["with whole addresses", { "@type": "http://schema.org/NewsArticle", "http://schema.org/headline": "Found" }],
    [
      "expanded",
      [{ "@type": ["https://schema.org/NewsArticle"], "https://schema.org/headline": [{ "@value": "Found" }] }],
    ],
    [
      "with type and id for short",
      { ...context, type: "NewsArticle", id: "https://paper.example/a", headline: "Found" },
    ],
    ["of several types", { "@type": ["Thing", "NewsArticle"], headline: "Found" }],
    ["in another case", { "@type": "newsarticle", headline: "Found" }],
    ["of a site's own type", { "@type": "SponsoredBlogPosting", headline: "Found" }],
    ["without a type", { headline: "Found", datePublished: "2026-11-23" }],
    ["as text", JSON.stringify({ ...context, ...node })],
    ["as text that is not quite JSON", '<!--\n{"@type":"NewsArticle","headline":"Found",}\n-->'],
  ])("is found %s", (_, input) => {
    expect(read(input).article?.headline).toBe("Found");
  });

  test.each<[string, unknown, RegExp]>([
    ["another type", { "@type": "Recipe", name: "Soup" }, /no article of a type/],
    ["a page alone", { "@type": "WebPage", name: "Page", description: "About" }, /no article of a type/],
    [
      "a list of several",
      { "@type": "ItemList", itemListElement: [node, { ...node, headline: "Other" }] },
      /no article/,
    ],
    ["no headline", { "@type": "NewsArticle", datePublished: "2026-11-23" }, /without a headline/],
    ["empty names", { "@type": "NewsArticle", headline: " ", name: "&nbsp;" }, /without a headline/],
    ["a text that is no JSON", "<html>", /not JSON/],
    ["a text", '"headline"', /no article/],
    ["a number", 5, /no article/],
    ["an empty list", [], /no article/],
  ])("is none for %s, and the report says why", (_, input, reason) => {
    const { article, report } = read(input);
    expect(article).toBeUndefined();
    expect(report.some((entry) => entry.outcome === "ignored" && reason.test(entry.reason ?? ""))).toBe(true);
  });

  test("is the one that the page is about, else the fullest; the others are told", () => {
    const other = { "@type": "NewsArticle", headline: "Teaser" };
    const main = { "@type": "Article", headline: "Main", articleBody: "Text.", author: "Jane Doe" };
    const { article, report } = read({ "@graph": [other, main, { ...other }] });
    expect(article?.headline).toBe("Main");
    expect(report.filter(({ reason }) => reason?.startsWith("NewsArticle")).map(({ path }) => path)).toEqual([
      '$["@graph"][0]',
      '$["@graph"][2]',
    ]);
    const page = { "@type": "WebPage", mainEntity: { "@type": "NewsArticle", headline: "Of the page" } };
    expect(read([other, page]).article?.headline).toBe("Of the page");
  });

  test("is read in circles of references", () => {
    const { article } = read({
      "@graph": [
        {
          "@id": "#a",
          "@type": "NewsArticle",
          headline: "H",
          author: { "@id": "#p" },
          mainEntityOfPage: { "@id": "#w" },
        },
        { "@id": "#w", "@type": "WebPage", mainEntity: { "@id": "#a" }, isPartOf: { "@id": "#w" } },
        { "@id": "#p", "@type": "Person", name: "Jane Doe", worksFor: { "@id": "#o" }, knows: { "@id": "#p" } },
        { "@id": "#o", "@type": "Organization", founder: { "@id": "#p" } },
        { "@id": "#x", sameAs: { "@id": "#x" } },
      ],
    });
    expect(article).toEqual({ headline: "H", id: "#a", authors: [{ name: "Jane Doe" }] });
  });

  test("several scripts are one source, and a broken one is told", () => {
    const { article, report } = fromJsonLdScripts(["{", JSON.stringify(node)]);
    expect(article).toEqual({ headline: "Found" });
    expect(report[0]).toMatchObject({ outcome: "ignored", path: "$[0]" });
  });
});

describe("what kind of piece it is becomes the label", () => {
  test.each([
    ["OpinionNewsArticle", "opinion"],
    ["AnalysisNewsArticle", "analysis"],
    ["AdvertiserContentArticle", "sponsored"],
    ["LiveBlogPosting", "live"],
    ["ReportageNewsArticle", undefined],
    ["BackgroundNewsArticle", undefined],
    ["BlogPosting", undefined],
  ])("%s", (type, label) => {
    expect(articleOf({ "@type": ["NewsArticle", type].reverse() }).label).toBe(label);
  });

  test("a live blog that ended before its last change is not live", () => {
    const dates = { coverageEndTime: "2026-11-23T10:00:00Z", dateModified: "2026-11-23T12:00:00Z" };
    expect(articleOf({ "@type": "LiveBlogPosting", ...dates }).label).toBeUndefined();
    expect(articleOf({ "@type": "LiveBlogPosting", ...dates, coverageEndTime: "2026-11-24" }).label).toBe("live");
  });
});

describe("texts", () => {
  test.each<[object, string]>([
    [{ headline: "Tom &amp;amp; Jerry&#8217;s" }, "Tom & Jerry’s"],
    [{ headline: undefined, name: "Named" }, "Named"],
    [{ headline: "", alternativeHeadline: "Other" }, "Other"],
    [{ headline: ["First", "Second"] }, "First"],
    [{ headline: { "@value": "Valued", "@language": "en" } }, "Valued"],
    [{ headline: "<b>Bold</b> news" }, "Bold news"],
  ])("the headline of %j is %s", (fields, headline) => {
    expect(articleOf(fields).headline).toBe(headline);
  });

  test("section, description, language, identifier and reading time have their fields", () => {
    expect(
      articleOf({
        articleSection: ["World &amp; Sea", "Boats"],
        description: "After two years &mdash; boats.",
        inLanguage: { "@type": "Language", name: "English", alternateName: "en" },
        identifier: { "@type": "PropertyValue", propertyID: "cms", value: 4711 },
        timeRequired: "PT4M10S",
      }),
    ).toEqual({
      headline: "The harbour opens",
      kicker: { text: "World & Sea" },
      standfirst: "After two years — boats.",
      lang: "en",
      id: "4711",
      readingMinutes: 4,
    });
  });

  test("an alternative headline is a standfirst where there is no description", () => {
    expect(articleOf({ alternativeHeadline: "With boats" }).standfirst).toBe("With boats");
    expect(articleOf({ alternativeHeadline: "With boats", description: "D" }).standfirst).toBe("D");
  });
});

describe("the address", () => {
  test.each<[object, string | undefined]>([
    [{ url: "/a?x=1" }, "https://paper.example/a?x=1"],
    [{ url: ["https://a.example/1", "https://a.example/2"] }, "https://a.example/1"],
    [{ mainEntityOfPage: "https://a.example/x" }, "https://a.example/x"],
    [{ mainEntityOfPage: { "@type": "WebPage", "@id": "https://a.example/y" } }, "https://a.example/y"],
    [{ mainEntityOfPage: { "@id": "https://a.example/y#webpage" } }, "https://a.example/y"],
    [{ mainEntityOfPage: true }, undefined],
    [{ "@id": "https://a.example/z" }, "https://a.example/z"],
    [{ "@id": "https://a.example/z#article" }, undefined],
    [{ url: "javascript:alert(1)" }, undefined],
    [{ url: "data:text/html,x", mainEntityOfPage: "https://a.example/x" }, "https://a.example/x"],
  ])("of %j is %s", (fields, url) => {
    expect(articleOf(fields).url).toBe(url);
  });
});

describe("dates", () => {
  test("are ISO 8601 in the zone that they name", () => {
    const article = articleOf({ datePublished: "Mon, 23 Nov 2026 09:30:00 +0200", dateModified: 1795512600000 });
    expect([article.published, article.updated]).toEqual(["2026-11-23T09:30:00+02:00", "2026-11-24T09:30:00Z"]);
  });

  test("an update that is no later is none", () => {
    const datePublished = "2026-11-23T09:30:00+02:00";
    for (const dateModified of [datePublished, "2026-11-23T07:30:00Z", "2026-11-22"]) {
      expect(articleOf({ datePublished, dateModified })).not.toHaveProperty("updated");
    }
  });

  test("words stay words, and what is neither is told", () => {
    expect(articleOf({ datePublished: "3 hours ago" }).publishedText).toBe("3 hours ago");
    const { article, report } = news({ datePublished: "not set" });
    expect(article).toEqual({ headline: "The harbour opens" });
    expect(report).toContainEqual({ outcome: "ignored", path: "$.datePublished", reason: "not a date: not set" });
  });
});

describe("authors", () => {
  test.each<[unknown, unknown]>([
    ["Jane Doe", [{ name: "Jane Doe" }]],
    ["By Jane Doe and Ali Noor", [{ name: "Jane Doe" }, { name: "Ali Noor" }]],
    [
      ["Jane Doe", { name: "Ali Noor" }],
      [{ name: "Jane Doe" }, { name: "Ali Noor" }],
    ],
    [{ "@type": "Person", name: "Jane Doe", url: "/jane" }, [{ name: "Jane Doe", url: "https://paper.example/jane" }]],
    [
      { "@type": "Person", name: ["Jane Doe"], sameAs: ["https://a.example/j", "x"] },
      [{ name: "Jane Doe", url: "https://a.example/j" }],
    ],
    [{ "@type": "Person", givenName: "Jane", familyName: "Doe" }, [{ name: "Jane Doe" }]],
    [{ "@type": "Organization", name: "Food and Drug Administration" }, [{ name: "Food and Drug Administration" }]],
    [[{ name: "Jane Doe" }, { name: "Jane Doe" }], [{ name: "Jane Doe" }]],
    [{ "@type": "Person", name: "Jane Doe", url: "javascript:x" }, [{ name: "Jane Doe" }]],
    [[[{ "@type": "Person", name: "Jane Doe" }]], undefined],
    ["https://social.example/jane", undefined],
    [{ "@type": "Person" }, undefined],
    [[null, 5, "", {}], undefined],
  ])("of %j are %j", (author, authors) => {
    expect(articleOf({ author }).authors).toEqual(authors);
  });

  test("a creator is one where there is no author", () => {
    expect(articleOf({ creator: ["Jane Doe"] }).authors).toEqual([{ name: "Jane Doe" }]);
  });
});

describe("pictures", () => {
  test.each<[unknown, unknown]>([
    ["a.jpg", { src: `${base}a.jpg`, alt: "" }],
    [["a.jpg", "b.jpg"], { src: `${base}a.jpg`, alt: "" }],
    [["s-1x1.jpg", "s-4x3.jpg", "s-16x9.jpg"], { src: `${base}s-16x9.jpg`, alt: "" }],
    [["x-300x200.jpg", "x-1600x900.jpg"], { src: `${base}x-1600x900.jpg`, alt: "" }],
    [
      { "@type": "ImageObject", url: "a.jpg", width: "1200px", height: "800" },
      { src: `${base}a.jpg`, alt: "", width: 1200, height: 800 },
    ],
    [
      { contentUrl: "a.jpg", width: { "@type": "QuantitativeValue", value: 900 }, height: 600 },
      { src: `${base}a.jpg`, alt: "", width: 900, height: 600 },
    ],
    [
      { url: "a.jpg", width: "auto", height: 0 },
      { src: `${base}a.jpg`, alt: "" },
    ],
    [
      { url: "a.jpg", caption: "Boats &amp; sea", creditText: "© Mia Wong", alternateName: "Boats" },
      { src: `${base}a.jpg`, alt: "Boats", caption: "Boats & sea", credit: "Mia Wong" },
    ],
    [
      { url: "a.jpg", creator: { "@type": "Person", name: "Mia Wong" } },
      { src: `${base}a.jpg`, alt: "", credit: "Mia Wong" },
    ],
    [
      [
        { url: "small.jpg", width: 200, height: 120 },
        { url: "big.jpg", width: 1920, height: 1080 },
      ],
      { src: `${base}big.jpg`, alt: "", width: 1920, height: 1080 },
    ],
    [
      { "@type": "ImageObject", url: ["a.jpg", "b.jpg"] },
      { src: `${base}a.jpg`, alt: "" },
    ],
    ["a.jpg?w=1&amp;h=2", { src: `${base}a.jpg?w=1&h=2`, alt: "" }],
    ["drawing.svg", undefined],
    ["javascript:alert(1)", undefined],
    ["data:text/html,x", undefined],
    [[], undefined],
    [{}, undefined],
    [7, undefined],
  ])("of %j is %j", (image, picture) => {
    expect(articleOf({ image }).image).toEqual(picture);
  });

  test("a thumbnail leads where there is no picture, and a caption that is the headline is none", () => {
    expect(articleOf({ thumbnailUrl: "t.jpg" }).image?.src).toBe(`${base}t.jpg`);
    expect(articleOf({ image: { url: "a.jpg", caption: "The harbour opens" } }).image).not.toHaveProperty("caption");
  });
});

describe("the publication", () => {
  test.each<[unknown, unknown]>([
    ["The Paper", { name: "The Paper" }],
    [
      { "@type": "Organization", name: "The Paper", url: base, logo: "logo.png" },
      { name: "The Paper", url: base, logo: `${base}logo.png` },
    ],
    [
      { name: "The Paper", logo: { "@type": "ImageObject", url: "l.png", width: 60 } },
      { name: "The Paper", logo: `${base}l.png` },
    ],
    [
      { name: "The Paper", logo: [{ url: "l.png" }] },
      { name: "The Paper", logo: `${base}l.png` },
    ],
    [[{ "@type": "Organization" }, { name: "Second" }], { name: "Second" }],
    [{ legalName: "Paper Ltd" }, { name: "Paper Ltd" }],
    [{ "@id": "#gone" }, undefined],
  ])("of %j is %j", (publisher, source) => {
    expect(articleOf({ publisher }).source).toEqual(source);
  });
});

describe("the body", () => {
  const bodyOf = (articleBody: unknown) => articleOf({ articleBody }).body;
  const paragraphs = (...texts: string[]) => texts.map((text) => ({ type: "paragraph", text }));

  test.each<[unknown, unknown]>([
    ["One.\n\nTwo &amp; three.", paragraphs("One.", "Two & three.")],
    ["One.\nTwo.", paragraphs("One.", "Two.")],
    ["One.\r\n \r\nRoses\r\nViolets", paragraphs("One.", "Roses\u2028Violets")],
    [["One.", "Two."], paragraphs("One.", "Two.")],
    ["<p>One.</p><p>Two.</p>", paragraphs("One.", "Two.")],
    ["&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;R&amp;amp;D&lt;/p&gt;", paragraphs("One.", "R&D")],
    ["One.<br><br>Two.", paragraphs("One.\u2028Two.")],
    ["1 < 2, and 3 > 2", paragraphs("1 < 2, and 3 > 2")],
    [{ "@type": "Text", "@value": "Valued." }, paragraphs("Valued.")],
    ["<script>alert(1)</script>", undefined],
    ["  \n ", undefined],
    [42, undefined],
  ])("of %j is %j", (written, body) => {
    expect(bodyOf(written)).toEqual(body);
  });

  test("HTML becomes blocks, and its scripts and handlers nothing", () => {
    expect(
      bodyOf(`<h2>Boats</h2><p onclick="x()">A <a href="/b" onmouseover="y()">link</a>, a <a href="javascript:z()">trap</a>.</p>
        <ul><li>one</li><li>two</li></ul><blockquote><p>Said.</p></blockquote><img src="/i.jpg" alt="I" onerror="w()">
        <iframe src="https://evil.example"></iframe><script>v()</script>`),
    ).toEqual([
      { type: "heading", level: 2, text: "Boats" },
      {
        type: "paragraph",
        text: [{ text: "A " }, { text: "link", href: "https://paper.example/b" }, { text: ", a trap." }],
      },
      { type: "list", ordered: false, items: ["one", "two"] },
      { type: "quote", text: "Said." },
      { type: "image", src: "https://paper.example/i.jpg", alt: "I" },
    ]);
  });

  test("lines that a program broke are one paragraph", () => {
    const lines = [
      "The boats that had left two winters ago came back this morn-",
      "ing, one behind the other, and the whole town stood on the pier",
      "to see them.",
    ];
    expect(bodyOf(`${lines.join("\n")}\n\nNext.`)).toEqual(paragraphs(lines.join(" "), "Next."));
  });

  test("says nothing twice: not the headline, not the lead picture, not the standfirst", () => {
    const { article, report } = news({
      image: "https://paper.example/a.jpg",
      description: "After two years of repairs the boats are…",
      articleBody:
        '<h1>The harbour opens</h1><img src="/a-1024x576.jpg" alt="Boats"><p>After two years of repairs the boats are back.</p>',
    });
    expect(article).toEqual({
      headline: "The harbour opens",
      image: { src: "https://paper.example/a.jpg", alt: "Boats" },
      body: paragraphs("After two years of repairs the boats are back."),
    });
    expect(report).toContainEqual({ outcome: "used", path: "$.articleBody p", field: "body[0]" });
    expect(report).toContainEqual({
      outcome: "ignored",
      path: "$.description",
      reason: "it repeats the first words of the body",
    });
  });

  test("of a live blog has its updates under their headlines", () => {
    const { article } = news({
      "@type": "LiveBlogPosting",
      articleBody: "It begins.",
      liveBlogUpdate: [
        {
          "@type": "BlogPosting",
          headline: "Gates open",
          articleBody: "<p>They are open.</p>",
          datePublished: "2026-11-23T10:00:00Z",
        },
        { "@type": "BlogPosting", articleBody: "First boat." },
      ],
    });
    expect(article?.body).toEqual([
      { type: "paragraph", text: "It begins." },
      { type: "heading", level: 3, text: "Gates open" },
      { type: "paragraph", text: "They are open." },
      { type: "paragraph", text: "First boat." },
    ]);
  });
});

test("related links with a name become related items", () => {
  const { article, report } = news({
    relatedLink: [
      "https://paper.example/bare",
      { "@type": "NewsArticle", headline: "Other &amp; more", url: "/other" },
    ],
  });
  expect(article?.related).toEqual({ items: [{ headline: "Other & more", url: "https://paper.example/other" }] });
  expect(report).toContainEqual({
    outcome: "ignored",
    path: "$.relatedLink[0]",
    reason: "an address without a headline",
  });
});

test("without a base relative addresses stay, and without a protocol too", () => {
  const { article } = fromJsonLd({ "@type": "Article", headline: "H", url: "/a", image: "//cdn.example/i.jpg" });
  expect(article).toEqual({ headline: "H", url: "/a", image: { src: "//cdn.example/i.jpg", alt: "" } });
});

test("every member of the article is told as used, ignored or repaired", () => {
  const node = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "A &amp; B",
    author: { "@type": "Person", name: "Jane Doe", jobTitle: "Reporter", url: "https://a.example/j" },
    image: { "@type": "ImageObject", url: "https://a.example/i.jpg", width: "5em", encodingFormat: "image/jpeg" },
    keywords: ["boats"],
    isAccessibleForFree: "False",
    speakable: { "@type": "SpeakableSpecification", cssSelector: [".a"] },
    mentions: [{ "@type": "Thing", name: "Sea" }],
    customField: 1,
  };
  const { report } = fromJsonLd(node);
  const told = new Map(report.map(({ path, outcome }) => [path, outcome]));
  expect(Object.fromEntries(told)).toEqual({
    "$.headline": "repaired",
    "$.author.name": "used",
    "$.author.url": "used",
    "$.author.jobTitle": "ignored",
    "$.image.url": "used",
    "$.image.width": "ignored",
    "$.image.encodingFormat": "ignored",
    '$["@type"]': "used",
    '$["@context"]': "ignored",
    "$.keywords": "ignored",
    "$.isAccessibleForFree": "ignored",
    "$.speakable": "ignored",
    "$.mentions": "ignored",
    "$.customField": "ignored",
  });
});
