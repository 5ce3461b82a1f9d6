import { describe, expect, test } from "vitest";
import type { Article } from "../../../web/src/content/article.js";
import { bodyFromHtml, fromHtml } from "../../../web/src/content/html/from_html.js";
import { parseHtml } from "../../../web/src/content/markup/parse_html.js";
import { importArticle } from "../../../web/src/import.js";
import { fromJsonFeed } from "../../../web/src/json_feed.js";
import { fromJsonLd } from "../../../web/src/json_ld.js";
import { fromOEmbed } from "../../../web/src/oembed.js";
import { fromOpenGraph } from "../../../web/src/open_graph.js";
import { sampleText } from "../support.js";
import { faultsOf } from "./article_schema.js";
import { pick, seeded } from "./seeded.js";

// HTML and JSON by chance, the same in every run; FUZZ_SEED=N and FUZZ_ROUNDS=N in the environment draw others, and more.

const seed = Number(process.env.FUZZ_SEED ?? 5);
const rounds = Number(process.env.FUZZ_ROUNDS ?? 100);
const base = "https://site.example/news/story";

const tags =
  "a abbr article aside b blockquote body br button caption cite code dd del div dl dt em figcaption figure footer form h1 h2 h3 h6 head header hr html i iframe img ins kbd li main mark math meta nav noscript ol option p picture pre q rp rt ruby s script section select small source span strong style sub sup svg table tbody td template textarea th thead time title tr tt u ul video".split(
    " ",
  );
const attributes = [
  "",
  ' class="byline"',
  " id=x id=y",
  ' href="/a"',
  " href=javascript:globalThis.ran=true",
  ' src="p.jpg" alt="A picture"',
  " src=data:image/png;base64,AA== width=1e9 height=-1",
  ' srcset="a.jpg 1x, b.jpg 9999999999999w, ,"',
  ' itemprop="articleBody"',
  ' datetime="2026-13-45"',
  ' dir="rtl" lang="ar"',
  ' lang="no tag at all"',
  " lang=en_GB",
  ' hidden aria-hidden="true"',
  ' style="display:none"',
  ' property="og:title" content="A title"',
  ' type="application/ld+json"',
  " a=b c='d\" e",
  " =",
  " \u0000",
];
const words = [
  "Words of a sentence, more of them than one takes for a caption; they go on for a while. ",
  "By Jane Doe and Ali Noor",
  "&amp;&lt;&#x110000;&#0;&notit;&",
  "\u0000\ufeff\u2028",
  "\u202e\u2066",
  "\ud800",
  "👩‍🚀".repeat(9),
  "مرحبا بالعالم",
  " \t\n\u00a0",
  "<",
  "<!-- --!>",
  "<![CDATA[ ]]>",
  "<!doctype html>",
  "</",
  '{"@type":"NewsArticle","headline":"H","articleBody":"<p>x"}',
  "x".repeat(300),
];

/** Elements in elements, some never closed, some closed twice, with what belongs elsewhere between them. */
function htmlBy(random: () => number, depth = 0, room = { left: 150 }): string {
  let html = "";
  for (let count = Math.floor(random() * 7); count >= 0 && room.left > 0; --count) {
    room.left -= 1;
    const lot = random();
    const tag = pick(random, tags);
    if (lot < 0.3 || depth > 12) html += pick(random, words);
    else if (lot < 0.8) html += `<${tag}${pick(random, attributes)}>${htmlBy(random, depth + 1, room)}</${tag}>`;
    else if (lot < 0.9) html += `<${tag}${pick(random, attributes)}${random() < 0.2 ? "" : ">"}`;
    else html += `</${pick(random, tags)}>`;
  }
  return html;
}

/** A text with pieces left out, doubled, moved or put in from elsewhere. */
function mutated(random: () => number, text: string): string {
  let changed = text;
  for (let count = Math.floor(random() * 6); count >= 0; --count) {
    const from = Math.floor(random() * changed.length);
    const to = Math.min(changed.length, from + Math.floor(random() ** 3 * 400));
    const piece = changed.slice(from, to);
    const put = pick(random, ["", piece + piece, pick(random, words), "<p>", "}", "[", '"', ":", "null", "-1e999"]);
    changed = changed.slice(0, from) + put + changed.slice(to);
  }
  return changed;
}

interface Read {
  article?: Article | undefined;
  articles?: Article[];
  report: { outcome: string; reason?: string | undefined }[];
}

