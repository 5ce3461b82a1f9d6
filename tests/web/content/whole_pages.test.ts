import { expect, test } from "vitest";
import { type Article, importArticle } from "../../../web/src/import.js";

const base = "https://paper.example/news/harbour";
const sentence =
  "The harbour master said that the new pier would carry twice the load of the old one by the end of spring. ";
const story = [1, 2, 3, 4, 5].map((part) => `Paragraph ${part}. ${sentence.repeat(2)}`.trim());
const paragraphs = story.map((text) => `<p>${text}</p>`).join("\n");
const links = (...names: string[]) =>
  `<ul>${names.map((name) => `<li><a href="/${name}">${name} of the day</a></li>`).join("")}</ul>`;

const textOf = ({ body = [] }: Article) =>
  body.flatMap((block) => (block.type === "paragraph" || block.type === "heading" ? [String(block.text)] : block.type));

async function read(html: string): Promise<Article> {
  const { article, format } = await importArticle(html, { base });
  expect(format).toBe("html");
  return article!;
}

test("a page without article and main gives its story alone, under the heading that its title repeats", async () => {
  const article = await read(`<!doctype html><html lang="en"><head><title>A pier for twice the load | The Paper</title>
    <meta property="og:site_name" content="The Paper"></head><body class="social home">
    <div id="top"><h1><a href="/">The Paper</a></h1>${links("World", "City", "Sport")}</div>
    <div class="columns"><div class="left">
      <p class="crumbs">You are here</p>
      <div class="story"><h2>A pier for twice the load</h2><div class="byline">By Mira Holt, <time datetime="2026-03-04">4 March</time></div>
        <div class="text">${paragraphs}${links("One", "Two", "Three")}</div></div>
      <div class="boxes"><h2>Most read</h2><p>A short teaser of something else.</p></div>
    </div><div class="right"><h3>Weather</h3><p>Rain in the morning.</p></div></div>
    <address>12 Harbour Street</address><p>All rights reserved.</p></body></html>`);
  expect(article.headline).toBe("A pier for twice the load");
  expect(article.authors).toEqual([{ name: "Mira Holt" }]);
  expect(article.published).toBe("2026-03-04");
  expect(article.source?.name).toBe("The Paper");
  expect(article.lang).toBe("en");
  expect(textOf(article)).toEqual(story);
});

test("classes that say what an article is about do not make it what surrounds one", async () => {
  const article = await read(`<html><head><title>Pier</title></head><body>
    <div class="post hentry category-harbour tag-pier tag-ads-market"><h1>A pier at last</h1>
    <div class="paywall subscriber-content">${paragraphs}</div><p class="post-tags">Harbour, pier</p></div>
    <div class="hidden-xs"><p>Seen on wide screens.</p></div></body></html>`);
  expect(article.headline).toBe("A pier at last");
  expect(textOf(article)).toEqual(story);
});

test("a form or an advertisement's name around the whole page hides nothing of it", async () => {
  const article = await read(`<html class="no-ads"><head><title>Pier</title></head><body><form id="aspnetForm">
    <div class="ad-wallpaper"><span class="head"><h1>A pier at last</h1></span>
    <span class="text">${story.join("<br><br>")}</span></div>
    <input name="q"><button>Search</button></form></body></html>`);
  expect(article.headline).toBe("A pier at last");
  expect(
    textOf(article)
      .join(" ")
      .replace(/\u2028+/g, " "),
  ).toBe(story.join(" "));
});

test("a headline outside of the article element belongs to it, and what stands around is left out", async () => {
  const { article, report } = await importArticle(
    `<html><head><title>A pier for twice the load – The Paper</title></head><body>
    <header><p>Today's weather</p></header>
    <div><h1>A pier for twice the load</h1><p class="dek">The harbour has waited for years.</p></div>
    <article>${paragraphs}</article>
    <section class="related"><h2>More on this</h2><ul><li><a href="/old-pier">The old pier</a></li></ul></section>
    <section><h2>Elsewhere</h2><p>Something quite different, told at some length in a teaser.</p></section></body></html>`,
    { base },
  );
  expect(article?.headline).toBe("A pier for twice the load");
  expect(article?.standfirst).toBe("The harbour has waited for years.");
  expect(textOf(article!)).toEqual(story);
  expect(article?.related).toEqual({
    title: "More on this",
    items: [{ headline: "The old pier", url: "https://paper.example/old-pier" }],
  });
  expect(report.map(({ reason }) => reason)).toEqual(
    expect.arrayContaining(["before the headline", "after the story"]),
  );
});

