// @vitest-environment jsdom
import { expect, test } from "vitest";
import { readChildren } from "../../../web/src/content/child_content.js";

function contentOf(html: string) {
  document.body.innerHTML = `<article-card>${html}</article-card>`;
  return readChildren(document.body.firstElementChild!);
}

test("JSON in a child script goes before the HTML beside it, as it is written", () => {
  const { text } = contentOf('<h2>HTML</h2><script type="application/json"> {"headline":"JSON"} </script>');
  expect(text).toBe(' {"headline":"JSON"} ');
});

test("a script deeper inside is no content of the card", () => {
  expect(contentOf('<h2>HTML</h2><div><script type="application/json">{}</script></div>').text).toBe(
    '{"headline":"HTML"}',
  );
});

test("without JSON the HTML is the content, told with a report", () => {
  const { text, faults, report } = contentOf("<article><h2>Up</h2><p>Down</p></article>");
  expect(JSON.parse(text!)).toEqual({ headline: "Up", body: [{ type: "paragraph", text: "Down" }] });
  expect(faults).toEqual([]);
  expect(report.map(({ field }) => field)).toEqual(["headline", "body[0]"]);
});

test("JSON-LD is told as not read, and the HTML beside it is taken", () => {
  const { text, faults } = contentOf('<script type="application/ld+json">{"@type":"NewsArticle"}</script><h2>Up</h2>');
  expect(text).toBe('{"headline":"Up"}');
  expect(faults.map(({ code, path }) => [code, path])).toEqual([
    ["unsupported-content", 'script[type="application/ld+json"]'],
  ]);
});

test("an element without content has none", () => {
  expect(contentOf(" <!-- nothing --> ")).toEqual({ text: undefined, faults: [], report: [] });
});
