// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { bodyFromHtml, fromHtml } from "../../../../web/src/content/html/from_html.js";
import { parseHtml } from "../../../../web/src/content/markup/parse_html.js";
import { fromJsonLd } from "../../../../web/src/json_ld.js";
import { pick, seeded } from "../seeded.js";

const base = "https://site.example/news/story";

function inBrowser(html: string): Document {
  const page = new DOMParser().parseFromString(html, "text/html");
  const element = page.createElement("base");
  element.setAttribute("href", base);
  page.head.prepend(element);
  return page;
}

const pages = [
  "<h1>Up &amp; down</h1><p>One<p>Two <b>bold <i>both</b></p><hr><p>Three",
  "<article lang=ar dir='rtl'><h2><a href=/a>عنوان</a></h2><p class=standfirst>ملخص</p><p>نص</p></article>",
  `<h1>H</h1><ul><li>a<li>b <a href="../c?x=1&amp;y=2">c</a><ul><li>inner</ul><li>d</ul><ol><li>1</ol>`,
  "<h1>H</h1><blockquote><p>Said<p>more<footer>— Who</footer></blockquote><p>After",
  "<h1>H</h1><figure><img src=a.jpg alt='A \"b\"' width=800 height=600><figcaption>Cap <cite>Who</cite></figcaption></figure><p>x",
  "<h1>H</h1><table><tr><th>Year<th>Boats<tr><td>2025<td>5<tr><td>2026<td>9</table><p>After",
  "<h1>H</h1><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
  "<h1>H</h1><dl><dt>Term<dd>What<dt>Other<dd>Thing</dl>",
  "<h1>H</h1><pre>\n one\n  two &lt;tag&gt;</pre><p><code>x = 1</code></p>",
  "<h1>H</h1><p>a<script>if (1 < 2) alert('</p>')</script>b<style>p > a {}</style>c<!-- <p>no</p> -->d</p>",
  "<h1>H</h1><p>un<wbr>broken<br>line<br/>next</p><p>&nope; &copy; &#x2014;</p>",
  "<!doctype html><html lang=fr><head><title>T</title><meta charset=utf-8></head><body><main><h1>Titre</h1><p>Texte</p></main></body></html>",
  '<h1>H</h1><div class="related"><h3>Related</h3><ul><li><a href="/1">One</a></li><li><a href="/2">Two</a></li></ul></div><p>x</p>',
  '<h1>H</h1><p><a href="javascript:alert(1)">bad</a> <a href="mailto:a@b.example">mail</a> <a href=#top>top</a></p>',
  "<h1>H</h1><p><a href=big.jpg><img src=small.jpg alt='' width=300 height=200></a></p><p>x</p>",
  '<h1>H</h1><p>x</p><picture><source srcset="a.webp 900w, b.webp 1900w" type="image/webp"><img src="c.jpg" alt="P"></picture>',
  "<h1>H</h1><select><option>a<option>b</select><button>Go</button><p>x</p><svg><title>no</title><path d='M0'/></svg><p>y</p>",
  "<header><p class=kicker>World</p><h1>H</h1><p class=byline>By <a rel=author href=/jane>Jane Doe</a></p><time datetime=2026-11-23>today</time></header><p>x</p>",
  "<h1>H</h1><p>a < b and c</p><p>1<2</p><p>x </ p> y</p>",
  "<h1>H</h1><textarea><p>no</p></textarea><iframe src=x><p>no</p></iframe><noscript><p>no</p></noscript><template><p>no</p></template><p>yes",
  "<H1>H</H1><P CLASS='Standfirst'>Lead</P><P>Text</P>",
  "<h1>H</h1><p>x<div>inside</div>y</p>z",
  "<h1>H</h1><p title='a>b'>x</p><p data-x=\"'\">y</p><p hidden>no</p><p style='display:none'>no</p>",
  "<h1>H</h1><p><b>bold <i>both</b> slanted</i> plain</p><p>next</p>",
  "<h1>H</h1><p><b>bold<p>still</b> no more</p><p><a href=/x>a <a href=/y>b</a> c</p>",
  "<h1>H</h1><b><p>in</p><p>side</p></b><p>out</p>",
  "<h1>H</h2><p>mis-closed heading</p>",
  "",
  "just words",
  "<p>only</p>",
];

