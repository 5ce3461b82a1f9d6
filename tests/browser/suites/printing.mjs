import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { boundsOf, countPixels, readPaper } from "../paper.mjs";

async function mount() {
  const text = await (await fetch("/articles/english.json")).text();
  const { signup, banner, consent, ...article } = JSON.parse(text.replaceAll('"images/', '"/articles/images/'));
  window.card = await kit.loaded({ article, width: 640 });
  await kit.settled(card);
  await kit.until(() => card.mode === "canvas", "the canvas");
}

async function readPdf(bytes) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; ++number) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map(({ str }) => str).join(" "));
  }
  return pages.join(" ").replace(/\s+/g, " ");
}

const words =
  "Palestinian officials meet the foreign minister of a neighbour who has lived abroad for a while, say people who know " +
  "of the meeting, and the talks went on until long after midnight in a house near the harbour. ";
const printed = (more = {}) => ({
  lang: "en",
  label: "live",
  kicker: { text: "Middle East", url: "https://news.example/east" },
  headline: "A headline of some length that has to be set in more than one line on any paper",
  source: { name: "The Tidemark" },
  authors: [{ name: "Leila Haddad" }],
  published: "2026-11-20",
  standfirst: words,
  body: [
    { type: "paragraph", text: words.repeat(3) },
    { type: "heading", text: "A heading between paragraphs" },
    { type: "list", ordered: true, items: [words, words] },
    { type: "quote", text: words, cite: "Somebody" },
    { type: "paragraph", text: [{ text: words }, { text: words, href: "https://news.example/link" }] },
  ],
  ...more,
});
const green = { src: "/pictures/green.png", alt: "A green field", caption: words, width: 600, height: 400 };

async function mountPrinted(article, properties) {
  kit.main.replaceChildren();
  window.card = await kit.loaded({ article, width: 640, ...properties });
  await kit.until(() => card.mode === (properties.render ?? "canvas"), "the card");
  if (card.mode === "canvas") await kit.settled(card);
  // What is printed is asked for once the text stands over its pixels.
  await kit.until(() => {
    if (card.mode !== "canvas") return true;
    dispatchEvent(new Event("beforeprint"));
    const isReady = card.shadowRoot.querySelector(".flow").childElementCount > 0;
    dispatchEvent(new Event("afterprint"));
    return isReady;
  }, "what is printed");
  await document.fonts.ready;
  await kit.until(() => [...card.shadowRoot.querySelectorAll("img")].every((image) => image.complete), "its pictures");
}

const isGreen = (r, g, b) => g > 120 && r < 90 && b < 120;
const isInk = (r, g, b) => r + g + b < 500;

/** What is wrong on paper: words that are covered, cut off or too faint to be read. */
function faultsOf(pages) {
  return pages.flatMap((page) =>
    page.words.flatMap((word) => {
      const { text, left, right } = word;
      const faults = [];
      if (countPixels(page, word, isGreen)) faults.push(`a picture lies over “${text}”`);
      const end = { ...word, left: right - (right - left) / 3 };
      if (/^\p{L}{3,}$/u.test(text) && !countPixels(page, end, isInk)) faults.push(`no ink at the end of “${text}”`);
      if (right > page.width) faults.push(`“${text}” stands beside the paper`);
      return faults;
    }),
  );
}

const textOf = (pages) => pages.flatMap(({ words: all }) => all.map(({ text }) => text)).join(" ");