/** What holds for every answer: what is an article is one the card reads, and none outgrows its source. */
function check({ article, articles = article ? [article] : [], report }: Read, source: string): number {
  for (const each of articles) expect(faultsOf(each)).toEqual([]);
  // Work is counted by what it leaves behind: each entry and each character has its cause in the source.
  expect(report.length).toBeLessThan(6000);
  expect(JSON.stringify(articles).length).toBeLessThan(4000 + 40 * source.length);
  return articles.length;
}

describe("HTML by chance", () => {
  test("gives articles that the card reads or reasons, however it comes in", { timeout: 60_000 }, async () => {
    const random = seeded(seed);
    let articles = 0;
    for (let round = 0; round < rounds; ++round) {
      const html = htmlBy(random);
      const answer = await importArticle(`<html><title>T</title>${html}`, { url: base } as never);
      articles += check(answer, html);
      if (!answer.article) expect(answer.report.length, `round ${round}`).toBeGreaterThan(0);
      articles += check(fromHtml(parseHtml(html, base)), html);
      articles += check(fromJsonLd({ "@type": "Article", headline: "H", articleBody: html }), html);
      articles += check(fromJsonFeed({ title: "F", items: [{ title: "T", content_html: html }] }), html);
      articles += check(fromOEmbed({ type: "rich", version: "1.0", title: "T", html }), html);
      articles += check(fromOpenGraph(html), html);
      const { body = [] } = bodyFromHtml(parseHtml(html, base));
      expect(body.length).toBeLessThanOrEqual(html.length);
    }
    expect(articles).toBeGreaterThan(rounds);
    expect("ran" in globalThis).toBe(false);
  });

  test("tells the same of the same text twice", { timeout: 60_000 }, async () => {
    const random = seeded(seed + 1);
    for (let round = 0; round < rounds / 10; ++round) {
      const html = htmlBy(random);
      expect(await importArticle(`<p>${html}`)).toEqual(await importArticle(`<p>${html}`));
    }
  });
});

describe("a sample with pieces out of place", () => {
  test("as JSON gives articles or reasons", { timeout: 60_000 }, async () => {
    const random = seeded(seed + 2);
    const samples = await Promise.all(["english", "arabic", "hebrew"].map(sampleText));
    const others = [
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "F",
        items: [{ title: "T", content_html: "<p>x" }],
      }),
      JSON.stringify([{ _type: "block", style: "h1", children: [{ _type: "span", text: "H" }] }]),
      JSON.stringify({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        headline: "H",
        author: { name: "A" },
      }),
    ];
    let known = 0;
    for (let round = 0; round < rounds; ++round) {
      const text = mutated(random, pick(random, [...samples, ...others]));
      const answer = await importArticle(text);
      if (answer.article) known += 1;
      else expect(answer.report.length, `round ${round}`).toBeGreaterThan(0);
      // Articles of the card's own format pass as they are.
      if (answer.format !== "article")
        for (const each of answer.articles) expect(faultsOf(each), `round ${round}`).toEqual([]);
    }
    expect(known).toBeGreaterThan(0);
  });

  test("as a page gives articles or reasons", { timeout: 60_000 }, async () => {
    const random = seeded(seed + 3);
    const article = JSON.parse(await sampleText("english")) as { headline: string; standfirst?: string };
    const page = `<!doctype html><html lang="en"><head><title>${article.headline} | Site</title>
      <meta property="og:title" content="${article.headline}"><meta property="og:image" content="/p.jpg">
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"H","datePublished":"2026-01-02"}</script></head>
      <body><nav><ul><li><a href="/">Home</a></ul></nav><main><article><h1>${article.headline}</h1>
      <p class="byline">By <a rel=author href="/jane">Jane Doe</a>, <time datetime="2026-01-02">2 January</time></p>
      <figure><img src="p.jpg" alt="A quay" width=1600 height=900><figcaption>The quay</figcaption></figure>
      ${"<p>After two years of repairs, boats are back in <b>the old harbour</b>, and so are <a href=/g>the gulls</a>.</p>".repeat(6)}
      <ol><li>One<ul><li>Inner</ul><li>Two</ol><blockquote><p>So it is.</p><cite>C.</cite></blockquote></article></main></body></html>`;
    let known = 0;
    for (let round = 0; round < rounds; ++round) {
      const html = mutated(random, page);
      known += check(await importArticle(html, { url: base } as never), html);
    }
    expect(known).toBeGreaterThan(rounds / 2);
  });
});
