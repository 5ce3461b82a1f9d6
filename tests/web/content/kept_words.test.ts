// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { bodyFromHtml, fromHtml } from "../../../web/src/content/html/from_html.js";
import { raisedText } from "../../../web/src/content/html/raised.js";
import { parseHtml } from "../../../web/src/content/markup/parse_html.js";
import { fromJsonFeed } from "../../../web/src/json_feed.js";
import { fromJsonLd } from "../../../web/src/json_ld.js";
import { fromOEmbed } from "../../../web/src/oembed.js";
import { fromOpenGraph } from "../../../web/src/open_graph.js";
import { fromPortableText } from "../../../web/src/portable_text.js";

/** The body, as our own tree and the browser's have it; what its report says of lost words. */
function read(html: string) {
  const { body, report } = bodyFromHtml(parseHtml(html));
  const theirs = bodyFromHtml(new DOMParser().parseFromString(html, "text/html").body);
  expect(theirs.body).toEqual(body);
  const told = report.filter(({ reason }) => reason !== undefined);
  return { body, told: told.map(({ outcome, path, reason }) => `${outcome} ${path}: ${reason}`) };
}

const paragraph = (text: string) => [{ type: "paragraph", text }];

describe("raised and lowered text", () => {
  test.each([
    ["sup", "6", "⁶"],
    ["sup", "−6", "⁻⁶"],
    ["sup", "n+1", "ⁿ⁺¹"],
    ["sup", "st", "ˢᵗ"],
    ["sup", " 2 ", " ² "],
    ["sub", "2", "₂"],
    ["sub", "max", "ₘₐₓ"],
    ["sup", "TM", "™"],
    ["sup", "®", "®"],
    ["sup", "[1]", "[1]"],
    ["sup", "Q", "^(Q)"],
    ["sub", "b", "_(b)"],
    ["sup", "1, 2", "^(1, 2)"],
    ["sup", "٦", "^(٦)"],
    ["sup", "constructor", "ᶜᵒⁿˢᵗʳᵘᶜᵗᵒʳ"],
    ["sup", "a long remark", "^(a long remark)"],
  ] as const)("%s of %j is written %j", (shift, words, written) => {
    const { text, reason } = raisedText(shift, words);
    expect(text).toBe(written);
    expect(reason !== undefined).toBe(/[\^_]\(/.test(written));
  });

  test("keeps its place in every text of HTML", () => {
    expect(read("<p>10<sup>6</sup> people, mc<sup>2</sup>, H<sub>2</sub>O</p>")).toEqual({
      body: paragraph("10⁶ people, mc², H₂O"),
      told: [],
    });
    expect(read("<ul><li>m<sup>2</sup></ul><table><tr><td>CO<sub>2</sub></table>").body).toMatchObject([
      { items: ["m²"] },
      { items: ["CO₂"] },
    ]);
    const { article } = fromHtml(parseHtml("<h1>CO<sub>2</sub></h1><p class=standfirst>10<sup>9</sup> t</p><p>x</p>"));
    expect(article).toMatchObject({ headline: "CO₂", standfirst: "10⁹ t" });
  });

  test("keeps the look and the links of its words", () => {
    expect(read("<p>x<sup><b>2</b><a href='https://a.example/'>n</a></sup></p>").body).toEqual([
      {
        type: "paragraph",
        text: [{ text: "x" }, { text: "²", strong: true }, { text: "ⁿ", href: "https://a.example/" }],
      },
    ]);
  });

  test("is never flattened in silence", () => {
    expect(read("<p>x<sup>a<sup>Q</sup></sup> y<sub>Q</sub></p>")).toEqual({
      body: paragraph("x^(a^(Q)) y_(Q)"),
      told: [
        "repaired p > sup: no raised characters for all of it: it is written ^(…)",
        "repaired p > sup > sup: no raised characters for all of it: it is written ^(…)",
        "repaired p > sub: no lowered characters for all of it: it is written _(…)",
      ],
    });
  });

  test("keeps its place in the texts of every other format", () => {
    const html = "CO<sub>2</sub> up 10<sup>6</sup> t";
    const words = "CO₂ up 10⁶ t";
    const linked = fromJsonLd({ "@type": "Article", headline: html, articleBody: `<p>${html}</p>` });
    expect(linked.article).toMatchObject({ headline: words, body: paragraph(words) });
    const feed = fromJsonFeed({
      version: "https://jsonfeed.org/version/1.1",
      items: [{ title: html, content_html: html }],
    });
    expect(feed.articles[0]).toMatchObject({ headline: words });
    expect(fromOEmbed({ type: "link", version: "1.0", title: html }).article).toMatchObject({ headline: words });
    expect(fromOpenGraph([["og:title", html]]).article).toMatchObject({ headline: words });
    const span = (text: string, ...marks: string[]) => ({ _type: "span", text, marks });
    const children = [
      span("CO"),
      span("2", "sub"),
      span(" up 10"),
      span("6", "superscript"),
      span(" t"),
      span("Q", "sup"),
    ];
    const portable = fromPortableText({ title: [{ _type: "block", children }], body: [{ _type: "block", children }] });
    expect(portable.article).toMatchObject({ headline: `${words}^(Q)`, body: paragraph(`${words}^(Q)`) });
    expect(portable.report.some(({ path, reason }) => path.includes("body") && reason?.includes("raised"))).toBe(true);
  });
});

describe("what a text loses is told", () => {
  test("notes: their marks stay in brackets", () => {
    expect(read('<p>So<sup id=r1><a href="#fn1">1</a></sup>, and so<a href="#fn2"><sup>b</sup></a>.</p>')).toEqual({
      body: paragraph("So[1], and so[b]."),
      told: [
        "repaired p > sup: a note's mark leads nowhere in a card",
        "repaired p > a: a note's mark leads nowhere in a card",
      ],
    });
  });

  test("struck out words stay in brackets, unless others take their place; deleted ones are left out", () => {
    expect(read("<p><s>€50</s> €40, <s>red</s> <ins>blue</ins>, <del>old</del> new</p>")).toEqual({
      body: paragraph("(€50) €40, blue, new"),
      told: [
        "repaired p > s: struck out: it stands in brackets",
        "ignored p > s:nth-of-type(2): struck out, and what takes its place follows",
        "repaired p > ins: ins: its words look like any others",
        "ignored p > del: deleted text",
      ],
    });
  });

  test("how words are read stands in brackets", () => {
    const { body, told } = read("<p><ruby>漢字<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>");
    expect(body).toEqual(paragraph("漢字(かん)"));
    expect(told).toEqual(["repaired p > ruby > rt: how it is read stands in brackets"]);
  });

  test("links that no card follows keep their words", () => {
    const { body, told } = read('<p><a href="tel:+49301">Call</a> <a href="javascript:x()">or not</a></p>');
    expect(body).toEqual(paragraph("Call or not"));
    expect(told).toEqual([
      "repaired p > a: tel: no address that a card follows; its words stay",
      "repaired p > a:nth-of-type(2): javascript: no address that a card follows; its words stay",
    ]);
  });

  test("what is no part of a text is told wherever it stands in it", () => {
    const { told } = read(
      "<ul><li>a<button>b</button><aside>c</aside><img src=d.jpg width=90></ul><blockquote>q<nav>n</nav></blockquote>",
    );
    expect(told).toEqual([
      "ignored ul > li > button: button is no part of an article's text",
      "ignored ul > li > aside: beside the article",
      "ignored ul > li > img: a picture inside a text",
      "ignored blockquote > nav: nav is no part of an article's text",
    ]);
  });
});

describe("lines", () => {
  const lines = (...each: string[]) => each.join("\u2028");

  test("of preformatted text end where they end, also in a list", () => {
    expect(read("<pre>\nlet x = 1;\n  let y = 2;\n\n<b>z</b>\n</pre>").body).toMatchObject([
      {
        text: [
          { text: lines("let x = 1;", "  let y = 2;"), code: true },
          { text: lines("", "", "z"), strong: true },
        ],
      },
    ]);
    const item = "<ul><li>Code:<pre>let x = 1;\n  let y = 2;\n</pre>and more</ul>";
    expect(JSON.stringify(read(item).body)).toContain(lines("let x = 1;", "  let y = 2;"));
  });

  test("of lists inside of lists follow in their order, however deep, and that is told", () => {
    const { body, told } = read("<ol start=5><li>a<ul><li>b<ol><li>c</ol><li>d</ul><li>e</ol>");
    expect(body).toEqual([{ type: "list", ordered: true, items: ["a", "b", "c", "d", "e"] }]);
    expect(told).toEqual([
      "repaired ol: its numbers begin with 1",
      "repaired ol > li > ul: a list inside a list: its items follow the outer's",
      "repaired ol > li > ul > li > ol: a list inside a list: its items follow the outer's",
    ]);
    const deep = bodyFromHtml(parseHtml(`${"<ul><li>x".repeat(60)}`)).body;
    expect(deep).toEqual([{ type: "list", ordered: false, items: new Array(60).fill("x") }]);
  });

  test("of a table keep their links, under its caption", () => {
    const { body, told } = read(
      '<table><caption>Boats</caption><tr><th>Year<th>Number<tr><td>2025<td><a href="https://a.example/">5</a></table>',
    );
    expect(body).toEqual([
      { type: "paragraph", text: [{ text: "Boats", strong: true }] },
      {
        type: "list",
        items: [
          [{ text: "Year: 2025" }, { text: " · " }, { text: "Number: " }, { text: "5", href: "https://a.example/" }],
        ],
      },
    ]);
    expect(told).toEqual(["repaired table: a table became a list"]);
  });

  test("of definitions are said once", () => {
    const { body, told } = read("<dl><dt>T<dd>D<dl><dt>i<dd>j</dl><dt>U<dd>E</dl>");
    expect(JSON.stringify(body).match(/[TDijUE](?=[\u2028"])/g)).toEqual(["T", "D", "i", "j", "U", "E"]);
    expect(told[0]).toBe("repaired dl: a list of terms became paragraphs");
  });
});

test("an office's address is no author, a name in one is", () => {
  const authors = (address: string) =>
    fromHtml(parseHtml(`<h1>H</h1><address>${address}</address><p>Text.</p>`)).article?.authors;
  expect(authors("Ada King")).toEqual([{ name: "Ada King" }]);
  expect(authors("Harbour Office, Quay Street, Oldtown")).toBeUndefined();
  expect(authors("Harbour Office<br>Quay Street")).toBeUndefined();
});

test("a caption's credit is found in the plural too", () => {
  const { body } = bodyFromHtml(
    parseHtml("<figure><img src=a.jpg alt=A><figcaption>The sea, photographs by Olaf Ek</figcaption></figure>"),
  );
  expect(body).toMatchObject([{ caption: "The sea", credit: "Olaf Ek" }]);
});
