import { describe, expect, test } from "vitest";
import { decodeEntities } from "../../../../web/src/content/markup/entities.js";
import { cutText } from "../../../../web/src/content/reading/fit_article.js";
import { parseJsonText } from "../../../../web/src/content/reading/json_text.js";
import { readLanguage } from "../../../../web/src/content/reading/language.js";
import { readMinutes, readWordCount } from "../../../../web/src/content/reading/minutes.js";
import { namesIn } from "../../../../web/src/content/reading/people.js";
import { snapshot } from "../../../../web/src/content/reading/snapshot.js";
import { cleanLine, readText } from "../../../../web/src/content/reading/text.js";
import { Report } from "../../../../web/src/content/report.js";

const valueRead = <T>(read: { value: T } | { reason: string }) => ("value" in read ? read.value : undefined);

describe("a line of text", () => {
  test.each([
    ["Tom &amp; Jerry", "Tom & Jerry"],
    ["It&#8217;s &#x2014; new", "It’s — new"],
    ["Ma&ntilde;ana, &laquo;&nbsp;d&eacute;j&agrave;&nbsp;&raquo;", "Mañana, « déjà »"],
    ["&Scedil;i&scedil;li&rsquo;de ya&gbreve;mur", "Şişli’de yağmur"],
    ["it&#146;s", "it’s"],
    ["AT&amp;amp;T", "AT&T"],
    ["It&amp;#8217;s", "It’s"],
    ["R&D budget", "R&D budget"],
    ["a &unknown; b &#xD800; c &#0;", "a &unknown; b \ufffd c \ufffd"],
    ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
    ["How to use the &lt;b&gt; tag", "How to use the <b> tag"],
    ["The <em>old</em> harbour<br>opens", "The old harbour opens"],
    ["<script>alert(1)</script>Safe<style>x{}</style>", "Safe"],
    ["  two\n\t lines\u00a0\u2028 ", "two lines"],
    ["bell\u0007 and \ud800 lone", "bell and \ufffd lone"],
    ["<p>", undefined],
    ["\u200b\u200e ", undefined],
    ["", undefined],
  ])("%j reads %j", (written, text) => {
    expect(valueRead(cleanLine(written))).toBe(text);
  });

  test("what was repaired is told, what was not is not", () => {
    expect(cleanLine("Plain")).toEqual({ value: "Plain" });
    expect(cleanLine("A &amp; B")).toHaveProperty("repaired");
    expect(cleanLine("<b>A</b>")).toHaveProperty("repaired");
  });

  test("values of JSON-LD, lists and numbers are read for their text", () => {
    expect(valueRead(readText(["", { "@value": "A", "@language": "en" }, "B"]))).toBe("A");
    expect(valueRead(readText({ name: "N" }))).toBe("N");
    expect(valueRead(readText(7))).toBe("7");
    expect(valueRead(readText([[[[[[["deep"]]]]]]]))).toBeUndefined();
    expect(valueRead(readText(true))).toBeUndefined();
  });
});

test.each([
  ["&hellip;&euro;&trade;&copy;&alpha;&Omega;&rarr;&le;", "…€™©αΩ→≤"],
  ["&amp &lt&gt;&nbsp", "& <>\u00a0"],
  ["&ampersand; &copyright", "&ampersand; &copyright"],
  ["&constructor; &__proto__; &toString;", "&constructor; &__proto__; &toString;"],
  ["&#1114112; &#x110000; &#xFFFFFFFF;", "\ufffd \ufffd \ufffd"],
  ["&; & &#; &#x;", "&; & &#; &#x;"],
])("references %j decode to %j", (written, text) => {
  expect(decodeEntities(written)).toBe(text);
});

