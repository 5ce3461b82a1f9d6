// Fonts that a theme brings: on the canvas, over it and as HTML, from the same files, and only where a text needs them.

const inter = "/article-card/fonts/inter-latin-700-normal.ttf";

const setUp = () => {
  /** A theme whose running text is set in a font. */
  kit.branded = (src, more = {}) => ({
    font: { brand: { $value: { family: "Brand", src, ...more } } },
    typography: { body: { fontFamily: { $value: "Brand" } } },
  });
  kit.pixels = async (card) => {
    const { data } = await card.toPixels({ scale: 1, width: 400 });
    return kit.hash(data);
  };
  /** The family of the running text over the canvas. */
  kit.family = (card) => {
    const line = card.shadowRoot.querySelector(".text p[data-role=paragraph] .t");
    return line && getComputedStyle(line).fontFamily;
  };
  kit.faces = () => [...document.fonts].filter(({ family }) => /Brand/.test(family)).map(({ status }) => status);
};

const requestsOf = (site, from, path) => site.requests.slice(from).filter((request) => request.path === path).length;

export const themeFonts = [
  {
    name: "a theme's font sets pixels and the text over them, and is fetched once for all cards",
    async run({ page, evaluate, assert, site }) {
      await page();
      await evaluate(setUp);
      const from = site.requests.length;
      const seen = await evaluate(async (src) => {
        const theme = kit.branded(src);
        const cards = [1, 2, 3].map(() => kit.mount({ article: kit.article(), width: 400, render: "canvas", theme }));
        await Promise.all(cards.map((card) => card.ready));
        for (const card of cards) await kit.until(() => /Brand/.test(kit.family(card)), "text in the theme's font");
        const plain = await kit.loaded({ article: kit.article(), width: 400, render: "canvas" });
        const hashes = [];
        for (const card of [...cards, plain]) hashes.push(await kit.pixels(card));
        return { hashes, faces: kit.faces(), family: kit.family(plain) };
      }, inter);
      const [first, second, third, plain] = seen.hashes;
      assert.deepEqual([second, third], [first, first]);
      assert.notEqual(plain, first);
      assert.deepEqual(seen.faces, ["loaded"]);
      assert.doesNotMatch(seen.family, /Brand/);
      // The core's own faces are of that file, too, where the card asks for bold text.
      assert.ok(requestsOf(site, from, inter) <= 2);
    },
  },
  {
    name: "TTF, OTF and WOFF of the same font are the same pixels",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const hashes = await evaluate(
        async (files) => {
          const found = [];
          for (const file of files) {
            const card = await kit.loaded({
              article: kit.article(),
              width: 400,
              render: "canvas",
              theme: kit.branded(file),
            });
            await kit.until(() => /Brand/.test(kit.family(card)), "text in the theme's font");
            found.push(await kit.pixels(card));
          }
          const plain = await kit.loaded({ article: kit.article(), width: 400, render: "canvas" });
          return [...found, await kit.pixels(plain)];
        },
        ["/article-card/fonts/inter-latin-400-normal.ttf", "/odd/inter.woff", "/odd/own.otf", "/odd/own.woff"],
      );
      assert.equal(hashes[1], hashes[0]);
      assert.equal(hashes[3], hashes[2]);
      assert.equal(new Set(hashes).size, 3);
    },
  },
  {
    name: "a card as HTML has the theme's font from the same file",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const seen = await evaluate(async (src) => {
        const theme = kit.branded(src, { sizeAdjust: 0.9 });
        const card = kit.mount({ article: kit.article(), width: 400, render: "dom", theme });
        const text = () => getComputedStyle(card.shadowRoot.querySelector(".flow .paragraph"));
        const sizes = new Set();
        await kit.until(() => {
          if (!card.shadowRoot.querySelector(".flow .paragraph")) return false;
          sizes.add(text().fontSize);
          return kit.faces()[0] === "loaded" && text().fontSize === "17px";
        }, "the font at its own size");
        return { family: text().fontFamily, faces: kit.faces(), mode: card.mode };
      }, inter);
      assert.equal(seen.mode, "dom");
      assert.match(seen.family, /^"article-card Brand [0-9a-f]{8}"/);
      assert.deepEqual(seen.faces, ["loaded"]);
    },
  },
  {
    name: "only the faces that a text needs are fetched",
    async run({ page, evaluate, assert, site }) {
      await page();
      await evaluate(setUp);
      const from = site.requests.length;
      const folder = "/article-card/fonts/";
      await evaluate(async (folder) => {
        const face = (file, more) => ({ $value: { family: "Brand", src: `${folder}${file}?own`, ...more } });
        const theme = {
          font: {
            latin: face("source-serif-4-latin-400-normal.ttf", { script: "latin" }),
            bold: face("source-serif-4-latin-700-normal.ttf", { script: "latin", weight: 700 }),
            italic: face("source-serif-4-latin-400-italic.ttf", { script: "latin", style: "italic" }),
            arabic: face("vazirmatn-arabic-400-normal.ttf", { script: "arabic" }),
            hebrew: face("heebo-hebrew-400-normal.ttf", { script: "hebrew" }),
          },
          typography: { body: { fontFamily: { $value: "Brand" } } },
        };
        const arabic = {
          headline: "عنوان",
          lang: "ar",
          body: [{ type: "paragraph", text: "بعض الكلمات في فقرة قصيرة" }],
        };
        const card = await kit.loaded({ article: arabic, width: 400, render: "canvas", theme });
        await kit.until(() => /Brand/.test(kit.family(card)), "Arabic in the theme's font");
        card.article = kit.article();
        await kit.until(() => kit.faces().length === 2 && /Brand/.test(kit.family(card)), "Latin in the theme's font");
      }, folder);
      const own = site.requests.slice(from).map(({ path }) => path);
      assert.deepEqual(
        own.filter((path) => path.endsWith("?own")),
        [`${folder}vazirmatn-arabic-400-normal.ttf?own`, `${folder}source-serif-4-latin-400-normal.ttf?own`],
      );
    },
  },
  {
    name: "text is shown at once in the default face, and the card is as high when the font has come",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const seen = await evaluate(async (src) => {
        // As ./dev cli font-metrics prints it for this file.
        const theme = kit.branded(src, { script: "latin", sizeAdjust: { "Source Serif 4": 0.999, Inter: 1 } });
        const article = await (await fetch("/articles/english.json")).json();
        const sizes = [];
        const card = kit.mount({ article, width: 640, render: "canvas", theme });
        card.addEventListener("card-resize", ({ detail }) => sizes.push(detail.height));
        const families = new Set();
        await kit.until(() => {
          const family = kit.family(card);
          if (family) families.add(/Brand/.test(family));
          return families.has(true);
        }, "text in the theme's font");
        // Whatever else the font had changed would have come from the worker before this answer.
        await card.measure(640);
        await kit.frame();
        return { sizes, first: [...families][0] };
      }, "/article-card/fonts/inter-latin-400-normal.ttf");
      assert.equal(seen.sizes.length, 1);
    },
  },
  {
    name: "a font that can not be had is told by its token, its address and the reason, and the text stays",
    async run({ page, evaluate, assert, site }) {
      await page("?without=policy");
      await evaluate(setUp);
      const cases = [
        ["/nowhere/brand.ttf", /the server answered 404/],
        ["/odd/html", /it is no font/],
        ["/odd/empty", /it is no font/],
        ["/odd/huge.jpg", /larger than/],
        [`${site.otherOrigin}article-card/fonts/inter-latin-400-normal.ttf`, /CORS/],
        ["http://[", /it is no address/],
      ];
      const seen = await evaluate(
        async (sources) => {
          const plain = await kit.pixels(await kit.loaded({ article: kit.article(), width: 400, render: "canvas" }));
          const told = [];
          for (const src of sources) {
            const card = kit.mount({ article: kit.article(), width: 400, render: "canvas", theme: kit.branded(src) });
            const [error] = await Promise.all([kit.failure(card), kit.event(card, "card-load")]);
            told.push({ ...error, mode: card.mode, same: (await kit.pixels(card)) === plain });
          }
          return told;
        },
        cases.map(([src]) => src),
      );
      cases.forEach(([src, reason], index) => {
        const { path, reason: given, mode, same } = seen[index];
        assert.ok(path.startsWith("theme font.brand ") && path.includes(src), path);
        assert.match(given, reason, src);
        assert.deepEqual([mode, same], ["canvas", true], src);
      });
    },
  },
  {
    name: "a font that the core reads and the browser refuses is in neither",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const seen = await evaluate(async (file) => {
        const given = new Promise((done) => {
          globalThis.FontFace = class extends FontFace {
            constructor(family, ...rest) {
              super(family, ...rest);
              if (/Brand/.test(family)) done(this);
            }
          };
        });
        const card = kit.mount({
          article: kit.article(),
          width: 400,
          render: "canvas",
          theme: kit.branded(file),
        });
        await kit.event(card, "card-load");
        await card.toPixels({ scale: 1 });
        // The browser's own word on it.
        await (await given).loaded.catch(() => {});
        await kit.frame();
        const agree = () => kit.faces().includes("loaded") === /Brand/.test(kit.family(card));
        await kit.until(agree, "one face in both");
        return { faces: kit.faces(), family: kit.family(card) };
      }, "/odd/unnamed.ttf");
      const isTaken = /Brand/.test(seen.family);
      assert.deepEqual(seen.faces, isTaken ? ["loaded"] : []);
    },
  },
];
