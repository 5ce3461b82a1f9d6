import { describe, expect, test } from "vitest";
import { completeArticle, writeArticle } from "../../../web/src/runtime/article_text.js";
import { CardError } from "../../../web/src/runtime/fault.js";

describe("completeArticle", () => {
  const base = "https://news.example/world/article.json";

  test("pictures' addresses become absolute wherever they stand", () => {
    const text = JSON.stringify({
      image: { src: "a.jpg" },
      source: { logo: "../logo.png" },
      body: [{ type: "image", src: "/b.png" }],
      related: { items: [{ image: { src: "//cdn.example/c.jpg" } }] },
    });
    expect(JSON.parse(completeArticle(text, base))).toEqual({
      image: { src: "https://news.example/world/a.jpg" },
      source: { logo: "https://news.example/logo.png" },
      body: [{ type: "image", src: "https://news.example/b.png" }],
      related: { items: [{ image: { src: "https://cdn.example/c.jpg" } }] },
    });
  });

  test("a picture may be given by its address alone", () => {
    const text = '{"image":"a.jpg","banner":{"image":"b.png"},"source":{"logo":{"src":"l.png"}}}';
    expect(JSON.parse(completeArticle(text, base))).toEqual({
      image: "https://news.example/world/a.jpg",
      banner: { image: "https://news.example/world/b.png" },
      source: { logo: { src: "https://news.example/world/l.png" } },
    });
  });

  test("links stay as the article has them", () => {
    const text = '{"url":"x","related":{"items":[{"url":"../y"}]}}';
    expect(completeArticle(text, base)).toBe(text);
  });

  test("a text that needs nothing stays the same, white space included", () => {
    const text = '{ "headline" : "H",  "image": { "src": "https://x.example/a.jpg" } }';
    expect(completeArticle(text, base)).toBe(text);
  });

  test("what is not JSON stays for the core to refuse", () => {
    expect(completeArticle('{"src": "a.jpg",', base)).toBe('{"src": "a.jpg",');
    expect(completeArticle("", base)).toBe("");
  });

  test("empty, malformed and non-text addresses stay for the core to judge", () => {
    const text = '{"image":{"src":""},"a":{"src":"http://"},"b":{"src":5},"c":{"src":null},"d":{"src":"  "}}';
    expect(completeArticle(text, base)).toBe(text);
  });

  test("the element's language is for articles that name none", () => {
    expect(JSON.parse(completeArticle('{"headline":"H"}', base, "fr"))).toEqual({ headline: "H", lang: "fr" });
    expect(completeArticle('{"headline":"H","lang":"ar"}', base, "fr")).toBe('{"headline":"H","lang":"ar"}');
    expect(completeArticle("[1]", base, "fr")).toBe("[1]");
    expect(completeArticle("null", base, "fr")).toBe("null");
  });

  test("the page's language is for articles that name none, where their letters do not run the other way", () => {
    const complete = (article: object, pageLang: string, lang?: string) =>
      JSON.parse(completeArticle(JSON.stringify(article), base, lang, pageLang)).lang;
    expect(complete({ headline: "Harbour" }, "en-GB")).toBe("en-GB");
    expect(complete({ headline: "حماس" }, "ar")).toBe("ar");
    expect(complete({ headline: "港" }, "ja")).toBe("ja");
    expect(complete({ headline: "Harbour" }, "en", "fr")).toBe("fr");
    expect(complete({ headline: "Harbour", lang: "de" }, "en")).toBe("de");
    expect(complete({ headline: "حماس" }, "en")).toBeUndefined();
    expect(complete({ headline: "Harbour" }, "ar")).toBeUndefined();
    for (const wrong of ["", "en_US", "x", "English language"]) {
      expect(complete({ headline: "Harbour" }, wrong)).toBeUndefined();
    }
  });

  test("JSON too deep for this engine's stack stays for the core to refuse", () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    expect(completeArticle(deep, base)).toBe(deep);
  });
});

describe("writeArticle", () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  const hostile: Record<string, unknown> = {
    "a cycle": cyclic,
    "a BigInt": { headline: 1n },
    "a getter that throws": Object.defineProperty({}, "headline", {
      enumerable: true,
      get() {
        throw new Error("no");
      },
    }),
    "a getter that throws something without a text": Object.defineProperty({}, "headline", {
      enumerable: true,
      get() {
        throw Object.create(null);
      },
    }),
    "a thrown value that throws when it is looked at": {
      toJSON() {
        throw new Proxy(
          {},
          {
            get() {
              throw new Error("again");
            },
          },
        );
      },
    },
    "a proxy that refuses everything": new Proxy(
      {},
      {
        ownKeys() {
          throw new TypeError("no keys");
        },
      },
    ),
    "a revoked proxy": (() => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    })(),
    "a function": () => {},
    "a symbol": Symbol("x"),
    "a toJSON that yields nothing": { toJSON: () => undefined },
  };

  for (const [name, value] of Object.entries(hostile)) {
    test(`${name} is refused with a code, a path and a reason`, () => {
      const refused = writeArticle(value);
      expect(refused).toBeInstanceOf(CardError);
      expect(refused).toMatchObject({ code: "bad-json", path: "$", reason: expect.stringMatching(/value/) });
    });
  }

  test("lone surrogates are escaped, so that they cross as they are", () => {
    expect(writeArticle({ headline: "\ud800" })).toBe('{"headline":"\\ud800"}');
  });

  test("texts and numbers are JSON too: the core tells that they are no article", () => {
    expect(writeArticle("text")).toBe('"text"');
    expect(writeArticle(Number.NaN)).toBe("null");
  });
});
