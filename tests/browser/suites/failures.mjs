import { hostileLinks } from "../../support/hostile_links.mjs";

const article = {
  headline: "A headline that stays readable",
  url: "/story",
  image: { src: "/pictures/quarters.gif", alt: "Four colours", width: 64, height: 48 },
  body: [{ type: "paragraph", text: [{ text: "Words with " }, { text: "a link", href: "/inside" }] }],
};

/** Of the core: `path` is the file that is told. The text is shown as HTML, and drawn once the core can be had. */
const coreFailures = [
  { what: "is not there", wasmUrl: "/no-such.wasm", code: "core-unavailable" },
  { what: "is cut off", wasmUrl: "/odd/cut.wasm", code: "core-unavailable" },
  { what: "is not wasm", wasmUrl: "/odd/html", code: "core-unavailable" },
  { what: "is empty", wasmUrl: "/odd/empty", code: "core-unavailable" },
  { what: "leads round in circles", wasmUrl: "/odd/loop", code: "core-unavailable" },
  { what: "is of another version", wasmUrl: "/odd/other-version.wasm", code: "core-mismatch" },
  { what: "breaks off on the way", wasmUrl: "/odd/break", code: "core-unavailable" },
];

/** Of the article: nothing of it can be shown, what was there before stays. */
const articleFailures = [
  { src: "/no-such.json", code: "article-unavailable", path: "/no-such.json" },
  { src: "/odd/not.json", code: "bad-json", path: "$" },
  { src: "/odd/html", code: "bad-json", path: "$" },
  { src: "/odd/empty", code: "bad-json", path: "$" },
  { src: "/odd/loop", code: "article-unavailable", path: "/odd/loop" },
  { src: "/odd/break", code: "article-unavailable", path: "/odd/break" },
  { src: "/odd/huge.jpg", code: "too-large", path: "/odd/huge.jpg" },
  { src: "/odd/array.json", code: "wrong-type", path: "$" },
];

/** Of files that an article can do without: told after all the rest is shown. */
const fileFailures = [
  { image: "/no-such.png", code: "bad-image" },
  { image: "/odd/not-an-image.png", code: "bad-image" },
  { image: "/odd/empty", code: "bad-image" },
  { image: "/odd/break", code: "bad-image" },
  { image: "/odd/loop", code: "unreadable-image" },
  { image: "/odd/huge.jpg", code: "too-large" },
  { image: "other", code: "unreadable-image" },
];

/** Counts what is written to the console, and waits for the first error of a card. */
const failing = async (properties) => {
  window.logged = [];
  const { error } = console;
  console.error = (...words) => {
    logged.push(words.join(" "));
    error.apply(console, words);
  };
  window.faults = [];
  window.card = kit.mount({ width: 320, ...properties });
  card.addEventListener("card-error", ({ detail: { code, path, reason } }) => faults.push({ code, path, reason }));
  await kit.until(() => faults.length > 0, "an error");
  return faults[0];
};

const readable = () => {
  const root = card.shadowRoot;
  return {
    headline: root.querySelector("h2").textContent.trim(),
    text: /Words with/.test(root.textContent),
    links: [...root.querySelectorAll("a")].map((link) => new URL(link.href).pathname),
  };
};

const whole = { headline: article.headline, text: true, links: ["/story", "/inside"] };

