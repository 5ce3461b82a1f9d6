const openDemo = async (browser, site, path) => {
  await browser.open("about:blank");
  await browser.open(`${site.url}demo/${path}`);
  await browser.evaluate(async () => {
    const wait = (ms) => new Promise((done) => setTimeout(done, ms));
    const canvas = (card) => card.shadowRoot?.querySelector("canvas");
    window.until = async (condition, what) => {
      for (let i = 0; i < 1500; ++i) {
        if (condition()) return;
        await wait(20);
      }
      throw new Error(`${what} does not come true`);
    };
    window.drawnWidth = (card) => canvas(card)?.getBoundingClientRect().width ?? 0;
    const cards = () => [...document.querySelectorAll("article-card")];
    await until(
      () => cards().length > 0 && cards().every((card) => card.shadowRoot?.querySelector("h2")),
      "the demo's cards",
    );
  });
};

export const demo = [
  {
    name: "the demo shows a card, follows its width control and its JSON, and tells what is wrong with it",
    async run({ browser, site, evaluate, assert }) {
      await openDemo(browser, site, "index.html#french");
      const seen = await evaluate(async () => {
        const card = document.querySelector("article-card");
        const headline = () => card.shadowRoot.querySelector("h2").textContent.trim();
        const editor = document.getElementById("editor");
        const type = (text) => {
          editor.value = text;
          editor.dispatchEvent(new Event("input", { bubbles: true }));
        };
        const problem = document.getElementById("problem");
        const first = headline();

        document.querySelector("#presets button[value='320']").click();
        await until(() => drawnWidth(card) === 320, "the preset's width");

        const article = JSON.parse(editor.value);
        type(JSON.stringify({ ...article, headline: "Written here" }));
        await until(() => headline() === "Written here", "the headline that was written");

        type("{");
        const notJson = problem.textContent;
        type('{"headline": 5}');
        await until(() => problem.textContent.includes("$.headline"), "the path of what is wrong");
        const wrongType = problem.textContent;
        const kept = headline();

        document.getElementById("restore").click();
        await until(() => headline() === first && problem.hidden, "the article that was there first");

        document.querySelector("input[value='hebrew']").click();
        await until(() => card.shadowRoot.querySelector("article").dir === "rtl", "the Hebrew article");
        const events = [...document.querySelectorAll("#log b")].map((name) => name.textContent);
        return { first, notJson, wrongType, kept, events: [...new Set(events)].sort(), hash: location.hash };
      });
      assert.match(seen.first, /Ras Lahmar/);
      assert.match(seen.notJson, /^not JSON/);
      assert.match(seen.wrongType, /^wrong-type: \$\.headline/);
      assert.equal(seen.kept, "Written here");
      assert.deepEqual(seen.events, ["card-error", "card-load", "card-resize"]);
      assert.equal(seen.hash, "#hebrew");
    },
  },
  {
    name: "the demo's gallery shows all six, within a narrow window too",
    async run({ browser, site, evaluate, assert }) {
      await browser.setViewport(400, 900);
      try {
        await openDemo(browser, site, "gallery.html");
        const seen = await evaluate(async () => {
          const cards = [...document.querySelectorAll("article-card")];
          for (const card of cards) {
            // Far from the viewport a card sleeps.
            card.scrollIntoView();
            await until(() => drawnWidth(card) > 0, "a drawn card");
          }
          return { count: cards.length, overflow: document.documentElement.scrollWidth - innerWidth };
        });
        assert.equal(seen.count, 6);
        assert.ok(seen.overflow <= 0, `the page is ${seen.overflow} px too wide`);
      } finally {
        await browser.setViewport(1100, 900);
      }
    },
  },
  {
    name: "the demo's specimen sets every sample twice, within a narrow window too",
    async run({ browser, site, evaluate, assert }) {
      await browser.setViewport(400, 900);
      try {
        await openDemo(browser, site, "specimen.html");
        const seen = await evaluate(async () => {
          const samples = [...document.querySelectorAll(".sample")];
          const words = (element) => element.textContent.replace(/[\s\u00ad]+/g, "");
          const cardOf = (sample) => sample.querySelector("article-card");
          // A card far outside the window sleeps: each is looked at where a reader sees it.
          const unlike = [];
          for (const sample of samples) {
            sample.scrollIntoView();
            await until(() => drawnWidth(cardOf(sample)) > 0, "a sample's card");
            const heading = cardOf(sample).shadowRoot.querySelector("h2");
            if (words(heading) !== words(sample.querySelector(".html-sample h4"))) unlike.push(heading.textContent);
          }
          return {
            count: samples.length,
            unlike: unlike.length,
            overflow: document.documentElement.scrollWidth - innerWidth,
          };
        });
        assert.ok(seen.count >= 31, `${seen.count} samples`);
        assert.equal(seen.unlike, 0, "samples whose two headlines are not the same words");
        assert.ok(seen.overflow <= 0, `the page is ${seen.overflow} px too wide`);
      } finally {
        await browser.setViewport(1100, 900);
      }
    },
  },
  {
    name: "the demo breaks no rule of a strict policy",
    only: ["chromium"],
    async run({ browser, site, evaluate, assert }) {
      await openDemo(browser, site, "index.html");
      const reports = await evaluate(
        () =>
          new Promise((done) => {
            const seen = [];
            new ReportingObserver((list) => seen.push(...list.map((report) => report.body.effectiveDirective)), {
              types: ["csp-violation"],
              buffered: true,
            }).observe();
            setTimeout(() => done(seen), 200);
          }),
      );
      assert.deepEqual(reports, []);
    },
  },
];
