/** Mounts and removes cards, batch by batch: drawn, drawn as HTML with a form, and taken out before they are drawn. */
const comeAndGo = async (batches, perBatch) => {
  for (let batch = 0; batch < batches; ++batch) {
    const cards = Array.from({ length: perBatch }, (_, index) => {
      const article = { headline: `Card ${index % 7}`, url: "/story" };
      if (index % 10 === 0) article.signup = { title: "Join", fields: ["email"] };
      const render = index % 5 === 0 ? "dom" : "canvas";
      return kit.mount({ article, width: 160 + (index % 3), render });
    });
    if (batch % 4 === 0) await Promise.all(cards.map((card) => card.ready));
    if (batch % 4 === 1) await kit.frame();
    for (const card of cards) card.remove();
  }
};

export const endurance = [
  {
    name: "ten thousand cards come and go: nodes, listeners and memory of page and core stay flat",
    only: ["chromium"],
    async run({ page, evaluate, assert, browser }) {
      await page();
      const session = await browser.page.context().newCDPSession(browser.page);
      await session.send("Performance.enable");
      await evaluate(async () => {
        window.stays = await kit.loaded({ article: kit.article(), width: 300 });
      });
      const measure = async () => {
        const memory = await evaluate(async () => {
          await kit.until(async () => (await stays.memory()).cards === 1, "an end of all the other cards");
          await kit.frame();
          // What was put off until the page has nothing to do.
          await new Promise((done) => requestIdleCallback(done));
          await kit.frame();
          return stays.memory();
        });
        for (let round = 0; round < 3; ++round) await session.send("HeapProfiler.collectGarbage");
        const { metrics } = await session.send("Performance.getMetrics");
        const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
        return { ...memory, nodes: of("Nodes"), listeners: of("JSEventListeners"), heap: of("JSHeapUsedSize") };
      };
      await evaluate(comeAndGo, 20, 50);
      const warm = await measure();
      await evaluate(comeAndGo, 200, 50);
      const end = await measure();
      await session.detach();
      const both = JSON.stringify({ warm, end });
      assert.equal(end.cards, 1);
      assert.equal(end.moduleBytes, warm.moduleBytes, both);
      assert.equal(end.cardBytes, warm.cardBytes, both);
      assert.ok(end.atlasBytes <= warm.atlasBytes * 1.05, both);
      // A few may wait for a collection that the browser puts off; a leak would be thousands.
      assert.ok(end.nodes <= warm.nodes + 100, both);
      assert.ok(end.listeners <= warm.listeners + 20, both);
      assert.ok(end.heap <= warm.heap + 1_000_000, both);
    },
  },
];
