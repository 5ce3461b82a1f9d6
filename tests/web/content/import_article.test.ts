import { expect, test } from "vitest";
import { importArticle } from "../../../web/src/import.js";

const version = "https://jsonfeed.org/version/1.1";
const linked = { "@context": "https://schema.org", "@type": "NewsArticle", headline: "H" };
const block = { _type: "block", style: "normal", children: [{ _type: "span", text: "H" }] };

test.each<[string | undefined, unknown]>([
  ["json-ld", linked],
  ["json-ld", [linked]],
  ["json-ld", { "@graph": [linked] }],
  ["json-ld", JSON.stringify(linked)],
  ["json-ld", `${JSON.stringify(linked)};`],
  ["json-ld", { "https://schema.org/headline": "H", "@type": "https://schema.org/Article" }],
  ["json-feed", { version, items: [{ id: "1", title: "H" }] }],
  ["json-feed", { items: [{ id: "1", title: "H", content_text: "x" }] }],
  ["json-feed", { id: "1", title: "H", content_html: "<p>x</p>" }],
  ["portable-text", [block]],
  ["portable-text", { _type: "post", title: "H", body: [block, block] }],
  ["portable-text", { title: "H", body: [block, block] }],
  ["oembed", { type: "link", version: "1.0", title: "H" }],
  ["open-graph", { "og:title": "H" }],
  ["open-graph", [["og:title", "H"]]],
  ["article", { headline: "H", body: [{ type: "paragraph", text: "x" }] }],
  ["html", "<article><h1>H</h1><p>Text.</p></article>"],
  ["open-graph", '<!doctype html><meta property="og:title" content="H"><div></div>'],
  [
    "json-ld",
    `<html><head><script type="application/ld+json">${JSON.stringify(linked)}</script></head><body><h1>X</h1><p>y</p></body></html>`,
  ],
])("%s is told by what only it has: %j", async (format, input) => {
  const answer = await importArticle(input);
  expect(answer.format).toBe(format);
  expect(answer.article?.headline).toBe("H");
  expect(answer.articles[0]).toBe(answer.article);
});

test.each([
  [undefined],
  [null],
  [7],
  [""],
  ["words"],
  ["{"],
  [[]],
  [{}],
  [{ title: "T" }],
  ['<?xml version="1.0"?><rss><channel/></rss>'],
  ["<rss>"],
  ["<div></div>"],
  [() => 1],
])("%j is in no format that is known, and the report says so", async (input) => {
  const { article, articles, format, report } = await importArticle(input);
  expect([article, articles, format]).toEqual([undefined, [], undefined]);
  expect(report.some(({ outcome, reason }) => outcome === "ignored" && reason)).toBe(true);
});

test("a page's JSON-LD that holds no article leaves its words to be read", async () => {
  const script = '<script type="application/ld+json">{"@type":"BreadcrumbList"}</script>';
  const { format, article } = await importArticle(`<main>${script}<h1>H</h1><p>Text.</p></main>`);
  expect([format, article]).toEqual(["html", { headline: "H", body: [{ type: "paragraph", text: "Text." }] }]);
});

test("all articles of a feed are given, and the options reach the importer", async () => {
  const feed = { version, items: ["A", "B", "C"].map((title) => ({ id: title, title, url: `/${title}` })) };
  const { articles } = await importArticle(feed, { base: "https://a.example/", maxItems: 2 });
  expect(articles.map(({ url }) => url)).toEqual(["https://a.example/A", "https://a.example/B"]);
});

test("HTML is read by the host's own parser where he gives one, and by ours where it fails", async () => {
  const page = "<h1>H</h1><p>Text.</p>";
  const parseHtml = () => {
    throw new Error("refused");
  };
  const { article, report } = await importArticle(page, { parseHtml });
  expect(article?.body).toHaveLength(1);
  expect(report.some(({ reason }) => reason?.includes("refused"))).toBe(true);
});
