import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { coreLines } from "../core_lines.mjs";
import { openChromium } from "../drivers/chromium.mjs";
import { openPage } from "../open_page.mjs";
import { root } from "../site.mjs";

const samples = ["english", "french", "turkish", "arabic", "persian", "hebrew"];

/** Of a sample, what the overlay shows: the site's own blocks have elements of their own. */
async function sampleArticle(name) {
  const text = await readFile(join(root, `demo/articles/${name}.json`), "utf8");
  const { signup, banner, consent, ...article } = JSON.parse(text.replaceAll('"images/', '"/articles/images/'));
  return article;
}

/** Lines that a browser may break and shape otherwise than by plain words. */
const oddArticle = {
  headline: "A headline with “quotes”, an AVATAR and office affiliates",
  lang: "en",
  kicker: { text: "Letter-spaced kicker" },
  body: [
    {
      type: "paragraph",
      text: `Soft\u00adhyphens in extra\u00adordi\u00adnarily unbreak\u00adable words ${"inter\u00adnation\u00adali\u00adsation ".repeat(14)}`,
    },
    { type: "paragraph", text: `A word without end: ${"abcdefghij".repeat(14)}, and on.` },
    {
      type: "paragraph",
      text: "One line\u2028another by force, no\u00a0break\u00a0here, well-known state-of-the-art hyphens",
    },
    {
      type: "paragraph",
      text: [
        { text: "Mixed: the word " },
        { text: "بطن وظهر", lang: "ar" },
        { text: " (belly and back), 3,140 " },
        { text: "שלום עולם 2026", lang: "he" },
        { text: " and " },
        { text: "let x = 1", code: true },
        { text: " in ", strong: true },
        { text: "one paragraph of some length that breaks", em: true },
        { text: " over lines, İstanbul, Şişli and ğüöç with them." },
      ],
    },
    {
      type: "list",
      ordered: true,
      items: ["First item that is long enough to need a second line in a narrow card", "Second"],
    },
    { type: "quote", text: "“Quoted words, which hang.”", cite: "Somebody" },
  ],
};

async function mountAndFit(article, width) {
  kit.main.replaceChildren();
  window.card = await kit.loaded({ article, width, render: "canvas" });
  await kit.settled(card);
}

/** Lines of the overlay as the browser set them, CSS px of the card. */
function shownLines() {
  const text = card.shadowRoot.querySelector(".text");
  const origin = text.getBoundingClientRect();
  const lines = [];
  for (const block of text.querySelectorAll(".x")) {
    let last;
    for (const stretch of block.querySelectorAll(".t:not(.cut)")) {
      const box = stretch.getBoundingClientRect();
      const middle = (box.top + box.bottom) / 2;
      if (!last || middle > last.middle + Number.parseFloat(getComputedStyle(block).lineHeight) / 2) {
        last = { text: "", left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY, middle };
        lines.push(last);
      }
      last.text += stretch.textContent;
      last.left = Math.min(last.left, box.left - origin.left);
      last.right = Math.max(last.right, box.right - origin.left);
    }
  }
  return lines.map(({ text: words, left, right }) => ({ text: words.trim(), left, right }));
}

function assertSame(assert, shown, core, where) {
  assert.deepEqual(
    shown.map(({ text }) => text),
    core.map(({ text }) => text),
    where,
  );
  shown.forEach(({ text, left, right }, index) => {
    const off = [left - core[index].left, right - core[index].right];
    assert.ok(
      Math.max(...off.map(Math.abs)) <= 1,
      `${where}: “${text}” is off by ${off.map((px) => px.toFixed(2))} px`,
    );
  });
}

export const overlayLines = [
  ...[...samples, "odd"].map((name) => ({
    name: `every line of the ${name} article starts and ends within 1 px of its pixels, at every scale`,
    async run({ page, evaluate, assert, browser }) {
      const article = name === "odd" ? oddArticle : await sampleArticle(name);
      await page();
      try {
        for (const width of [320, 640]) {
          const core = await coreLines(article, width);
          assert.ok(core.length > 15, `${core.length} lines`);
          await evaluate(mountAndFit, article, width);
          assertSame(assert, await evaluate(shownLines), core, `${width} px`);
          // Page zoom is another scale: 50 to 300 %.
          for (const scale of [0.5, 1.25, 2, 3, 1]) {
            if (!(await browser.setScale(scale))) break;
            await evaluate((expected) => kit.until(() => devicePixelRatio === expected, "the scale"), scale);
            await evaluate(async () => {
              await kit.until(
                () => Math.abs(kit.canvas(card).width / devicePixelRatio - kit.box(card).width) < 2,
                "its pixels",
              );
              await kit.settled(card);
            });
            assertSame(assert, await evaluate(shownLines), core, `${width} px at scale ${scale}`);
          }
        }
      } finally {
        await browser.setScale(1);
      }
    },
  })),
  {
    name: "lines stay where they are where the reader has set a least font size",
    only: ["chromium"],
    async run({ assert, site }) {
      const browser = await openChromium({ flags: ["--blink-settings=minimumFontSize=24"] });
      try {
        for (const name of ["english", "arabic"]) {
          const article = await sampleArticle(name);
          await openPage(browser, `${site.url}card.html`);
          await browser.evaluate(mountAndFit, article, 640);
          await browser.evaluate(() =>
            kit.until(() => card.shadowRoot.querySelector(".text").style.transform, "an overlay scaled down"),
          );
          await browser.evaluate(() => kit.settled(card));
          assertSame(assert, await browser.evaluate(shownLines), await coreLines(article, 640), name);
        }
      } finally {
        await browser.close();
      }
    },
  },
];