test.each([
  ["By Jane Doe and Ali Noor", ["Jane Doe", "Ali Noor"]],
  ["by Ann Lee, Bo Chen & Cy Diaz", ["Ann Lee", "Bo Chen", "Cy Diaz"]],
  ["Par Zoé Martin et Luc Petit", ["Zoé Martin", "Luc Petit"]],
  ["بقلم سارة حداد", ["سارة حداد"]],
  ["Jane Doe, Senior Editor", ["Jane Doe"]],
  ["Martin Luther King, Jr.", ["Martin Luther King, Jr."]],
  ["Bread and Roses", ["Bread and Roses"]],
  ["Centers for Disease Control and Prevention", ["Centers for Disease Control and Prevention"]],
  ["jane@paper.example (Jane Doe)", ["Jane Doe"]],
  ["Jane Doe <jane@paper.example>", ["Jane Doe"]],
  ["Reuters", ["Reuters"]],
  ["null", []],
  ["admin", []],
  ["—", []],
  ["x".repeat(5000), []],
])("names in %j are %j", (line, names) => {
  expect(namesIn(line)).toEqual(names);
});

test.each([
  ["PT5M", 5],
  ["PT4M30S", 5],
  ["PT1H2M", 62],
  ["P0DT0H7M0S", 7],
  ["PT20S", 1],
  [6, 6],
  ["8", 8],
  ["4 min read", 4],
  ["PT0M", undefined],
  ["P", undefined],
  ["a while", undefined],
  [-3, undefined],
  [1e9, undefined],
])("a reading time of %j is %j minutes", (written, minutes) => {
  expect(valueRead(readMinutes(written))).toBe(minutes);
});

test.each([
  [900, 5],
  ["1,234", 6],
  ["50", 1],
  [0, undefined],
  ["many", undefined],
])("%j words take %j minutes", (count, minutes) => {
  expect(valueRead(readWordCount(count))).toBe(minutes);
});

test.each([
  ["en-US", "en-US"],
  ["en_US", "en-US"],
  ["en_US.UTF-8", "en-US"],
  ["English", "en"],
  ["Français", "fr"],
  [{ "@type": "Language", name: "English", alternateName: "en-GB" }, "en-GB"],
  [["ar", "en"], "ar"],
  ["Klingon", undefined],
  ["constructor", undefined],
  [5, undefined],
])("the language %j is %j", (written, tag) => {
  expect(valueRead(readLanguage(written))).toBe(tag);
});

describe("JSON text", () => {
  const read = (text: string) => parseJsonText(text, new Report());

  test.each([
    ['{"a":1};', { a: 1 }],
    ['\ufeff\n{"a":1}', { a: 1 }],
    ['<!-- {"a":1} -->', { a: 1 }],
    ['//<![CDATA[\n{"a":[1]}\n//]]>', { a: [1] }],
    ['/*<![CDATA[*/ {"a":1} /*]]>*/', { a: 1 }],
    ["<![CDATA[[1,2]]]>", [1, 2]],
    ['{"a":"one\ntwo\tthree"}', { a: "one\ntwo\tthree" }],
    ['{"a":[1,2,],}', { a: [1, 2] }],
    ['{"a":", ]\\", }",}', { a: ', ]", }' }],
    ["{&quot;a&quot;:&quot;b&quot;}", { a: "b" }],
    ['{"a":1} trailing', undefined],
    ["{oops}", undefined],
    ['{"a":"un', undefined],
    ["", undefined],
  ])("%j reads %j", (text, value) => {
    expect(read(text)).toEqual(value);
  });

  test("what was repaired and what cannot be is told", () => {
    const report = new Report();
    parseJsonText('{"a":1,}', report, "$[3]");
    parseJsonText("{", report);
    expect(report.entries.map(({ outcome, path }) => [outcome, path])).toEqual([
      ["repaired", "$[3]"],
      ["ignored", "$"],
    ]);
  });

  test("broken text of megabytes takes no longer than its length", () => {
    for (const part of ['\\"', '"\\', ", ", "[", '{"a":', "<!--", "]]>", '"']) {
      const text = part.repeat(500_000 / part.length);
      for (const broken of [`{"a": "${text}`, text]) {
        const report = new Report();
        expect(parseJsonText(broken, report), part).toBeUndefined();
        expect(report.entries, part).toMatchObject([{ outcome: "ignored", path: "$" }]);
        expect(report.entries[0]?.reason, part).toMatch(/^not JSON: /);
      }
    }
  });
});

