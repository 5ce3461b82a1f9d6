import { copyAndPaste } from "./selecting.mjs";

const samples = ["english", "french", "turkish", "arabic", "persian", "hebrew"];

/** The words that a reader gets, in order, without what the card writes between fields. */
const wordsIn = () => {
  window.wordsOf = (root) => {
    const copy = root.cloneNode(true);
    for (const element of copy.querySelectorAll(".generated, .skip")) element.remove();
    return copy.textContent.replace(/[\s·]+/g, "");
  };
};

export const domMode = [
  {
    name: "as HTML the six samples have the canvas's words, links and height",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(wordsIn);
      for (const name of samples) {
        const seen = await evaluate(async (src) => {
          const text = await (await fetch(src)).text();
          const article = JSON.parse(text.replaceAll('"images/', '"/articles/images/'));
          const canvas = await kit.loaded({ article, width: 640, render: "canvas" });
          const dom = await kit.loaded({ article, width: 640, render: "dom" });
          await document.fonts.ready;
          await kit.until(() => document.fonts.status === "loaded", "the fonts");
          await kit.settled(canvas);
          await kit.frame();
          if (article.signup) await kit.until(() => canvas.shadowRoot.querySelector("form"), "the forms");
          const parts = [canvas.shadowRoot.querySelector(".card"), dom.shadowRoot.querySelector(".flow")];
          const both = {
            modes: [canvas.mode, dom.mode],
            words: parts.map(wordsOf),
            links: parts.map((part) => [...part.querySelectorAll("a:not(.skip)")].map((link) => link.href)),
            heights: [canvas, dom].map((card) => kit.box(card).height),
          };
          canvas.remove();
          dom.remove();
          return both;
        }, `/articles/${name}.json`);
        assert.deepEqual(seen.modes, ["canvas", "dom"], name);
        assert.equal(seen.words[1], seen.words[0], name);
        assert.deepEqual(new Set(seen.links[1]), new Set(seen.links[0]), name);
        const [canvas, dom] = seen.heights;
        assert.ok(Math.abs(canvas - dom) < canvas * 0.03, `${name}: ${canvas} px as pixels, ${dom} px as HTML`);
      }
    },
  },
  {
    name: "fields of the byline stay apart when they are copied, from the canvas and as HTML",
    async run({ page, evaluate, assert, browser }) {
      await page();
      const copied = {};
      for (const render of ["canvas", "dom"]) {
        const ends = await evaluate(async (mode) => {
          kit.main.replaceChildren();
          window.card = await kit.loaded({
            article: kit.article({
              lang: "en",
              source: { name: "Mena Today" },
              authors: [{ name: "Leila Haddad" }, { name: "Omar Said" }],
              published: "2026-11-20",
              updated: "2026-11-22",
            }),
            width: 640,
            render: mode,
          });
          if (mode === "canvas") await kit.settled(card);
          const meta = card.shadowRoot.querySelector("[data-role=meta], .flow .meta");
          const { x, y, width, height } = kit.box(meta);
          return [
            [x + 1, y + 8],
            [x + width - 2, y + height - 8],
          ];
        }, render);
        await browser.drag(...ends);
        copied[render] = (await copyAndPaste({ browser, evaluate })).text.replace(/\s+/g, " ").trim();
      }
      const byline = "Mena Today · By Leila Haddad and Omar Said · 20 November 2026 · Updated 22 November 2026 · 1 min";
      assert.deepEqual(copied, { canvas: byline, dom: byline });
    },
  },
  {
    name: "dates are written alike on the canvas and as HTML, in every language and region",
    async run({ page, evaluate, assert }) {
      await page();
      const tags = "en en-GB en-US en-CA en-PH en-ZA en-AU fr fr-CA tr ar ar-EG ar-SY ar-PS ar-MA ar-TN fa fa-AF he de";
      const seen = await evaluate(async (langs) => {
        const told = [];
        for (const lang of langs) {
          const both = [];
          for (const render of ["canvas", "dom"]) {
            const article = { headline: "Dates", lang, published: "2026-03-04", updated: "2026-11-21" };
            const card = await kit.loaded({ article, width: 640, render });
            const times = [...card.shadowRoot.querySelectorAll("time")];
            both.push(times.map((time) => time.textContent.replace(/\s+/g, " ").trim()));
            card.remove();
          }
          told.push([lang, ...both]);
        }
        return told;
      }, tags.split(" "));
      for (const [lang, canvas, dom] of seen) {
        assert.equal(canvas.length, 2, lang);
        assert.deepEqual(dom, canvas, lang);
      }
    },
  },
  {
    name: "asked for HTML, no core is started, and the attribute switches both ways",
    async run({ page, evaluate, assert, site, browser }) {
      await browser.open("about:blank");
      const from = site.requests.length;
      await page();
      const first = await evaluate(async () => {
        window.card = await kit.loaded({ article: kit.article(), width: 300, render: "dom" });
        return [card.mode, card.shadowRoot.querySelector(".flow h2").textContent, kit.canvas(card).width];
      });
      assert.deepEqual(first, ["dom", "A headline that says what has happened", 0]);
      const paths = site.requests.slice(from).map((request) => request.path);
      assert.deepEqual(
        paths.filter((path) => /worker|wasm/.test(path)),
        [],
      );
      const modes = await evaluate(async () => {
        card.render = "auto";
        await kit.until(() => card.mode === "canvas", "the canvas");
        const width = kit.canvas(card).width;
        card.setAttribute("render", "dom");
        await kit.until(() => card.mode === "dom", "HTML again");
        card.article = kit.article({ headline: "Another" });
        await card.ready;
        return [width, card.mode, card.shadowRoot.querySelector(".flow h2").textContent, kit.canvas(card).width];
      });
      assert.deepEqual(modes, [300, "dom", "Another", 0]);
    },
  },
  {
    name: "an article of wrong types and hostile words becomes harmless HTML",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const card = await kit.loaded({
          width: 300,
          render: "dom",
          article: {
            headline: "<img src=x onerror=alert(1)>",
            url: "java\tscript:alert(1)",
            kicker: 7,
            authors: { name: "x" },
            source: [{}],
            published: {},
            lang: '"><b>',
            image: { src: 5 },
            body: [
              null,
              5,
              "text",
              { type: "paragraph" },
              {
                type: "paragraph",
                text: [null, { text: 3 }, { text: "kept", href: "data:text/html,x", strong: "yes" }],
              },
              { type: "list", items: "none" },
              { type: "script", text: "never" },
            ],
            related: { items: [{ headline: "R", url: "vbscript:x" }, 9] },
            strings: { by: {} },
          },
        });
        const root = card.shadowRoot;
        return {
          strange: root.querySelectorAll(".flow :is(script,b,iframe,object,style,img)").length,
          links: root.querySelectorAll(".flow a").length,
          headline: root.querySelector(".flow h2").textContent,
          text: root.querySelector(".flow .body").textContent,
        };
      });
      assert.deepEqual(seen, {
        strange: 0,
        links: 0,
        headline: "<img src=x onerror=alert(1)>",
        text: "5text3keptnonenever",
      });
    },
  },
  {
    name: "what is no article is told in HTML mode in the core's words",
    async run({ page, evaluate, assert, site }) {
      await page();
      for (const [properties, code, path] of [
        [{ article: {} }, "missing-field", "$.headline"],
        [{ article: { headline: true } }, "wrong-type", "$.headline"],
        [{ article: [] }, "wrong-type", "$"],
        [{ src: "/odd/not.json" }, "bad-json", "$"],
        [{ src: "/no-such.json" }, "article-unavailable", `${site.url}no-such.json`],
      ]) {
        const seen = await evaluate(async (given) => {
          const card = kit.mount({ ...given, render: "dom" });
          const failure = await kit.failure(card);
          const ready = await card.ready.catch((error) => error.code);
          return { ...failure, ready, mode: card.mode };
        }, properties);
        assert.deepEqual([seen.code, seen.path, seen.ready, seen.mode], [code, path, code, "html"]);
      }
    },
  },
  {
    name: "forced colours show HTML, and the canvas returns after them",
    only: ["chromium"],
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(async () => {
        window.card = await kit.loaded({ article: kit.article(), width: 300 });
        await kit.until(() => card.shadowRoot.querySelector("span[aria-hidden]"), "the reader's watch");
      });
      await browser.page.emulateMedia({ forcedColors: "active" });
      try {
        const mode = await evaluate(async () => {
          await kit.until(() => card.mode === "dom", "HTML");
          const late = await kit.loaded({ article: kit.article({ headline: "Late" }), width: 300 });
          await kit.until(() => late.mode === "dom", "HTML from the start");
          return getComputedStyle(card.shadowRoot.querySelector(".flow p")).color;
        });
        assert.equal(mode, "rgb(0, 0, 0)");
      } finally {
        await browser.page.emulateMedia({ forcedColors: null });
      }
      await evaluate(() => kit.until(() => card.mode === "canvas", "the canvas again"));
    },
  },
  {
    name: "who prefers more contrast gets the canvas in that scheme, and HTML where a theme has none",
    only: ["chromium"],
    async run({ page, evaluate, assert, browser }) {
      await page();
      await browser.page.emulateMedia({ contrast: "more" });
      try {
        const seen = await evaluate(async () => {
          const colors = { color: { surface: { $value: "#ffffee" } } };
          const card = await kit.loaded({ article: kit.article(), width: 300 });
          const link = () => card.shadowRoot.querySelector(".text [data-role=article]").textContent.length > 0;
          const own = await kit.loaded({
            article: kit.article(),
            width: 300,
            theme: { ...colors, "more-contrast": { color: { surface: { $value: "#fffffe" } } } },
          });
          const lacking = await kit.loaded({ article: kit.article(), width: 300, theme: colors });
          const dark = await kit.loaded({
            article: kit.article(),
            width: 300,
            theme: { ...colors, dark: {} },
            colorScheme: "dark",
          });
          await kit.until(() => lacking.mode === "dom", "HTML");
          const before = [card, own, lacking, dark].map(({ mode }) => mode);
          lacking.theme = undefined;
          await kit.until(() => lacking.mode === "canvas", "the canvas of the built-in theme");
          const { data } = await own.toPixels({ scale: 1, width: 300 });
          const { data: builtin } = await card.toPixels({ scale: 1, width: 300 });
          const darkest = (pixels) => pixels.reduce((least, value) => Math.min(least, value), 255);
          return { before, ground: [...data.slice(0, 3)].join(), darkest: darkest(builtin), text: link() };
        });
        assert.deepEqual(seen.before, ["canvas", "canvas", "dom", "canvas"]);
        assert.equal(seen.ground, "255,255,254");
        // Its text is black, which that of the other schemes is not.
        assert.equal(seen.darkest, 0);
      } finally {
        await browser.page.emulateMedia({ contrast: null });
      }
    },
  },
  {
    name: "who spaces text out gets HTML that is spaced out, and the canvas when that ends",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const card = await kit.loaded({ article: kit.article(), width: 300 });
        await kit.until(() => card.shadowRoot.querySelector("span[aria-hidden]"), "the reader's watch");
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }",
        );
        document.adoptedStyleSheets = [sheet];
        await kit.until(() => card.mode === "dom", "HTML");
        const style = getComputedStyle(card.shadowRoot.querySelector(".flow .paragraph"));
        const [letters, words, size] = [style.letterSpacing, style.wordSpacing, style.fontSize].map(Number.parseFloat);
        document.adoptedStyleSheets = [];
        await kit.until(() => card.mode === "canvas", "the canvas");
        return [letters / size, words / size].map((em) => em.toFixed(2));
      });
      assert.deepEqual(seen, ["0.12", "0.16"]);
    },
  },
];
