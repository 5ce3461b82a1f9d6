// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { isBlank } from "../../../web/src/accessibility/dom_mode/format/clean_text.js";
import { fromHtml } from "../../../web/src/content.js";
import { fromJsonFeed } from "../../../web/src/json_feed.js";
import { fromJsonLd } from "../../../web/src/json_ld.js";
import { fromOpenGraph } from "../../../web/src/open_graph.js";
import { fromPortableText } from "../../../web/src/portable_text.js";

const base = "https://paper.example/";
const words = "After two years of repairs, boats are back.";

function read(html: string) {
  document.body.innerHTML = html;
  return fromHtml(document.body).article;
}

/** What nobody sees: spaces of no width, soft hyphens, joiners, fillers and direction marks. */
const unseen = [
  "\u200b",
  "\u00ad",
  "\u2060",
  "\u202e\u202c",
  "\u2066\u2069",
  "\u061c",
  "\u200e \u200f",
  "\u034f",
  "\u3164",
];

describe.each(unseen.map((text) => [text, escape(text)]))("a headline of %s alone", (headline) => {
  test("is none to the core", () => expect(isBlank(headline)).toBe(true));

  test("is none in HTML: the next heading is it, or the first words", () => {
    expect(read(`<h1>${headline}</h1><h2>The harbour</h2><p>${words}</p>`)?.headline).toBe("The harbour");
    expect(read(`<h1>${headline}</h1><p>${words}</p>`)?.headline).toBe(words);
    expect(read(`<h1>${headline}</h1><p>${headline}</p>`)).toBeUndefined();
  });

  test("is none in feeds and linked data: the first words are", () => {
    const item = { id: "1", title: headline, content_text: `${headline}\n\n${words}` };
    expect(
      fromJsonFeed({ version: "https://jsonfeed.org/version/1.1", items: [item] }, { base }).articles[0]?.headline,
    ).toBe(words);
    const node = { "@context": "https://schema.org", "@type": "NewsArticle", headline, articleBody: words };
    expect(fromJsonLd(node, { base }).article?.headline).toBe(words);
    const page = `<head><meta property="og:type" content="article"><meta property="og:title" content="${headline}">
      <meta property="og:description" content="${words}"></head>`;
    expect(fromOpenGraph(page, { base }).article?.headline).toBe(words);
  });

  test("is none in Portable Text", () => {
    const block = (text: string) => ({ _type: "block", style: "normal", children: [{ _type: "span", text }] });
    const { article } = fromPortableText({ title: headline, body: [block(headline), block(words)] }, { base });
    expect(article?.headline).toBe(words);
  });
});

test("one letter among them is a headline", () => {
  expect(read(`<h1>\u200b\u00adA</h1><p>${words}</p>`)?.headline).toContain("A");
});