describe("a tree of our own reads as the browser's does", () => {
  test.each(pages)("%s", (html) => {
    const ours = parseHtml(html, base);
    const theirs = inBrowser(html);
    expect(fromHtml(ours).article).toEqual(fromHtml(theirs.documentElement).article);
    expect(bodyFromHtml(ours).body).toEqual(bodyFromHtml(theirs.body).body);
  });

  test("for pages put together by chance", () => {
    const random = seeded(6);
    const inline = (depth: number): string => {
      const words = pick(random, ["boats", "are &amp; back", "été", "ميناء", "1 &lt; 2", "a  b\n c"]);
      if (depth > 3 || random() < 0.4) return words;
      const name = pick(random, ["b", "i", "em", "strong", "span", "code", "q", "small"]);
      if (random() < 0.2) return `${words} <a href="/p?${depth}&amp;x">${words}</a> ${words}`;
      return `${words} <${name}>${inline(depth + 1)}</${name}> ${words}`;
    };
    const block = (depth: number): string => {
      switch (pick(random, ["p", "p", "open", "h2", "ul", "quote", "div", "figure", "hr", "table", "comment"])) {
        case "p":
          return `<p>${inline(0)}</p>`;
        case "open":
          return `<p>${inline(0)}`;
        case "h2":
          return `<h2>${inline(2)}</h2>`;
        case "ul":
          return `<ul><li>${inline(1)}<li>${inline(1)}</li></ul>`;
        case "quote":
          return `<blockquote><p>${inline(1)}</blockquote>`;
        case "div":
          return depth < 4 ? `<div>${block(depth + 1)}${block(depth + 1)}</div>` : "<div>deep</div>";
        case "figure":
          return `<figure><img src="i${depth}.jpg" alt="${pick(random, ["", "A", "&quot;"])}"><figcaption>${inline(2)}</figcaption></figure>`;
        case "table":
          return `<table><tr><td>${inline(2)}<td>x</table>`;
        case "comment":
          return "<!-- <b> --><script>var a = '<p>';</script>";
        default:
          return "<hr>";
      }
    };
    for (let round = 0; round < 150; ++round) {
      const html = `<h1>Head</h1>${block(0)}${block(0)}${block(0)}${block(0)}`;
      expect(bodyFromHtml(parseHtml(html, base)).body, html).toEqual(bodyFromHtml(inBrowser(html).body).body);
    }
  });
});

test("a parser of the host's gives the same article, and one that fails is told", () => {
  const node = { "@type": "Article", headline: "H", articleBody: pages[3] };
  const parse = (html: string) => new DOMParser().parseFromString(html, "text/html").body;
  expect(fromJsonLd(node, { parseHtml: parse }).article).toEqual(fromJsonLd(node).article);
  const failing = fromJsonLd(node, {
    parseHtml: () => {
      throw new Error("refused by the policy");
    },
  });
  expect(failing.article).toEqual(fromJsonLd(node).article);
  expect(failing.report.find(({ reason }) => reason?.includes("refused by the policy"))?.path).toBe("$.articleBody");
});

test("without a base relative addresses stay as they are", () => {
  const { body } = bodyFromHtml(parseHtml('<p><a href="/a">x</a></p><img src="b.jpg" alt="">'));
  expect(body).toEqual([
    { type: "paragraph", text: [{ text: "x", href: "/a" }] },
    { type: "image", src: "b.jpg", alt: "" },
  ]);
});

describe("broken and hostile HTML", () => {
  const pieces = [
    "<",
    ">",
    "</",
    "<p",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "'",
    '"',
    "=",
    "<script",
    "</script>",
    "<a href=",
    "&#",
    "&amp",
    "/>",
    "<td>",
    "</p>",
    "x",
    " ",
    "\u0000",
  ];

  test("any order of its pieces is read", () => {
    const random = seeded(11);
    for (let round = 0; round < 2000; ++round) {
      const html = Array.from({ length: 40 }, () => pick(random, pieces)).join("");
      // What comes before them is read whatever follows.
      const { article, report } = fromHtml(parseHtml(`<h1>Head</h1><p>First</p>${html}`, base));
      expect(article?.headline, html).toBe("Head");
      expect(article?.body?.[0], html).toEqual({ type: "paragraph", text: "First" });
      expect(report.length, html).toBeGreaterThan(1);
    }
  });

  test.each([
    "<b>",
    "<p>",
    "<div>",
    "<p ",
    "<a <a ",
    "<!-- ",
    "</",
    "<ul><li>",
    "<table><tr><td>",
    "&amp",
    "<script>",
    "'",
    "<p x='",
    "<br>",
    "<blockquote>",
    "<svg>",
  ])("much of %s is read to its end", (piece) => {
    const html = piece.repeat(Math.ceil(400_000 / piece.length));
    const { body = [] } = bodyFromHtml(parseHtml(`<p>First</p>${html}`, base));
    expect(body[0]).toEqual({ type: "paragraph", text: "First" });
  });

  const mostBlocks = 10_000;

  test.each([
    ["items", `<ul><li>x<ul>${"<li>y".repeat(140_000)}</ul></ul>`, 140_001],
    ["rows", `<table>${"<tr><td>y".repeat(90_000)}</table>`, 90_000],
  ])("more %s than a call takes arguments are read into one list", (_, html, count) => {
    const { body = [] } = bodyFromHtml(parseHtml(html, base));
    expect(body.map((block) => (block.type === "list" ? block.items.length : block.type))).toEqual([count]);
  });

  test.each([
    ["terms", `<dl>${"<dt>y".repeat(140_000)}</dl>`, "paragraph", "dl"],
    ["pictures", `<figure>${"<img src=a.jpg>".repeat(140_000)}</figure>`, "image", "figure"],
  ])("more %s than a call takes arguments are read as far as an article goes", (_, html, type, path) => {
    const { body = [], report } = bodyFromHtml(parseHtml(html, base));
    expect(body).toHaveLength(mostBlocks);
    expect(new Set(body.map((block) => block.type))).toEqual(new Set([type]));
    expect(report.at(-1)).toMatchObject({ outcome: "cut", path, reason: `more than ${mostBlocks} blocks` });
  });

  test("what is more than a tree takes is told", () => {
    const root = parseHtml("<i>x</i>".repeat(400_000)) as unknown as { isCut: boolean };
    expect(root.isCut).toBe(true);
  });
});