const onPaper = [
  {
    name: "a printed picture covers no word and has its shape; every word is inked to its end, as in the card's own HTML",
    only: ["chromium", "firefox"],
    async run({ page, evaluate, assert, browser }) {
      await page();
      for (const more of [{ image: green }, { body: [printed().body[0], { type: "image", ...green }] }, {}]) {
        await evaluate(mountPrinted, printed(more), { render: "dom" });
        const html = await readPaper(await browser.print());
        await evaluate(mountPrinted, printed(more), {});
        const paper = await readPaper(
          await browser.print(),
          process.env.KEEP_PAPER && `${process.env.KEEP_PAPER}-${browser.name}`,
        );
        const where = JSON.stringify(more).slice(0, 60);
        assert.deepEqual(faultsOf(paper), [], where);
        assert.equal(textOf(paper), textOf(html), where);
        // Without a word that a ligature may stand in, which not every PDF spells out.
        assert.ok(textOf(paper).includes("meet the foreign minister of a neighbour"), textOf(paper));
        assert.equal(paper.length, html.length, "pages");
        paper.forEach(({ words: all }, at) => {
          all.forEach((word, index) => {
            const { left, top, text } = html[at].words[index];
            const off = Math.max(Math.abs(word.left - left), Math.abs(word.top - top));
            assert.ok(off <= 2, `“${text}” is ${off.toFixed(1)} px from where HTML has it`);
          });
        });
        if (!more.image) continue;
        const shown = boundsOf(paper[0], isGreen);
        const [width, height] = [shown.right - shown.left, shown.bottom - shown.top];
        assert.ok(width > 400, `${width} px wide`);
        const wanted = boundsOf(html[0], isGreen);
        for (const [side, px] of Object.entries(wanted))
          assert.ok(Math.abs(shown[side] - px) <= 2, `${side}: ${shown[side]}, not ${px}`);
        assert.ok(countPixels(paper[0], shown, isGreen) > width * height * 0.98, "the picture is whole");
      }
    },
  },
  {
    name: "a dark card is printed in dark ink on white, from its pixels and as HTML",
    only: ["chromium", "firefox"],
    async run({ page, evaluate, assert, browser }) {
      await page();
      for (const render of ["canvas", "dom"]) {
        await evaluate(mountPrinted, printed(), { render, colorScheme: "dark" });
        const [paper] = await readPaper(await browser.print());
        const isDark = (r, g, b) => r + g + b < 330;
        const long = paper.words.filter(({ text }) => /^\p{L}{4,}$/u.test(text));
        const faint = long.filter((word) => !countPixels(paper, word, isDark)).map(({ text }) => text);
        assert.ok(long.length > 40, `${long.length} words`);
        assert.deepEqual(faint, [], render);
        const isWhite = (r, g, b) => r + g + b > 750;
        assert.ok(countPixels(paper, { left: 0, top: 0, right: paper.width, bottom: 20 }, isWhite) > paper.width * 19);
        assert.ok(
          countPixels(paper, { left: 0, top: 0, right: paper.width, bottom: paper.height }, isWhite) >
            paper.width * paper.height * 0.6,
        );
      }
    },
  },
];

export const printing = [
  ...onPaper,
  {
    name: "on paper the card is text and whole, its pictures there at once, and afterwards a canvas again",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(mount);
      const seen = await evaluate(() => {
        const root = card.shadowRoot;
        const [flow, layer] = [root.querySelector(".flow"), root.querySelector(".card")];
        const ink = () =>
          kit.canvasPixels(card).data.reduce((sum, value, index) => (sum + value * (index % 251)) % 1e9, 0);
        const before = ink();
        dispatchEvent(new Event("beforeprint"));
        const pictures = [...flow.querySelectorAll("canvas, img")];
        const paper = {
          canvas: getComputedStyle(layer).display,
          headline: flow.querySelector("h2").getBoundingClientRect().height > 20,
          ready: pictures.every((picture) => picture.localName === "canvas" || picture.complete),
          count: pictures.length,
          named: pictures.every(
            (picture) => picture.localName === "img" || picture.getAttribute("aria-label") !== null,
          ),
        };
        dispatchEvent(new Event("afterprint"));
        return {
          paper,
          after: [getComputedStyle(layer).display, flow.childElementCount, card.mode],
          same: ink() === before,
        };
      });
      assert.deepEqual(
        [seen.paper.canvas, seen.paper.headline, seen.paper.ready, seen.paper.named],
        ["none", true, true, true],
      );
      assert.ok(seen.paper.count >= 2, `${seen.paper.count} pictures`);
      assert.deepEqual(seen.after, ["block", 0, "canvas"]);
      assert.ok(seen.same);
    },
  },
  {
    name: "a printed page has every word of the card as text",
    only: ["chromium"],
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mount);
      const words = await evaluate(() =>
        [...card.shadowRoot.querySelectorAll(".text .x")].map((block) => block.textContent.replace(/\s+/g, " ").trim()),
      );
      const printed = await readPdf(await browser.page.pdf({ format: "A4" }));
      // The dots of the byline are painted.
      const squeeze = (text) => text.replace(/[\s·\u00ad\u200e\u200f\u2066-\u2069]+/g, "");
      const missing = words.filter((text) => !squeeze(printed).includes(squeeze(text)));
      // Words of another direction come in an order of their own.
      assert.deepEqual(
        missing.filter((text) => !/[\u0590-\u07ff]/.test(text)),
        [],
      );
      assert.equal(await evaluate(() => card.mode), "canvas");
      assert.equal(await evaluate(() => kit.canvas(card).width > 0 && kit.box(card).height > 500), true);
    },
  },
];
