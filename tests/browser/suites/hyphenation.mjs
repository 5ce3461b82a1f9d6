// Words divided by their language's patterns, on a page: what is drawn, what is fetched, and what is never in the text.
import { copyAndPaste } from "./selecting.mjs";

const texts = {
  en: "Considerable uncertainty surrounded the municipal administration's announcement concerning international transportation infrastructure, notwithstanding comprehensive documentation distributed beforehand.",
  fr: "L’administration municipale confirmait immédiatement l’aménagement extraordinaire des infrastructures portuaires, indépendamment des recommandations particulièrement circonstanciées.",
  de: "Die Verwaltungsangestellten der Hafengesellschaft veröffentlichten außergewöhnliche Beobachtungen über Witterungsverhältnisse und Überschwemmungswahrscheinlichkeiten.",
  tr: "Belediyenin değerlendirmelerindeki olağanüstü gelişmelerden etkilenenlerin kooperatifleştirilmesi, sorumlularınca ayrıntılandırılmaktaydı.",
};
/** The pattern file of each. */
const files = { en: "en-us", fr: "fr", de: "de-1996", tr: "tr" };

const themeOf = (body) => ({ typography: { body } });
const hyphenated = (wrap, align = "start") =>
  themeOf({ hyphens: { $value: "auto" }, wrap: { $value: wrap }, align: { $value: align } });

const articleIn = (lang) => ({
  headline: "Words",
  lang,
  body: [{ type: "paragraph", text: texts[lang] }],
});

const patternRequests = (site, from) =>
  site.requests
    .slice(from)
    .map(({ path }) => path)
    .filter((path) => path.includes("hyphenation/"));

/** Mounts a card of one paragraph; `kit.divided` are the stretches of text that a hyphen follows. */
async function mount(article, theme, width = 220) {
  kit.main.replaceChildren();
  kit.divided = (card) => [...card.shadowRoot.querySelectorAll(".text p .hyphen")];
  window.card = await kit.loaded({ article, theme, width, render: "canvas" });
  await kit.settled(card);
  const { height } = kit.box(kit.canvas(card));
  return {
    divided: kit.divided(card).map((stretch) => stretch.textContent),
    text: card.shadowRoot.querySelector(".text p:last-of-type").textContent,
    warnings: card.loadDetail.warnings.map(({ code, path }) => [code, path]),
    height,
  };
}

/** How many of the divided lines have ink right of their last letter, where the hyphen belongs. */
function drawnHyphens() {
  const canvas = kit.canvas(card);
  const image = kit.canvasPixels(card);
  const box = canvas.getBoundingClientRect();
  const scale = canvas.width / box.width;
  return kit.divided(card).filter((stretch) => {
    const range = document.createRange();
    range.selectNodeContents(stretch.firstChild);
    const { right, top, bottom } = range.getBoundingClientRect();
    for (let y = Math.ceil((top - box.top) * scale); y < (bottom - box.top) * scale; ++y) {
      for (let x = 2; x < 6; ++x) {
        if (kit.pixelAt(image, Math.round((right - box.left + x) * scale), y)[0] < 160) return true;
      }
    }
    return false;
  }).length;
}

