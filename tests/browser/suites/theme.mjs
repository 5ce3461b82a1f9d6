// The page's way to a card's theme: attribute, property, custom properties and colour scheme, on the canvas and as HTML.

const setUp = () => {
  /** The colour of the card's ground: a pixel at its left edge, below a round corner. */
  kit.ground = async (card) => {
    const { data } = await card.toPixels({ scale: 1, width: 300 });
    const at = 4 * (300 * 40 + 6);
    return [...data.slice(at, at + 3)].join();
  };
  /** Waits until the pixels that are shown have this ground. */
  kit.shows = async (card, ground) => {
    await kit.until(() => {
      const canvas = kit.canvas(card);
      if (!canvas.width) return false;
      const copy = document.createElement("canvas");
      copy.width = copy.height = 64;
      const context = copy.getContext("2d");
      context.drawImage(canvas, 0, 0);
      return [...context.getImageData(6, 40, 1, 1).data].slice(0, 3).join() === ground;
    }, `a ground of ${ground}`);
  };
  kit.sheet = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
    return sheet;
  };
};

const white = "255,255,255";
const dark = "22,22,21";

export const theme = [
  {
    name: "a card without a theme asks for no file of themes",
    async run({ page, evaluate, assert, site, browser }) {
      await browser.open("about:blank");
      const from = site.requests.length;
      await page();
      await evaluate(async () => void (await kit.loaded({ article: kit.article(), width: 300, render: "canvas" })));
      const paths = site.requests.slice(from).map((request) => request.path);
      assert.deepEqual(
        paths.filter((path) => /theme/.test(path)),
        [],
      );
    },
  },
  {
    name: "the attribute names a theme beside the module, or a file, and may change",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const seen = await evaluate(async () => {
        const card = document.createElement("article-card");
        card.style.width = "300px";
        card.setAttribute("theme", "hearth");
        card.article = kit.article();
        card.setAttribute("render", "canvas");
        kit.main.append(card);
        await kit.event(card, "card-load");
        const first = await kit.ground(card);
        card.setAttribute("theme", "/article-card/themes/tech.json");
        await kit.shows(card, "255,255,255");
        const shadow = getComputedStyle(card.shadowRoot.querySelector(".box")).boxShadow;
        card.removeAttribute("theme");
        await kit.until(
          () => getComputedStyle(card.shadowRoot.querySelector(".box")).boxShadow === "none",
          "no shadow",
        );
        return { first, shadow };
      });
      assert.equal(seen.first, "255,249,238");
      assert.match(seen.shadow, /8px 24px/);
    },
  },
  {
    name: "custom properties are read at once, from any ancestor, and resolved by the browser",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const seen = await evaluate(async () => {
        kit.sheet(`:root{--brand:#369} main{--article-card-color-surface:color-mix(in srgb,var(--brand) 50%,white);
          --article-card-space-padding:calc(1rem + 8px)} .loud article-card{--article-card-color-surface:rgb(1 2 3)}`);
        const card = await kit.loaded({ article: kit.article(), width: 300, render: "canvas" });
        const first = await kit.ground(card);
        const left = card.shadowRoot.querySelector(".text h2 span, .text h2 a").getBoundingClientRect().left;
        const padding = Math.round(left - card.getBoundingClientRect().left);
        kit.main.classList.add("loud");
        await kit.shows(card, "1,2,3");
        kit.main.classList.remove("loud");
        await kit.shows(card, first);
        return { first, padding, warnings: card.loadDetail.warnings };
      });
      assert.match(seen.first, /^15[23],17[89],20[34]$/);
      assert.equal(seen.padding, 24);
      assert.deepEqual(seen.warnings, []);
    },
  },
  {
    name: "a stylesheet that comes late and a change of a variable's variable reach the card",
    async run({ page, evaluate }) {
      await page();
      await evaluate(setUp);
      await evaluate(async () => {
        const card = await kit.loaded({ article: kit.article(), width: 300, render: "canvas" });
        await kit.shows(card, "255,255,255");
        const sheet = kit.sheet(":root{--shade:#102030} article-card{--article-card-color-surface:var(--shade)}");
        await kit.shows(card, "16,32,48");
        document.documentElement.style.setProperty("--shade", "#405060");
        await kit.shows(card, "64,80,96");
        document.documentElement.style.removeProperty("--shade");
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
        await kit.shows(card, "255,255,255");
      });
    },
  },
  {
    name: "the scheme follows the attribute and, on auto, the page, without loading anything anew",
    async run({ page, evaluate, assert, site }) {
      await page();
      await evaluate(setUp);
      await evaluate(async () => {
        window.card = await kit.loaded({ article: kit.article(), width: 300, render: "canvas" });
        await kit.settled(card);
      });
      const from = site.requests.length;
      const seen = await evaluate(
        async ([white, dark]) => {
          await kit.shows(card, white);
          document.documentElement.style.colorScheme = "dark";
          await kit.shows(card, dark);
          card.colorScheme = "light";
          await kit.shows(card, white);
          document.documentElement.style.colorScheme = "";
          card.colorScheme = "dark";
          await kit.shows(card, dark);
          const pixels = await kit.ground(card);
          card.colorScheme = "auto";
          await kit.shows(card, white);
          return pixels;
        },
        [white, dark],
      );
      assert.equal(seen, dark);
      const paths = site.requests.slice(from).map((request) => request.path);
      assert.deepEqual(
        paths.filter((path) => /theme|wasm|article/.test(path.replace("/article-card/", ""))),
        [],
      );
    },
  },
  {
    name: "light-dark() in a custom property follows the card's own scheme",
    async run({ page, evaluate }) {
      await page();
      await evaluate(setUp);
      await evaluate(async () => {
        kit.sheet(":root{--article-card-color-surface:light-dark(#fedcba,#012345)}");
        const card = await kit.loaded({ article: kit.article(), width: 300, render: "canvas" });
        await kit.shows(card, "254,220,186");
        card.colorScheme = "dark";
        await kit.shows(card, "1,35,69");
        card.colorScheme = "light";
        await kit.shows(card, "254,220,186");
      });
    },
  },
  {
    name: "the property goes before custom properties, those before the file, and that before the built-in theme",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const seen = await evaluate(async () => {
        const card = document.createElement("article-card");
        card.style.cssText = "width:300px";
        card.setAttribute("theme", "hearth");
        card.setAttribute("render", "canvas");
        card.article = kit.article();
        kit.main.append(card);
        await kit.event(card, "card-load");
        const grounds = [await kit.ground(card)];
        card.style.setProperty("--article-card-color-surface", "#abcdef");
        await kit.shows(card, "171,205,239");
        card.theme = { color: { surface: { $value: "#123456" } } };
        await kit.shows(card, "18,52,86");
        card.theme = undefined;
        await kit.shows(card, "171,205,239");
        return grounds;
      });
      assert.deepEqual(seen, ["255,249,238"]);
    },
  },
  {
    name: "what a theme has wrong is told with its path, and the card stands",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const seen = await evaluate(async () => {
        kit.sheet(
          ":root{--article-card-color-text:sky;--article-card-space-padding:wide;--article-card-radius-image:2px}",
        );
        const card = kit.mount({ article: kit.article(), width: 300, render: "canvas" });
        card.theme = { color: { nosuch: { $value: "#fff" } }, typography: { body: { fontSize: { $value: 0 } } } };
        card.setAttribute("theme", "/nowhere/theme.json");
        const { warnings } = await kit.event(card, "card-load");
        return {
          mode: card.mode,
          warnings: warnings.map(({ path, reason }) => [path.replace(location.origin, ""), reason]),
        };
      });
      assert.equal(seen.mode, "canvas");
      assert.deepEqual(seen.warnings, [
        ["/nowhere/theme.json", "the server answered 404"],
        ["--article-card-color-text", 'expected a color, found "sky": it keeps its value'],
        ["--article-card-space-padding", 'expected 0 to 400 px, found "wide": it keeps its value'],
        ["theme color.nosuch", "there is no such token: left out"],
        ["theme typography.body.fontSize", "expected a dimension with value and unit, found 0: it keeps its value"],
      ]);
    },
  },
  {
    name: "a theme's name or address may be the property, as frameworks set it, and goes before the attribute",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const heightOf = async (set) => {
          const place = document.createElement("div");
          const card = kit.mount({ article: kit.article(), width: 400, render: "canvas" }, place);
          set(card);
          document.body.append(place);
          const { warnings } = await kit.event(card, "card-load");
          const height = await card.measure(400);
          return { height, warnings: warnings.map(({ path }) => path), theme: card.theme };
        };
        return {
          attribute: await heightOf((card) => card.setAttribute("theme", "magazine")),
          property: await heightOf((card) => Object.assign(card, { theme: "magazine" })),
          both: await heightOf((card) => {
            card.setAttribute("theme", "tech");
            card.theme = "magazine";
          }),
          none: await heightOf(() => {}),
          wrong: await heightOf((card) => Object.assign(card, { theme: "magasine" })),
        };
      });
      assert.deepEqual(seen.property, { ...seen.attribute, theme: "magazine" });
      assert.deepEqual(seen.both, seen.property);
      assert.notEqual(seen.property.height, seen.none.height);
      assert.deepEqual(seen.property.warnings, []);
      assert.match(seen.wrong.warnings.join(), /^http.*\/magasine\.json$/);
    },
    expects: /404/,
  },
  {
    name: "a card as HTML has the same theme as its canvas",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const seen = await evaluate(async () => {
        const card = await kit.loaded({
          article: kit.article(),
          width: 300,
          render: "dom",
          theme: {
            color: { surface: { $value: "#fff9ee" } },
            typography: { headline: { fontSize: { $value: { value: 40, unit: "px" } } } },
          },
        });
        const style = (selector) => getComputedStyle(card.shadowRoot.querySelector(selector));
        const first = [style(".flow").backgroundColor, style(".flow .headline").fontSize];
        card.colorScheme = "dark";
        card.theme = undefined;
        await kit.until(() => style(".flow").backgroundColor === "rgb(22, 22, 21)", "the dark ground");
        return [...first, style(".flow .headline").fontSize];
      });
      assert.deepEqual(seen, ["rgb(255, 249, 238)", "40px", "28px"]);
    },
  },
  {
    name: "twenty cards follow a change of colour, each painted once more",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(setUp);
      const seen = await evaluate(async () => {
        kit.sheet(":root{--article-card-color-surface:#ddeeff}");
        const cards = Array.from({ length: 20 }, () =>
          kit.mount({ article: kit.article(), width: 300, render: "canvas" }),
        );
        await Promise.all(cards.map((card) => kit.shows(card, "221,238,255")));
        let paintings = 0;
        const { prototype } = ImageBitmapRenderingContext;
        const { transferFromImageBitmap } = prototype;
        prototype.transferFromImageBitmap = function (bitmap) {
          paintings += 1;
          transferFromImageBitmap.call(this, bitmap);
        };
        document.documentElement.style.setProperty("--article-card-color-surface", "#ffeedd");
        await Promise.all(cards.map((card) => kit.shows(card, "255,238,221")));
        // What had been painted once more would have come from the worker before these answers.
        await Promise.all(cards.map((card) => card.measure(300)));
        await kit.frame();
        return { paintings };
      });
      assert.equal(seen.paintings, 20);
    },
  },
  {
    name: "a page can check a theme, by a module that no page of cards loads",
    only: ["chromium"],
    async run({ page, evaluate, assert, site }) {
      const from = site.requests.length;
      await page();
      await evaluate(async () => void (await kit.loaded({ article: kit.article(), width: 300 })));
      assert.deepEqual(
        site.requests.slice(from).filter(({ path }) => /check/.test(path)),
        [],
      );
      const seen = await evaluate(async () => {
        const { checkTheme } = await import("/article-card/check.js");
        const theme = { color: { mutedText: { $value: "#aaaaaa" }, sky: { $value: "#ffffff" } } };
        const bad = await checkTheme(theme, { articles: [kit.article({ standfirst: "Pale words" })] });
        const good = await checkTheme("{}", { articles: [kit.article()] });
        const refused = await checkTheme("{").catch(({ code, path }) => [code, path]);
        return { bad, good, refused };
      });
      assert.deepEqual(seen.good, { findings: [], warnings: [] });
      assert.deepEqual(seen.bad.warnings, [{ token: "color.sky", reason: "there is no such token: left out" }]);
      assert.ok(
        seen.bad.findings.some(
          ({ token, ground, needed }) => token === "color.mutedText" && ground === "color.surface" && needed === 4.5,
        ),
      );
      assert.deepEqual(seen.refused, ["bad-json", "theme $"]);
    },
  },
];
