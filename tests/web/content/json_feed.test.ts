import { describe, expect, test } from "vitest";
import { fromJsonFeed } from "../../../web/src/json_feed.js";
import { faultsOf } from "./article_schema.js";

const base = "https://blog.example/feed.json";
const version = "https://jsonfeed.org/version/1.1";

function read(input: unknown, options = {}) {
  const { articles, report } = fromJsonFeed(input, { base, ...options });
  for (const article of articles) expect(faultsOf(article)).toEqual([]);
  return { articles, report };
}

const itemOf = (item: object) => read({ version, items: [{ id: "1", title: "T", ...item }] }).articles[0]!;

describe("a feed", () => {
  test("lends its items its name, its language and its authors", () => {
    const { articles } = read({
      version,
      title: "Boats &amp; Sea",
      home_page_url: "https://blog.example/",
      icon: "/icon.png",
      language: "en-GB",
      authors: [{ name: "Jane Doe", url: "/jane", avatar: "/j.png" }],
      items: [
        { id: 1, title: "One", content_text: "Text." },
        { id: "two", title: "Two", language: "fr", authors: [{ name: "Ali Noor" }], content_html: "<p>Texte.</p>" },
      ],
    });
    const source = { name: "Boats & Sea", url: "https://blog.example/", logo: "https://blog.example/icon.png" };
    expect(articles).toEqual([
      {
        headline: "One",
        id: "1",
        lang: "en-GB",
        authors: [{ name: "Jane Doe", url: "https://blog.example/jane" }],
        source,
        body: [{ type: "paragraph", text: "Text." }],
      },
      {
        headline: "Two",
        id: "two",
        lang: "fr",
        authors: [{ name: "Ali Noor" }],
        source,
        body: [{ type: "paragraph", text: "Texte." }],
      },
    ]);
  });

  test("of version 1 names one author", () => {
    const { articles } = read({
      version: "https://jsonfeed.org/version/1",
      author: { name: "Jane Doe" },
      items: [{ id: "1", title: "T" }],
    });
    expect(articles[0]?.authors).toEqual([{ name: "Jane Doe" }]);
  });

  test("may be text, or one item alone", () => {
    expect(read(JSON.stringify({ version, items: [{ id: "1", title: "T" }] })).articles).toHaveLength(1);
    expect(read({ id: "1", title: "T", content_text: "x" }).articles).toHaveLength(1);
  });

  test("leaves out items that make no article, and tells them", () => {
    const { articles, report } = read({ version, items: [null, 5, "x", {}, { id: "1" }, { id: "2", title: "T" }, []] });
    expect(articles.map(({ headline }) => headline)).toEqual(["T"]);
    const told = report.filter(({ reason }) => reason?.startsWith("an item")).map(({ path }) => path);
    expect(told).toEqual(["$.items[0]", "$.items[1]", "$.items[2]", "$.items[3]", "$.items[4]", "$.items[6]"]);
  });

  test("is read up to a number of items, and the rest is told", () => {
    const items = Array.from({ length: 150 }, (_, index) => ({ id: index, title: `T${index}` }));
    const { articles, report } = read({ version, items });
    expect(articles).toHaveLength(100);
    expect(report.find(({ path }) => path === "$.items[100]")?.reason).toMatch(/50 items/);
    expect(read({ version, items }, { maxItems: 3 }).articles).toHaveLength(3);
  });

  test.each([[null], [[]], [{}], ["{"], [{ version, items: "no" }], [{ version }], [7]])(
    "of %j gives nothing, and says why",
    (input) => {
      const { articles, report } = read(input);
      expect(articles).toEqual([]);
      expect(report.some(({ outcome }) => outcome === "ignored")).toBe(true);
    },
  );
});

describe("an item", () => {
  test.each<[object, object]>([
    [{ url: "/a" }, { url: "https://blog.example/a" }],
    [{ external_url: "https://else.example/x" }, { url: "https://else.example/x" }],
    [{ id: "https://blog.example/id" }, { id: "https://blog.example/id", url: "https://blog.example/id" }],
    [{ summary: "In &quot;short&quot;" }, { standfirst: 'In "short"' }],
    [{ tags: ["Sea &amp; salt", "boats"] }, { kicker: { text: "Sea & salt" } }],
    [{ image: "/i.jpg", banner_image: "/b.jpg" }, { image: { src: "https://blog.example/i.jpg", alt: "" } }],
    [{ banner_image: "/b.jpg" }, { image: { src: "https://blog.example/b.jpg", alt: "" } }],
    [
      { date_published: "2026-11-23T09:30:00-05:00", date_modified: "2026-11-24T09:30:00-05:00" },
      { published: "2026-11-23T09:30:00-05:00", updated: "2026-11-24T09:30:00-05:00" },
    ],
    [{ title: "<b>Bold</b> &amp; new" }, { headline: "Bold & new" }],
    [{ content_text: "1 <b> 2" }, { body: [{ type: "paragraph", text: "1 <b> 2" }] }],
  ])("of %j has %j", (item, fields) => {
    expect(itemOf(item)).toMatchObject(fields);
  });

  test("takes HTML before text, and pictures of what is attached", () => {
    const article = itemOf({
      content_html: "<p>Rich <em>text</em></p>",
      content_text: "Plain",
      attachments: [
        { url: "/a.mp3", mime_type: "audio/mpeg" },
        { url: "/p.jpg", mime_type: "image/jpeg", title: "Pier" },
        { url: "/q.jpg", mime_type: "image/jpeg" },
        { mime_type: "image/png" },
      ],
    });
    expect(article.image).toEqual({ src: "https://blog.example/p.jpg", alt: "Pier" });
    expect(article.body).toEqual([
      { type: "paragraph", text: [{ text: "Rich " }, { text: "text", em: true }] },
      { type: "image", src: "https://blog.example/q.jpg", alt: "" },
    ]);
  });

  test("without a title takes its first words for one", () => {
    const short = itemOf({ title: undefined, content_text: "Just a thought." });
    expect(short).toEqual({ headline: "Just a thought.", id: "1" });
    const long = itemOf({ title: "", content_html: `<p>${"A thought that goes on and on, ".repeat(9)}</p>` });
    expect(long.headline.length).toBeLessThanOrEqual(101);
    expect(long.headline).toMatch(/…$/);
    expect(long.body).toHaveLength(1);
    const linked = itemOf({ title: null, content_html: '<p>See <a href="/x">this</a></p>' });
    expect(linked).toMatchObject({ headline: "See this", body: [{ type: "paragraph" }] });
  });

  test("has its report among those of the feed, in order", () => {
    const { report } = read({
      version,
      feed_url: base,
      items: [{ id: "1", title: "A &amp; B", content_html: "<p>x</p><script>y</script>", _ext: {} }],
    });
    expect(report.map(({ path, outcome }) => `${path} ${outcome}`)).toEqual([
      "$.items[0].title repaired",
      "$.items[0].id used",
      "$.items[0].content_html p used",
      "$.items[0].content_html script ignored",
      "$.items[0]._ext ignored",
      "$.version ignored",
      "$.feed_url ignored",
    ]);
  });
});
