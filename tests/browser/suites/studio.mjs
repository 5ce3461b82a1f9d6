import { equip, openStudio } from "./studio_page.mjs";

const jsonLd = JSON.stringify({
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Told by JSON-LD",
  articleBody: "The first paragraph of it.",
});
const feed = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "A feed",
  items: [
    { id: "1", title: "First of the feed", content_text: "One." },
    { id: "2", title: "Second of the feed", content_text: "Two." },
  ],
});
const html = "<article><h1>Told by HTML</h1><p>A paragraph that is long enough to be one.</p></article>";

export const studio = [
  {
    name: "the studio draws what is written, says what is wrong with it, keeps the last good card and undoes all of it",
    async run({ browser, site, evaluate, assert }) {
      await openStudio(browser, site);
      const seen = await evaluate(async () => {
        const shown = () => headline(cards()[0]);
        const first = shown();
        write(JSON.stringify({ headline: "Written here", body: [] }));
        await until(() => shown() === "Written here", "the headline that was written");
        write('{"headline": ');
        await until(() => problem(".editor-status"), "an objection to what is no JSON");
        const notJson = document.querySelector(".objections").textContent;
        write('{"headline": []}');
        await until(
          () => document.querySelector(".objections")?.textContent.includes("$.headline"),
          "the field's path",
        );
        const wrongType = document.querySelector(".objections").textContent;
        const kept = shown();
        for (let step = 0; step < 10 && !document.getElementById("undo").disabled; ++step) undo();
        await until(() => shown() === first, "the article that was there first");
        await until(() => !problem(".editor-status"), "no objection");
        document.getElementById("redo").click();
        await until(() => shown() !== first || problem(".editor-status"), "the step done again");
        return { first, notJson, wrongType, kept };
      });
      assert.match(seen.first, /Tarshan/);
      assert.match(seen.notJson, /line 1/);
      assert.match(seen.wrongType, /\$\.headline is array/);
      assert.equal(seen.kept, "Written here");
    },
  },
  {
    name: "the studio takes JSON-LD, feeds and HTML that are pasted, and reports what became of them",
    async run({ browser, site, evaluate, assert }) {
      await openStudio(browser, site);
      const seen = await evaluate(
        async (texts) => {
          const shown = () => headline(cards()[0]);
          paste(texts.jsonLd);
          await until(() => shown() === "Told by JSON-LD", "the article of the JSON-LD");
          const format = document.querySelector(".outcome .told").textContent;
          const report = document.querySelector(".report summary").textContent;
          paste(texts.feed);
          await until(() => shown() === "First of the feed", "the first article of the feed");
          choose("feed-article", "1");
          await until(() => shown() === "Second of the feed", "the second article of the feed");
          paste(texts.html);
          await until(() => shown() === "Told by HTML", "the article of the HTML");
          return { format, report };
        },
        { jsonLd, feed, html },
      );
      assert.equal(seen.format, "JSON-LD");
      assert.match(seen.report, /used/);
    },
  },
  {
    name: "the studio leaves everything as it is where what is brought is nothing it can use",
    async run({ browser, site, evaluate, assert }) {
      await openStudio(browser, site);
      const seen = await evaluate(async () => {
        const first = headline(cards()[0]);
        const problems = [];
        const tell = async (act) => {
          const before = problem(".outcome");
          act();
          await until(() => problem(".outcome") && problem(".outcome") !== before, "what is wrong");
          problems.push(problem(".outcome"));
        };
        await tell(() => paste("Just a few words, which are no article."));
        await tell(() => paste("x".repeat(5 << 20)));
        await tell(() => give(".bring input[type=file]", "picture.json", new Uint8Array([0x89, 0x50, 0, 0xff, 0xfe])));
        await tell(() => write(`{"headline": "${"y".repeat(2 << 20)}"}`));
        // A step that is taken after all that is the only one that can be undone.
        const direction = () => cards()[0].shadowRoot.querySelector("article").dir;
        choose("preview-dir", "rtl");
        await until(() => direction() === "rtl", "the direction that was chosen");
        undo();
        await until(() => direction() === "ltr", "the direction before");
        return { first, problems, after: headline(cards()[0]), canUndo: !document.getElementById("undo").disabled };
      });
      assert.match(seen.problems[0], /Nothing to show/);
      assert.match(seen.problems[1], /5\.2 MB are more/);
      assert.match(seen.problems[2], /“picture.json” is not a text file/);
      assert.match(seen.problems[3], /2\.1 MB are more/);
      assert.equal(seen.after, seen.first);
      assert.equal(seen.canUndo, false, "nothing was done that could be undone");
    },
  },
  {
    name: "the studio shows several widths, both modes and their difference, in every scheme",
    async run({ browser, site, evaluate, assert }) {
      await openStudio(browser, site);
      const seen = await evaluate(async () => {
        document.querySelector("[data-width='360']").click();
        document.querySelector("[data-width='300']").click();
        await until(() => cards().length === 3 && cards().every((card) => headline(card)), "three previews");
        const widths = cards().map((card) => card.clientWidth);
        choose("zoom", "0.5");
        const isHalf = (card) => Math.abs(card.getBoundingClientRect().width - card.clientWidth / 2) < 0.5;
        await until(() => cards().every(isHalf), "all of them at half their size");
        choose("zoom", "fit");
        pick("mode", "both");
        await until(() => cards().length === 6 && cards().every((card) => headline(card)), "both modes of each");
        const modes = cards().map((card) => card.mode);
        document.querySelector(".difference").click();
        await until(() => document.querySelector(".frame[data-difference='true']"), "the difference");
        const [one, other] = [...document.querySelectorAll(".frame article-card")].slice(0, 2);
        const places = [one, other].map((card) => card.getBoundingClientRect()).map(({ x, y }) => `${x} ${y}`);
        pick("mode", "canvas");
        await until(() => cards().length === 3, "the canvas alone");
        /** The colour at the card's left edge, below a round corner. */
        const ground = async () => {
          const { data } = await cards()[0].toPixels({ width: 300, scale: 1 });
          const at = 4 * (300 * 40 + 6);
          return data[at] + data[at + 1] + data[at + 2];
        };
        pick("scheme", "light");
        await until(() => cards()[0].getAttribute("color-scheme") === "light", "the light scheme");
        const light = await ground();
        pick("scheme", "dark");
        await until(async () => (await ground()) < light, "a darker ground");
        return { widths, modes, places };
      });
      assert.deepEqual(seen.widths, [640, 360, 300]);
      assert.deepEqual(seen.modes, ["canvas", "dom", "canvas", "dom", "canvas", "dom"]);
      assert.equal(seen.places[0], seen.places[1], "the two lie over each other");
    },
  },
  {
    name: "the studio paints a card at another density than the screen's, pixel for pixel",
    async run({ browser, site, evaluate, assert }) {
      await openStudio(browser, site);
      const seen = await evaluate(async () => {
        document.querySelector("[data-width='300']").click();
        document.querySelector("button.remove").click();
        await until(() => cards().length === 1 && cards()[0].clientWidth === 300, "one preview of 300 px");
        choose("zoom", "1");
        const scale = devicePixelRatio === 3 ? 2 : 3;
        pick("scale", String(scale));
        const canvas = () => cards()[0].shadowRoot.querySelector("canvas");
        await until(() => canvas().width === 300 * scale, "as many pixels");
        const { width, height, data } = await cards()[0].toPixels({ width: 300, scale });
        let painted;
        const unlike = () => {
          const copy = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
          copy.drawImage(canvas(), 0, 0);
          painted = copy.getImageData(0, 0, width, height).data;
          let count = 0;
          for (let at = 0; at < data.length; ++at)
            if (data[at + (3 - (at % 4))] === 255 && data[at] !== painted[at]) ++count;
          return count;
        };
        // Pictures of that size come when the card has come to rest.
        await until(() => unlike() === 0, "the same pixels");
        const isEmpty = painted.every((byte) => byte === 0);
        return { scale, size: [canvas().width, canvas().height], width, height, isEmpty };
      });
      assert.deepEqual(seen.size, [seen.width, seen.height]);
      assert.equal(seen.width, 300 * seen.scale);
      assert.equal(seen.isEmpty, false, "the canvas holds nothing");
    },
  },
  {
    name: "the studio's handle gives a preview its width, by pointer and by keys",
    async run({ browser, site, evaluate, assert }) {
      await openStudio(browser, site);
      const at = await evaluate(async () => {
        choose("zoom", "1");
        document.querySelector("[data-width='360']").click();
        document.querySelector("button.remove").click();
        await until(() => cards().length === 1 && drawn(cards()[0]) === 360, "one preview of 360 px");
        document.querySelector("[data-panel='preview']").click();
        const { x, y, width } = document.querySelector(".handle").getBoundingClientRect();
        return [x + width / 2, y + 100];
      });
      await browser.drag(at, [at[0] + 80, at[1]]);
      const wider = await evaluate(async (pointer) => {
        const edge = () => {
          const { x, width } = document.querySelector(".handle").getBoundingClientRect();
          return x + width / 2;
        };
        await until(() => Math.abs(edge() - pointer) <= 3, "the edge under the pointer");
        await until(() => drawn(cards()[0]) === cards()[0].clientWidth, "the card at its new width");
        return cards()[0].clientWidth;
      }, at[0] + 80);
      // It stands in the middle: its other edge has gone as far.
      assert.ok(Math.abs(wider - 520) <= 2, `${wider} px after a drag of 80 from 360`);
      await evaluate(() => document.querySelector(".handle").focus());
      await browser.press("ArrowRight");
      await browser.press("Home");
      const least = await evaluate(async () => {
        await until(() => cards()[0].clientWidth === 200, "the least width");
        undo();
        await until(() => cards()[0].clientWidth > 200, "the width before");
        return document.querySelector(".handle").ariaValueMin;
      });
      assert.equal(least, "200");
    },
  },
  {
    name: "the studio keeps its state over a reload, and speaks another language from right to left",
    async run({ browser, site, evaluate, assert }) {
      await openStudio(browser, site);
      await evaluate(async () => {
        write(JSON.stringify({ headline: "Kept over a reload" }));
        choose("preview-dir", "rtl");
        document.querySelector("[data-theme='hearth']").click();
        await until(() => keptState().content?.includes("Kept over"), "what is kept");
        document.querySelector(".languages [lang='ar']").click();
      });
      await browser.open(`${site.url}demo/studio.html`);
      await evaluate(equip);
      const seen = await evaluate(async () => {
        const shown = () => headline(cards()[0]);
        await until(() => shown() === "Kept over a reload", "the headline that was kept");
        const { dir, lang } = document.documentElement;
        const theme = document.querySelector("article-card").getAttribute("theme");
        const article = document.querySelector("article-card").shadowRoot.querySelector("article").dir;
        return { headline: shown(), dir, lang, theme, article, undo: document.getElementById("undo").ariaLabel };
      });
      assert.deepEqual(seen, {
        headline: "Kept over a reload",
        dir: "rtl",
        lang: "ar",
        theme: "hearth",
        article: "rtl",
        undo: "تراجع",
      });
    },
  },
  {
    name: "the studio's inspector and what is taken away belong to the card that is shown",
    async run({ browser, site, evaluate, assert }) {
      await openStudio(browser, site);
      const seen = await evaluate(async () => {
        document.getElementById("inspect").click();
        const inspector = () => document.querySelector("studio-inspector");
        await until(() => inspector()?.shadowRoot?.textContent.includes("headline"), "the facts of the card");
        const isSame = inspector().card === cards()[0];
        document.getElementById("inspect").click();
        await until(() => !inspector(), "the end of inspecting");
        setToken("color.surface", "#203040");
        await until(async () => (await surface()) === "#203040", "the surface that was chosen");
        document.getElementById("take-away").click();
        const parts = () => document.querySelector("dialog studio-take-away");
        await until(() => parts()?.shadowRoot?.querySelector("button"), "what there is to take away");
        const { state } = parts();
        return { isSame, state, isOpen: document.querySelector("dialog.take-away").open };
      });
      assert.equal(seen.isSame, true);
      assert.equal(seen.isOpen, true);
      assert.deepEqual(seen.state.theme.changes, { light: { color: { surface: { $value: "#203040" } } } });
    },
  },
];
