// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { readChildren } from "../../../web/src/content/child_content.js";

function contentOf(html: string) {
  document.body.innerHTML = `<article-card>${html}</article-card>`;
  return readChildren(document.body.firstElementChild!);
}

test("JSON in a child script goes before the HTML beside it, as it is written", async () => {
  const { text } = await contentOf('<h2>HTML</h2><script type="application/json"> {"headline":"JSON"} </script>');
  expect(text).toBe(' {"headline":"JSON"} ');
});

test("a script deeper inside is no content of the card", async () => {
  const { text } = await contentOf('<h2>HTML</h2><div><script type="application/json">{}</script></div>');
  expect(text).toBe('{"headline":"HTML"}');
});

test("without JSON the HTML is the content, told with a report", async () => {
  const { text, faults, report } = await contentOf("<article><h2>Up</h2><p>Down</p></article>");
  expect(JSON.parse(text!)).toEqual({ headline: "Up", body: [{ type: "paragraph", text: "Down" }] });
  expect(faults).toEqual([]);
  expect(report.map(({ field }) => field)).toEqual(["headline", "body[0]"]);
});

const linked = (text: string) => `<script type="application/ld+json">${text}</script>`;

test("JSON-LD goes before the HTML beside it, and after JSON", async () => {
  const news = linked('{"@context":"https://schema.org","@type":"NewsArticle","headline":"Linked","image":"a.jpg"}');
  const { text, faults } = await contentOf(`<h2>HTML</h2>${news}`);
  expect(JSON.parse(text!)).toEqual({
    headline: "Linked",
    image: { src: new URL("a.jpg", document.baseURI).href, alt: "" },
  });
  expect(faults).toEqual([]);
  const json = await contentOf(`${news}<script type="application/json">{"headline":"JSON"}</script>`);
  expect(json.text).toBe('{"headline":"JSON"}');
});

test("of several scripts of JSON-LD the one with the article counts, and a broken one beside it does no harm", async () => {
  const crumbs = linked('{"@context":"https://schema.org","@type":"BreadcrumbList"}');
  const news = linked('{"@type":["NewsArticle"],"headline":"Linked"}');
  const { text, faults } = await contentOf(`${crumbs}${linked("{oops")}${news}<h2>HTML</h2>`);
  expect(text).toBe('{"headline":"Linked"}');
  expect(faults).toEqual([]);
});

test.each([
  ['{"@context":"https://schema.org","@type":"Recipe","name":"Soup"}', /no article/],
  ['{"@type":"NewsArticle"}', /without a headline/],
  ['{"@type":"NewsArticle", "headline": oops', /not JSON/],
  ["", /not JSON/],
  ["[]", /no article/],
])("JSON-LD without an article is told, and the HTML beside it is taken: %s", async (json, reason) => {
  const { text, faults } = await contentOf(`${linked(json)}<h2>Up</h2>`);
  expect(text).toBe('{"headline":"Up"}');
  expect(faults.map(({ code, path }) => [code, path])).toEqual([
    ["unsupported-content", 'script[type="application/ld+json"]'],
  ]);
  expect(faults[0]!.reason).toMatch(reason);
});

test("where the importer cannot be had the HTML is taken, and the reason told", async () => {
  vi.doMock("../../../web/src/json_ld.js", () => {
    throw new Error("no such file");
  });
  const { text, faults } = await contentOf(`${linked('{"@type":"NewsArticle","headline":"H"}')}<h2>Up</h2>`);
  vi.doUnmock("../../../web/src/json_ld.js");
  expect(text).toBe('{"headline":"Up"}');
  expect(faults.map(({ code, path }) => [code, path])).toEqual([["module-unavailable", "json_ld.js"]]);
});

test("an article that was cut is told as such", async () => {
  const articleBody = "<p>word</p>".repeat(10_001);
  const { text, faults } = await contentOf(
    linked(JSON.stringify({ "@type": "Article", headline: "H", articleBody }).replaceAll("</", "<\\/")),
  );
  expect(JSON.parse(text!).body).toHaveLength(10_000);
  expect(faults.map(({ code }) => code)).toEqual(["content-cut"]);
  expect(faults[0]!.path).toMatch(/^\$\.articleBody/);
});

test("an element without content has none", async () => {
  expect(await contentOf(" <!-- nothing --> ")).toEqual({ text: undefined, faults: [], report: [] });
});
