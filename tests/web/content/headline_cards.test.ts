// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { fromOEmbed } from "../../../web/src/oembed.js";
import { fromOpenGraph } from "../../../web/src/open_graph.js";
import { faultsOf } from "./article_schema.js";

const base = "https://paper.example/news/";

const page = `<!doctype html><html lang="en-GB"><head>
  <title>The harbour opens | The Paper</title>
  <meta name="description" content="Plain description">
  <meta property="og:title" content="The harbour opens &amp; more - The Paper">
  <meta property="og:description" content="After two years &mdash; boats.">
  <meta property="og:site_name" content="The Paper">
  <meta property="og:type" content="article">
  <meta property="og:image" content="http://cdn.example/i.jpg">
  <meta property="og:image:secure_url" content="https://cdn.example/i.jpg">
  <meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
  <meta property="og:image:alt" content="Boats">
  <meta property="og:image" content="https://cdn.example/small.jpg"><meta property="og:image:width" content="200"><meta property="og:image:height" content="200">
  <meta property="article:published_time" content="2026-11-23T09:30:00+02:00">
  <meta property="article:modified_time" content="2026-11-24T09:30:00+02:00">
  <meta property="article:author" content="https://social.example/jane">
  <meta property="article:section" content="World">
  <meta name="author" content="By Jane Doe">
  <meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">
  <meta name="twitter:label2" content="Est. reading time"><meta name="twitter:data2" content="4 minutes">
  <link rel="canonical" href="/news/harbour"><meta name="viewport" content="width=device-width">
  </head><body><svg><title>No</title></svg><p>Text</p></body></html>`;

const card = {
  headline: "The harbour opens & more",
  url: "https://paper.example/news/harbour",
  lang: "en-GB",
  kicker: { text: "World" },
  standfirst: "After two years — boats.",
  authors: [{ name: "Jane Doe" }],
  source: { name: "The Paper" },
  published: "2026-11-23T09:30:00+02:00",
  updated: "2026-11-24T09:30:00+02:00",
  readingMinutes: 4,
  image: { src: "https://cdn.example/i.jpg", alt: "Boats", width: 1200, height: 630 },
};

describe("Open Graph", () => {
  test("of a page as text, as a document, and as properties is one card", () => {
    const { article, report } = fromOpenGraph(page, { base });
    expect(article).toEqual(card);
    expect(faultsOf(article!)).toEqual([]);
    expect(report).toContainEqual(
      expect.objectContaining({ outcome: "repaired", path: "og:title", field: "headline" }),
    );
    expect(report).toContainEqual(expect.objectContaining({ outcome: "ignored", path: "og:type" }));
    const document = new DOMParser().parseFromString(page, "text/html");
    expect(fromOpenGraph(document, { base }).article).toEqual(card);
    const pairs = [...document.querySelectorAll("meta")].map((meta): [string, string] => [
      meta.getAttribute("property") ?? meta.name,
      meta.content,
    ]);
    expect(fromOpenGraph([...pairs, ["lang", "en-GB"], ["canonical", card.url]]).article).toEqual(card);
    expect(fromOpenGraph({ "og:title": "Object", "og:image": ["https://a.example/1.jpg"] }).article).toEqual({
      headline: "Object",
      image: { src: "https://a.example/1.jpg", alt: "" },
    });
  });

  test.each<[string, object | undefined]>([
    [
      '<meta name="twitter:title" content="T"><meta name="twitter:image:src" content="https://a.example/t.jpg">',
      { headline: "T", image: { src: "https://a.example/t.jpg", alt: "" } },
    ],
    ["<title>Only\n a title</title>", { headline: "Only a title" }],
    [
      '<meta property="OG:Title" content="Upper"><meta property="og:locale" content="fr_FR">',
      { headline: "Upper", lang: "fr-FR" },
    ],
    [
      '<meta property="og:title" content="The Paper"><meta property="og:site_name" content="The Paper">',
      { headline: "The Paper", source: { name: "The Paper" } },
    ],
    [
      '<meta property="og:title" content="x" /><meta property="og:url" content="javascript:alert(1)">',
      { headline: "x" },
    ],
    ['<meta property="og:title" content="a<script>alert(1)</script>b">', { headline: "ab" }],
    [
      '<meta name="dc.title" content="Dublin"><meta name="dc.creator" content="Jane Doe"><meta name="dc.date" content="2026-11-23">',
      { headline: "Dublin", authors: [{ name: "Jane Doe" }], published: "2026-11-23" },
    ],
    ['<meta property="og:description" content="No title here.">', { headline: "No title here." }],
    ["<p>nothing</p>", undefined],
    ["", undefined],
  ])("%s", (html, article) => {
    expect(fromOpenGraph(html).article).toEqual(article);
  });

  test.each([
    [null],
    [undefined],
    [5],
    [[]],
    [[[1, 2]]],
    [[["og:title"]]],
    [
      {
        querySelectorAll: () => {
          throw new Error("x");
        },
      },
    ],
  ])("of %j is none, and the report says why", (input) => {
    const { article, report } = fromOpenGraph(input as never);
    expect(article).toBeUndefined();
    expect(report.length).toBeGreaterThan(0);
  });
});