export const hyphenation = [
  ...["greedy", "best"].map((wrap) => ({
    name: `with hyphens on, ${wrap} lines end in a hyphen that is drawn and in no text`,
    async run({ browser, page, evaluate, assert, site }) {
      for (const lang of Object.keys(texts)) {
        await browser.open("about:blank");
        const from = site.requests.length;
        await page();
        const seen = await evaluate(mount, articleIn(lang), hyphenated(wrap));
        assert.ok(seen.divided.length >= 2, `${lang}: ${seen.divided.length} divided lines`);
        for (const stretch of seen.divided) assert.match(stretch, /\p{L}$/u);
        assert.equal(await evaluate(drawnHyphens), seen.divided.length, lang);
        assert.equal(seen.text, texts[lang]);
        assert.deepEqual(seen.warnings, []);
        await evaluate(mount, articleIn(lang), hyphenated(wrap, "justify"), 260);
        assert.deepEqual(
          patternRequests(site, from),
          [`/article-card/fonts/hyphenation/${files[lang]}.hyp`],
          "its own language's patterns, once",
        );
      }
    },
  })),
  {
    name: "a text with divided words is copied as it was written",
    async run({ browser, page, evaluate, assert }) {
      await page();
      const seen = await evaluate(mount, articleIn("en"), hyphenated("best", "justify"));
      assert.ok(seen.divided.length >= 2, `${seen.divided.length} divided lines`);
      const [x, y] = await evaluate(() => {
        const line = card.shadowRoot.querySelector(".text p:last-of-type .t").getBoundingClientRect();
        return [line.left + 10, (line.top + line.bottom) / 2];
      });
      await browser.click(x, y, { count: 3 });
      const { text } = await copyAndPaste({ browser, evaluate });
      assert.equal(text.trim(), texts.en);
    },
  },
  {
    name: "no patterns are asked for where no word may be divided by them",
    async run({ browser, page, evaluate, assert, site }) {
      await browser.open("about:blank");
      const from = site.requests.length;
      await page();
      for (const hyphens of [undefined, "manual", "none"]) {
        const theme = hyphens && themeOf({ hyphens: { $value: hyphens } });
        const seen = await evaluate(mount, articleIn("en"), theme);
        assert.deepEqual([seen.divided, seen.text], [[], texts.en], `${hyphens}`);
      }
      const arabic = {
        headline: "كلمات",
        lang: "ar",
        body: [{ type: "paragraph", text: "المستشفيات واستخراجاتها ".repeat(12) }],
      };
      assert.deepEqual((await evaluate(mount, arabic, hyphenated("best"))).divided, []);
      assert.deepEqual(patternRequests(site, from), []);
    },
  },
  {
    name: "soft hyphens divide words unless the theme says none",
    async run({ page, evaluate, assert }) {
      await page();
      const text =
        "Extra\u00adordi\u00adnarily com\u00adpre\u00adhen\u00adsive docu\u00admen\u00adta\u00adtion of inter\u00adna\u00adtion\u00adal in\u00adfra\u00adstruc\u00adture";
      const article = { headline: "Words", lang: "en", body: [{ type: "paragraph", text }] };
      const shown = ($value) => evaluate(mount, article, themeOf({ hyphens: { $value } }), 200);
      const auto = await shown("auto");
      const manual = await shown("manual");
      const none = await shown("none");
      assert.ok(manual.divided.length > 0);
      assert.deepEqual(auto.divided, manual.divided);
      assert.deepEqual(none.divided, []);
      assert.deepEqual([auto.text, manual.text, none.text], [text, text, text]);
    },
  },
  {
    name: "the height that is measured of a card with divided words is the height that it has",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(
        async (article, theme) => {
          // Asked before anything is there: the patterns are waited for as the faces are.
          window.card = kit.mount({ article, theme, width: 220, render: "canvas" });
          const heights = [];
          const measured = {};
          for (const width of [180, 220, 260, 320, 470]) measured[width] = await card.measure(width);
          await card.ready;
          for (const width of [220, 180, 260, 470, 320]) {
            card.style.width = `${width}px`;
            await kit.until(() => kit.box(kit.canvas(card)).width === width, `a canvas ${width} px wide`);
            await kit.settled(card);
            heights.push([width, measured[width], await card.measure(width), kit.box(card).height]);
          }
          return heights;
        },
        articleIn("en"),
        hyphenated("best"),
      );
      for (const [width, first, now, height] of seen)
        assert.deepEqual([first, now], [height, height], `at ${width} px`);
    },
  },
  {
    name: "hyphens switched on and off by a custom property are followed",
    async run({ page, evaluate, assert }) {
      await page();
      const before = await evaluate(mount, articleIn("en"), undefined);
      assert.deepEqual(before.divided, []);
      const seen = await evaluate(async () => {
        card.style.setProperty("--article-card-typography-body-hyphens", "auto");
        await kit.until(() => kit.divided(card).length > 0, "a divided word");
        const text = card.shadowRoot.querySelector(".text p:last-of-type").textContent;
        card.style.removeProperty("--article-card-typography-body-hyphens");
        await kit.until(() => kit.divided(card).length === 0, "whole words again");
        return text;
      });
      assert.equal(seen, texts.en);
    },
  },
  {
    name: "patterns that are not there or broken leave the words whole and are told",
    expects: /hyphenation|404/,
    async run({ page, evaluate, assert, site }) {
      for (const folder of ["no-patterns", "broken-patterns", "html-patterns"]) {
        await page(`?fontsUrl=/odd/${folder}/`);
        const seen = await evaluate(mount, articleIn("en"), hyphenated("greedy"));
        assert.deepEqual(seen.divided, [], folder);
        assert.equal(seen.text, texts.en);
        assert.ok(seen.height > 200, `${folder}: ${seen.height} px`);
        assert.deepEqual(
          seen.warnings,
          [["bad-hyphenation", `${site.url}odd/${folder}/hyphenation/en-us.hyp`]],
          folder,
        );
      }
    },
  },
  {
    name: "as HTML a card hyphenates where its theme does, in the language of each run",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async (theme) => {
        const article = {
          headline: "Words",
          lang: "de",
          body: [
            {
              type: "paragraph",
              text: [{ text: "Wörter und " }, { text: "words", lang: "en" }, { text: "x", code: true }],
            },
            { type: "quote", text: "Ein Zitat", cite: "Jemand" },
          ],
        };
        const card = await kit.loaded({ article, theme, width: 220, render: "dom" });
        const at = (selector) => card.shadowRoot.querySelector(`.flow ${selector}`);
        const hyphens = (selector) => getComputedStyle(at(selector)).hyphens;
        const shown = {
          body: hyphens(".body p"),
          run: hyphens(".body p [lang=en]"),
          code: hyphens(".body code"),
          quote: hyphens(".quote p"),
          headline: hyphens(".headline"),
          lang: at(".body p").closest("[lang]").lang,
        };
        card.theme = { typography: { body: { hyphens: { $value: "none" } } } };
        await kit.until(() => hyphens(".body p") === "none", "no hyphens");
        return shown;
      }, hyphenated("best"));
      assert.deepEqual(seen, {
        body: "auto",
        run: "auto",
        code: "manual",
        quote: "manual",
        headline: "manual",
        lang: "de",
      });
    },
  },
];
