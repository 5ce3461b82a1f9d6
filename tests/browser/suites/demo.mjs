const openDemo = async (browser, site, path) => {
  await browser.open("about:blank");
  await browser.open(`${site.url}demo/${path}`);
  await browser.evaluate(async () => {
    const { until } = await import("/waiting.js");
    const canvas = (card) => card.shadowRoot?.querySelector("canvas");
    window.until = until;
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
];