test("what a page's head tells fills what its words do not, and nothing twice", async () => {
  const article = await read(`<html><head><title>x</title>
    <meta property="og:title" content="A pier for twice the load">
    <meta property="og:description" content="The harbour has waited for years.">
    <meta property="og:image" content="https://paper.example/pier.jpg?w=1200">
    <meta property="article:published_time" content="2026-03-04T05:06:07Z">
    <link rel="canonical" href="https://paper.example/pier"></head><body>
    <div><img src="/icons/icon_share.gif" alt="Share"><img src="/spacer.gif" alt="">${paragraphs}
    <img src="https://paper.example/pier.jpg?w=300" alt="The pier"></div></body></html>`);
  expect(article).toMatchObject({
    headline: "A pier for twice the load",
    standfirst: "The harbour has waited for years.",
    published: "2026-03-04T05:06:07Z",
    url: "https://paper.example/pier",
  });
  expect(article.image).toBeUndefined();
  expect(textOf(article)).toEqual([...story, "image"]);
});

test("a page's JSON-LD without a body has that of the page's words, which also tell of the picture", async () => {
  const linked = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "A pier for twice the load",
    author: { "@type": "Person", name: "Mira Holt" },
    datePublished: "2026-03-04T05:06:07Z",
    image: "https://paper.example/social/pier-16x9.jpg",
  };
  const { article, format, report } = await importArticle(
    `<html><head><title>A pier for twice the load</title><meta property="og:site_name" content="The Paper">
    <script type="application/ld+json">${JSON.stringify(linked)}</script></head><body><main>
    <h1>A pier for twice the load</h1><p class="byline">By the staff</p>
    <figure><img src="/pier.jpg" alt="Cranes over a pier"><figcaption>The pier in March</figcaption></figure>
    ${paragraphs}</main></body></html>`,
    { base },
  );
  expect(format).toBe("json-ld");
  expect(article).toMatchObject({
    headline: "A pier for twice the load",
    authors: [{ name: "Mira Holt" }],
    published: "2026-03-04T05:06:07Z",
    source: { name: "The Paper" },
    image: { src: "https://paper.example/pier.jpg", alt: "Cranes over a pier", caption: "The pier in March" },
  });
  expect(textOf(article!)).toEqual(story);
  const fates = (field: RegExp) => report.filter(({ reason = "" }) => field.test(reason)).map(({ outcome }) => outcome);
  expect(fates(/^authors is known already/)).toEqual(["ignored"]);
  expect(report.filter(({ field }) => field === "authors[0].name" || field === "authors")).toHaveLength(1);
});

test("Arabic pages are read by the same marks", async () => {
  const text =
    "قال مدير الميناء إن الرصيف الجديد سيحمل ضعف ما كان يحمله القديم قبل نهاية الربيع، وإن العمل يسير كما خُطط له.";
  const body = [1, 2, 3].map((part) => `<p>${part}. ${text} ${text}</p>`).join("");
  const article = await read(`<html lang="ar" dir="rtl"><head><title>رصيف جديد في الميناء - الجريدة</title></head><body>
    <div><h1>الجريدة</h1></div><div><div><h3>رصيف جديد في الميناء</h3>${body}</div><div><p>الطقس غداً</p></div></div>
    </body></html>`);
  expect(article).toMatchObject({ headline: "رصيف جديد في الميناء", lang: "ar", dir: "rtl" });
  expect(article.body).toHaveLength(3);
});

test.each([
  ["a section's heading that the title holds", `<div>${paragraphs}<h2>twice the load</h2>${paragraphs}</div>`],
  ["a list of what is read most, after the story", `<div>${paragraphs}</div><h6>A pier for twice the load</h6>`],
])("%s is no headline, and nothing before it is lost", async (_, body) => {
  const article = await read(`<html><head><title>A pier for twice the load</title></head><body>
    <div class="title">A pier for twice the load</div>${body}</body></html>`);
  expect(article.headline).toBe("A pier for twice the load");
  expect(textOf(article).slice(0, story.length)).toEqual(story);
});

test("comments longer than the story are not the story", async () => {
  const comments = Array.from(
    { length: 20 },
    (_, n) => `<article><p>Comment ${n}. ${sentence.repeat(3)}</p></article>`,
  );
  const article = await read(`<html><head><title>A pier at last</title></head><body>
    <main><h1>A pier at last</h1>${paragraphs}<div id="comments">${comments.join("")}</div></main></body></html>`);
  expect(textOf(article)).toEqual(story);
});

test("a page of links has no story: its head is told instead", async () => {
  const { article, format } = await importArticle(
    `<html><head><title>The Paper</title><meta property="og:title" content="The Paper, front page"></head><body></body></html>`,
    { base },
  );
  expect(format).toBe("open-graph");
  expect(article?.headline).toBe("The Paper, front page");
});
