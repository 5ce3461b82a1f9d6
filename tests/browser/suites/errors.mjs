const drawn = async () => {
  const card = await kit.loaded({ article: kit.article(), width: 300 });
  window.card = card;
  window.before = kit.canvasPixels(card).data;
  return true;
};

/** Sets a hostile value by name, since none of them could cross into the page; returns what card-error told. */
const setHostile = async (name) => {
  const values = {
    cyclic() {
      const value = kit.article();
      value.self = value;
      return value;
    },
    bigint: () => kit.article({ readingMinutes: 3n }),
    getter: () =>
      Object.defineProperty(kit.article(), "headline", {
        enumerable: true,
        get() {
          throw new Error("no");
        },
      }),
    proxy: () =>
      new Proxy(
        {},
        {
          ownKeys() {
            throw new TypeError("no keys");
          },
        },
      ),
    thrower: () => ({
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
    }),
    function: () => () => {},
    symbol: () => Symbol("x"),
  };
  const failed = kit.failure(card);
  card.article = values[name]();
  return failed;
};

const unchanged = async () => {
  // An answer that the worker gives after all that, and the frames in which it is shown.
  await card.memory();
  await kit.frame();
  return kit.differences(kit.canvasPixels(card).data, before) === 0;
};

export const errors = [
  {
    name: "content that cannot be shown is told with a code, a path and a reason, and the card before stays",
    async run({ page, evaluate, assert, site }) {
      await page();
      await evaluate(drawn);
      const cases = [
        [{ article: {} }, { code: "missing-field", path: "$.headline" }],
        [{ article: { headline: "" } }, { code: "missing-field", path: "$.headline" }],
        [{ article: { headline: true } }, { code: "wrong-type", path: "$.headline" }],
        [{ article: "text" }, { code: "wrong-type", path: "$" }],
        [{ article: [] }, { code: "wrong-type", path: "$" }],
        [
          { article: null, src: "/odd/not.json" },
          { code: "bad-json", path: "$" },
        ],
        [{ src: "/no-such-article.json" }, { code: "article-unavailable", path: `${site.url}no-such-article.json` }],
        [{ src: "https://[" }, { code: "article-unavailable", path: "https://[" }],
      ];
      for (const [properties, expected] of cases) {
        const seen = await evaluate(async (values) => {
          const failed = kit.failure(card);
          Object.assign(card, values);
          return failed;
        }, properties);
        assert.equal(seen.code, expected.code, JSON.stringify([properties, seen]));
        assert.equal(seen.path, expected.path, JSON.stringify([properties, seen]));
        assert.match(seen.reason, /\w{3}/);
        assert.ok(await evaluate(unchanged), `another card after ${JSON.stringify(properties)}`);
      }
    },
  },
  {
    name: "no value breaks the property's setter",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(drawn);
      for (const name of ["cyclic", "bigint", "getter", "proxy", "thrower", "function", "symbol"]) {
        const seen = await evaluate(setHostile, name);
        assert.equal(seen.code, "bad-json", name);
        assert.equal(seen.path, "$", name);
        assert.match(seen.reason, /value/, name);
        assert.ok(await evaluate(unchanged), `another card after ${name}`);
      }
    },
  },
  {
    name: "after an error the card still follows its box, and good content is shown again",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(drawn);
      const seen = await evaluate(async () => {
        const failed = kit.failure(card);
        card.article = { headline: true };
        await failed;
        const refused = await card.ready.then(
          () => "shown",
          (error) => error.code,
        );
        card.style.width = "350px";
        await kit.until(() => kit.canvas(card).width === 350, "the new width");
        card.article = kit.article({ headline: "Good again" });
        await card.ready;
        return { refused, text: card.shadowRoot.querySelector("h2").textContent };
      });
      assert.equal(seen.refused, "wrong-type");
      assert.match(seen.text, /Good again/);
    },
  },
  {
    name: "a module that is not there is told with its address",
    async run({ page, evaluate, assert, site }) {
      await page("?wasmUrl=/no-such.wasm");
      const seen = await evaluate(() => kit.failure(kit.mount({ article: kit.article() })));
      assert.equal(seen.code, "core-unavailable");
      assert.equal(seen.path, `${site.url}no-such.wasm`);
      assert.match(seen.reason, /404/);
    },
  },
  {
    name: "a policy without wasm-unsafe-eval is told as an error, not thrown",
    expects: /^policy: script-src/,
    async run({ page, evaluate, assert }) {
      await page("?without=wasm&worker=no");
      const seen = await evaluate(() => kit.failure(kit.mount({ article: kit.article() })));
      assert.equal(seen.code, "core-unavailable");
    },
  },
  {
    name: "a font that is not there leaves the text standing, with a warning",
    async run({ page, evaluate, assert, site }) {
      await page("?fontsUrl=/no-fonts/");
      const missing = await evaluate(() => kit.failure(kit.mount({ article: kit.article() })));
      assert.equal(missing.path, `${site.url}no-fonts/fonts.json`);
    },
  },
  {
    name: "questions with impossible numbers are refused",
    async run({ page, evaluate, assert }) {
      await page();
      const codes = await evaluate(async () => {
        const card = await kit.loaded({ article: kit.article() });
        const questions = [];
        for (const value of [0, -1, NaN, Infinity, 1e9, undefined, "wide", {}]) questions.push(card.measure(value));
        for (const scale of [0, -1, NaN, Infinity, 1e9, null, "big"])
          questions.push(card.toPixels({ scale }), card.toBlob({ scale }));
        const settled = await Promise.allSettled(questions);
        return settled.map((result) => result.reason?.code ?? result.status);
      });
      // null means the default.
      assert.deepEqual(new Set(codes), new Set(["bad-argument", "fulfilled"]));
      assert.equal(codes.filter((code) => code === "fulfilled").length, 2);
    },
  },
  {
    name: "what an article says never becomes markup, and hostile links no links",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const card = await kit.loaded({
          article: {
            headline: "<img src=x onerror=alert(1)><script>alert(1)</script>",
            url: "javascript:alert(1)",
            lang: '"><b>',
            body: [
              {
                type: "paragraph",
                text: [
                  { text: "one", href: "java\tscript:alert(1)" },
                  { text: " two ", href: " JAVASCRIPT:x" },
                  { text: "three", href: "data:text/html,x" },
                ],
              },
              { type: "paragraph", text: "\u202Eunpaired" },
            ],
            related: { items: [{ headline: "R", url: "vbscript:x" }] },
          },
        });
        const root = card.shadowRoot;
        return {
          strange: [...root.querySelectorAll("img,script,b,iframe,object,style")].length,
          handlers: [...root.querySelectorAll("*")]
            .flatMap((e) => e.getAttributeNames())
            .filter((n) => n.startsWith("on")),
          links: [...root.querySelectorAll("a")].map((a) => a.href),
          headline: root.querySelector("h2").textContent,
          unsafe: card.loadDetail.warnings.filter((warning) => warning.code === "unsafe-link").length,
        };
      });
      assert.equal(seen.strange, 0);
      assert.deepEqual(seen.handlers, []);
      assert.deepEqual(seen.links, []);
      assert.ok(seen.headline.includes("<img src=x onerror=alert(1)>"));
      assert.ok(seen.unsafe >= 4, `${seen.unsafe} warnings of unsafe links`);
    },
  },
];