describe("a snapshot", () => {
  const of = (value: unknown) => {
    const report = new Report();
    return { data: snapshot(value, report), report: report.entries };
  };

  test("is plain data without prototypes", () => {
    const { data } = of(JSON.parse('{"__proto__":{"x":1},"constructor":"c","a":[1,null,"s",true]}'));
    expect(Object.getPrototypeOf(data)).toBeNull();
    expect(JSON.stringify(data)).toBe('{"__proto__":{"x":1},"constructor":"c","a":[1,null,"s",true]}');
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test("leaves out what is no data, and tells it", () => {
    const { data, report } = of({
      f() {},
      s: Symbol("s"),
      u: undefined,
      n: Number.NaN,
      b: 5n,
      d: new Date(0),
      l: new URL("https://a.example/"),
    });
    expect({ ...(data as object) }).toEqual({ n: null, b: 5, d: "1970-01-01T00:00:00.000Z", l: "https://a.example/" });
    expect(report.map(({ path }) => path)).toEqual(["$.f", "$.s"]);
  });

  test("tells accessors that throw, by their path, and reads on", () => {
    const { data, report } = of({
      a: {
        get bad() {
          throw new Error("no");
        },
        good: 1,
      },
    });
    expect(JSON.stringify(data)).toBe('{"a":{"good":1}}');
    expect(report).toEqual([{ outcome: "ignored", path: "$.a.bad", reason: "it cannot be read: no" }]);
  });

  test("ends in circles, and keeps what is only used twice", () => {
    const shared = { x: 1 };
    const circle: Record<string, unknown> = { one: shared, two: shared };
    circle.self = circle;
    const { data, report } = of(circle);
    expect(JSON.stringify(data)).toBe('{"one":{"x":1},"two":{"x":1}}');
    expect(report.map(({ path }) => path)).toEqual(["$.self"]);
  });

  test("ends in proxies of any malice", () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const throwing = new Proxy([], {
      get() {
        throw {
          toString: () => {
            throw new Error("again");
          },
        };
      },
    });
    const endless: object = new Proxy(
      {},
      {
        get: () => endless,
        ownKeys: () => ["a"],
        getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }),
      },
    );
    for (const value of [revoked.proxy, throwing, endless, { a: revoked.proxy, b: throwing }]) {
      expect(of(value).report.length).toBeGreaterThan(0);
    }
    const deeper = (): object =>
      new Proxy(
        {},
        {
          get: () => deeper(),
          ownKeys: () => ["a", "b"],
          getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }),
        },
      );
    expect(of(deeper()).report.some(({ outcome }) => outcome === "cut")).toBe(true);
  });

  test("is cut at its limit, and says so once", () => {
    const { data, report } = of(Array.from({ length: 1_000_000 }, (_, index) => index));
    expect((data as unknown[]).length).toBeLessThan(300_000);
    expect(report.filter(({ outcome }) => outcome === "cut")).toHaveLength(1);
    expect(of(new Array(4_000_000_000)).report[0]?.outcome).toBe("cut");
  });
});

test("a text is cut between two graphemes", () => {
  expect(cutText("abc", 3)).toBe("abc");
  expect(cutText("abcd", 3)).toBe("abc");
  expect(cutText("aé", 2)).toBe("a");
  expect(cutText("ab👩‍👩‍👧", 10)).toBe("ab");
  expect(cutText(`${"x".repeat(100)}e\u0301`, 101)).toBe("x".repeat(100));
  expect(cutText("\u{1f600}".repeat(50), 41)).toBe("\u{1f600}".repeat(10));
});
