import { expect, test, vi } from "vitest";
import { bodyFromHtml, fromHtml } from "../../../web/src/content/html/from_html.js";
import { MarkupElement } from "../../../web/src/content/markup/nodes.js";
import { parseHtml } from "../../../web/src/content/markup/parse_html.js";
import { importArticle } from "../../../web/src/import.js";
import { fromJsonLd } from "../../../web/src/json_ld.js";
import { fromPortableText } from "../../../web/src/portable_text.js";
import { pick, seeded } from "./seeded.js";
import { countSteps } from "./steps.js";

// Counting makes every step slow, and the machine may be busy.
vi.setConfig({ testTimeout: 240_000 });

// Beyond what importers look at as a line, a mark or a heading: up to there an inner part may be looked at again.
const size = 1000;

/** Four times the source takes four times the steps: half as many again are allowed, of sixteen times none. */
async function expectLinear(name: string, work: (count: number) => unknown): Promise<void> {
  // What is made once, such as tables, is made here.
  work(10);
  const [small, large] = [await countSteps(() => work(size)), await countSteps(() => work(4 * size))];
  expect(small, `${name}: nothing was counted`).toBeGreaterThan(size);
  expect(large / small, `${name}: ${small} steps, then ${large}`).toBeLessThan(6);
}

const read = async (html: string) => {
  fromHtml(parseHtml(`<h1>Head</h1>${html}`));
  bodyFromHtml(parseHtml(html));
  await importArticle(`<html><head><title>Head</title></head><body><h1>Head</h1>${html}</body></html>`);
};

const pieces = [
  "<div>",
  "<div>x",
  "<ul><li>",
  "<ul><li>x",
  "<ul>",
  "<blockquote>",
  "<table><tr><td>",
  "<table><tr><td>x",
  "<dl><dd>",
  "<dl><dt>x<dd>y",
  "<span>",
  "<sup>x",
  "<sup><a href='#n'>1</a></sup>",
  "<b>",
  "<i>x",
  "<s>x",
  "<q>",
  "<ruby>x<rt>y",
  "<section class=related>",
  "<div class=byline><time>",
  "<time>",
  "<aside>",
  "<form>",
  "<div class=promo>",
  "<article>",
  "<main>",
  "<figure>",
  "<figure><img src=a.jpg>",
  "<h2>",
  "<h2>x",
  "<div><h1>Head",
  "<a href=/x>",
  "<a href=/x>x",
  "<button>",
  "<p>",
  "<p>x",
  "<pre>x\n",
  "<cite>",
  "<address>x",
  "<br>x",
  "</p>",
  "</div>",
  "</b>",
  "x ",
];

test.each(pieces)("four times as much of %s takes four times the steps", async (piece) => {
  await expectLinear(piece, (count) => read(piece.repeat(count)));
});

test("so do mixed pieces", async () => {
  const random = seeded(12);
  for (let round = 0; round < 10; ++round) {
    const parts = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, pieces));
    // What is opened many times first, then what comes in it.
    const [outer, ...inner] = parts;
    const shapes = [(count: number) => parts.join("").repeat(count / 2)];
    shapes.push((count) => outer!.repeat(count / 2) + inner.join("").repeat(count / 2));
    for (const shape of shapes) await expectLinear(parts.join(""), (count) => read(shape(count)));
  }
});

test("many siblings of many names are told apart", async () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `<x-${index}>a</x-${index}>`).join("");
  await expectLinear("names", (count) => read(names(count)));
});

/** A tree of elements as a host may make one, with no limit to its depth. */
function tower(name: string, count: number, words: string): Element {
  const root = new MarkupElement("div", new Map(), null, "");
  let at = root;
  for (let depth = 0; depth < count; ++depth) {
    const child = new MarkupElement(name, new Map(), at, "");
    at.append(child);
    at = child;
  }
  for (const child of parseHtml(`<p>${words}</p>`).childNodes) at.append(child as never);
  return root as unknown as Element;
}

test.each(["div", "span", "ul", "li", "sup", "blockquote", "table", "article", "section", "b"])(
  "a tree of %s without end is read, in as many steps as it is deep",
  async (name) => {
    const text = JSON.stringify(bodyFromHtml(tower(name, 20_000, "innermost")).body ?? "");
    // A table has rows alone, and the words astray in one without are no part of it.
    if (name !== "table") expect(text).toContain("innermost");
    await expectLinear(name, (count) => fromHtml(tower(name, count, "innermost")));
  },
);

test("the depth at which a tree is full closes what it opens", () => {
  for (const depth of [178, 179, 180, 181, 5000]) {
    const html = `<h1>t</h1>${"<div>".repeat(depth)}</p>in${"</div>".repeat(depth)}<p>after</p>`;
    const { body } = fromHtml(parseHtml(html)).article!;
    expect(body).toEqual(["in", "after"].map((text) => ({ type: "paragraph", text })));
    expect(parseHtml(html).children).toHaveLength(3);
  }
});

test("elements of any name are read", () => {
  for (const name of ["constructor", "valueof", "hasownproperty", "prototype", "x-y", "then"]) {
    expect(bodyFromHtml(parseHtml(`<p>a</p><${name}>b</${name}>`)).body).toHaveLength(2);
  }
});

test("hundreds of kilobytes of nested elements are an article of what is in them", () => {
  const { article } = fromHtml(parseHtml(`<h1>t</h1>${"<div>".repeat(100_000)}in`));
  expect(article?.body).toEqual([{ type: "paragraph", text: "in" }]);
});

test("JSON nested without end, and lists that stand in many places, take steps by their size", async () => {
  const graph = (count: number) => ({
    "@graph": Array.from({ length: count }, (_, index) => ({ "@id": `#${index}`, author: { "@id": `#${index + 1}` } })),
  });
  await expectLinear("@graph", (count) => fromJsonLd(graph(count)));
  const spans = (count: number) => [
    { _type: "block", children: Array.from({ length: count }, () => ({ text: "x", marks: ["sup", "strike"] })) },
  ];
  await expectLinear("spans", (count) => fromPortableText(spans(count)));
  let shared: unknown[] = [{}];
  for (let level = 0; level < 4; ++level) shared = new Array(400).fill(shared);
  const steps = await countSteps(() =>
    fromJsonLd({ "@type": "Article", headline: shared, author: { "@type": shared, name: "A B" }, articleBody: "x" }),
  );
  expect(steps).toBeLessThan(100_000);
});