describe("oEmbed", () => {
  test("of a video has its title, its people and its picture", () => {
    const { article, report } = fromOEmbed(
      {
        type: "video",
        version: "1.0",
        title: "Boats &amp; gates",
        author_name: "Jane Doe",
        author_url: "https://video.example/jane",
        provider_name: "Video Site",
        provider_url: "https://video.example/",
        thumbnail_url: "https://video.example/t.jpg",
        thumbnail_width: 480,
        thumbnail_height: "360",
        width: 640,
        html: '<iframe src="https://video.example/embed"></iframe>',
      },
      { url: "https://video.example/watch/1" },
    );
    expect(article).toEqual({
      headline: "Boats & gates",
      url: "https://video.example/watch/1",
      authors: [{ name: "Jane Doe", url: "https://video.example/jane" }],
      source: { name: "Video Site", url: "https://video.example/" },
      image: { src: "https://video.example/t.jpg", alt: "", width: 480, height: 360 },
    });
    expect(faultsOf(article!)).toEqual([]);
    expect(report).toContainEqual({
      outcome: "ignored",
      path: "$.html",
      reason: "a card runs nothing and frames nothing",
    });
  });

  test("of a photo shows the photo, and leads to its page", () => {
    const photo = {
      type: "photo",
      version: "1.0",
      title: "Pier",
      url: "https://p.example/big.jpg",
      width: 1024,
      height: 768,
      web_page: "https://p.example/1",
      thumbnail_url: "https://p.example/t.jpg",
    };
    expect(fromOEmbed(photo).article).toEqual({
      headline: "Pier",
      url: "https://p.example/1",
      image: { src: "https://p.example/big.jpg", alt: "", width: 1024, height: 768 },
    });
  });

  test("of a post without a title takes its words, and nothing of its markup", () => {
    const html =
      '<blockquote><p lang="en">Gates are <a href="x">open</a> &amp; boats in.<script>alert(1)</script></p>— Jane (@jane)</blockquote><script src="x.js"></script>';
    const { article } = fromOEmbed(
      JSON.stringify({ type: "rich", version: 1.0, html, url: "https://social.example/1", provider_name: "Social" }),
    );
    expect(article).toEqual({
      headline: "Gates are open & boats in.",
      url: "https://social.example/1",
      source: { name: "Social" },
    });
  });

  test.each([[null], [[]], [{}], ["<xml>"], [{ type: "link", version: "1.0" }], [{ title: {} }]])(
    "of %j is none, and the report says why",
    (input) => {
      const { article, report } = fromOEmbed(input);
      expect(article).toBeUndefined();
      expect(report.some(({ outcome }) => outcome === "ignored")).toBe(true);
    },
  );
});