export const failures = [
  {
    name: "no hostile address of two hundred becomes a link, over the canvas or as HTML",
    async run({ page, evaluate, assert }) {
      await page();
      for (const render of ["canvas", "dom"]) {
        const seen = await evaluate(
          async (hostile, render) => {
            const body = hostile.map((href) => ({ type: "paragraph", text: [{ text: "word", href }] }));
            const items = hostile.slice(0, 50).map((url) => ({ headline: "Related", url }));
            const [url] = hostile;
            const article = { headline: "H", url, kicker: { text: "K", url }, body, related: { items } };
            const signup = { title: "T", privacyUrl: url };
            const banner = { image: { src: "/pictures/quarters.gif", alt: "A" }, url: "/", label: "L" };
            const card = kit.mount({ article: { ...article, signup, banner: { ...banner, url } }, width: 320, render });
            await card.ready;
            await kit.until(() => card.shadowRoot.querySelector("form"), "the forms");
            const links = [...card.shadowRoot.querySelectorAll("[href]")].map((link) => link.getAttribute("href"));
            const words = card.shadowRoot.textContent.match(/word/g).length;
            card.remove();
            return { links, words };
          },
          hostileLinks,
          render,
        );
        assert.deepEqual(seen, { links: [], words: hostileLinks.length }, render);
      }
    },
  },
  {
    name: "a core that can be had later is had with the next content",
    expects: /^policy: script-src|wasm/,
    async run({ page, evaluate, assert }) {
      for (const worker of ["", "&worker=no"]) {
        await page(`?wasmUrl=/odd/mending.wasm${worker}`);
        await evaluate(() => fetch("/odd/mend?not"));
        await evaluate(failing, { article });
        const modes = await evaluate(async (article) => {
          await kit.until(() => card.mode === "dom", "HTML");
          await fetch("/odd/mend");
          card.article = { ...article, headline: "Mended" };
          await kit.until(() => card.mode === "canvas", "the canvas");
          return card.shadowRoot.querySelector(".card h2").textContent.trim();
        }, article);
        assert.equal(modes, "Mended");
      }
    },
  },
  {
    name: "whatever is wrong with the core's file, the article is readable as HTML, and it is told once",
    expects: /^policy: script-src|wasm/,
    async run({ page, evaluate, assert, site }) {
      for (const worker of ["", "&worker=no"]) {
        for (const { what, wasmUrl, code } of coreFailures) {
          await page(`?wasmUrl=${wasmUrl}${worker}`);
          const seen = await evaluate(failing, { article });
          const name = `${what}${worker}: ${JSON.stringify(seen)}`;
          assert.equal(seen.code, code, name);
          assert.equal(seen.path, `${site.url}${wasmUrl.slice(1)}`, name);
          assert.match(seen.reason, /\w{3}/, name);
          await evaluate(() => kit.until(() => card.mode === "dom", "HTML"));
          assert.deepEqual(await evaluate(readable), whole, name);
          const second = await evaluate(async (article) => {
            const other = kit.mount({ article: { ...article, headline: "Another" }, width: 320 });
            await kit.until(() => other.mode === "dom", "the other as HTML");
            return logged.filter((line) => line.startsWith("article-card:")).length;
          }, article);
          assert.equal(second, 1, `${name}: told ${second} times`);
        }
      }
    },
  },
  {
    name: "whatever is wrong with an article's file, it is told once, what was shown stays, and good content follows",
    async run({ page, evaluate, assert, site }) {
      for (const render of ["auto", "dom"]) {
        await page();
        for (const { src, code, path } of articleFailures) {
          const first = await evaluate(failing, { src, render });
          const expected = path === "$" ? path : `${site.url}${path.slice(1)}`;
          assert.deepEqual([first.code, first.path], [code, expected], `${src} ${render} ${JSON.stringify(first)}`);
          const seen = await evaluate(
            async (article, src) => {
              const refused = await card.ready.catch(({ code }) => code);
              const count = faults.length;
              card.article = article;
              await card.ready;
              const headline = card.shadowRoot.querySelector("h2").textContent.trim();
              const failed = kit.failure(card);
              card.article = undefined;
              card.src = `${src}?again`;
              const { code } = await failed;
              const stays = card.shadowRoot.querySelector("h2").textContent.trim();
              card.remove();
              return { refused, count, headline, code, stays };
            },
            article,
            src,
          );
          const { headline } = article;
          assert.deepEqual(seen, { refused: code, count: 1, headline, code, stays: headline }, `${src} ${render}`);
        }
      }
    },
  },
  {
    name: "whatever is wrong with a picture's file, the rest is shown, and the file is told with its address",
    // The policy lets the page show no picture of another origin either.
    expects: /^policy: img-src/,
    async run({ page, evaluate, assert, site }) {
      await page();
      for (const { image, code } of fileFailures) {
        const src = image === "other" ? `${site.otherOrigin}pictures/quarters.webp` : image;
        const pictured = { ...article, image: { ...article.image, src } };
        const seen = await evaluate(failing, { article: pictured });
        assert.equal(seen.code, code, `${image}: ${JSON.stringify(seen)}`);
        assert.equal(seen.path, new URL(src, site.url).href);
        assert.deepEqual(await evaluate(readable), whole, image);
        const mended = await evaluate(async (article) => {
          card.article = article;
          const { warnings } = await kit.event(card, "card-load");
          card.remove();
          return warnings;
        }, article);
        assert.deepEqual(mended, [], image);
      }
    },
  },
  {
    name: "fonts that are not there or broken leave the text in the reader's own, in both modes",
    async run({ page, evaluate, assert, site }) {
      for (const fontsUrl of ["/no-fonts/", "/odd/fonts/"]) {
        for (const render of ["auto", "dom"]) {
          await page(`?fontsUrl=${fontsUrl}`);
          const seen = await evaluate(failing, { article, render });
          assert.ok(seen.path.startsWith(`${site.url}${fontsUrl.slice(1)}`), JSON.stringify(seen));
          await evaluate(() => kit.until(() => card.mode !== "html", "the card"));
          assert.deepEqual(await evaluate(readable), whole, `${fontsUrl} ${render}`);
        }
      }
    },
  },
];
