export const sharing = [
  {
    name: "twenty cards share one worker, one module and each font file",
    async run({ page, evaluate, assert, site, browser }) {
      await browser.open("about:blank");
      const from = site.requests.length;
      await page();
      const memory = await evaluate(async () => {
        const sources = ["english", "french", "arabic", "hebrew"].map((name) => `/articles/${name}.json`);
        const cards = Array.from({ length: 20 }, (_, index) =>
          kit.loaded({ src: sources[index % 4], width: 300, render: "canvas" }),
        );
        const [first] = await Promise.all(cards);
        return first.memory();
      });
      assert.equal(memory.cards, 20);
      const asked = site.requests.slice(from).map((request) => request.path);
      const times = (pattern) => asked.filter((path) => pattern.test(path));
      assert.equal(times(/worker\.js$/).length, 1);
      assert.equal(times(/card\.wasm$/).length, 1);
      assert.equal(times(/fonts\.json$/).length, 1);
      const fonts = times(/\.ttf$/);
      assert.ok(fonts.length > 0);
      assert.equal(new Set(fonts).size, fonts.length, "a font file was asked for twice");
    },
  },
  {
    name: "an English page asks for no Arabic and no Hebrew face",
    async run({ page, evaluate, assert, site, browser }) {
      await browser.open("about:blank");
      const from = site.requests.length;
      await page();
      await evaluate(() => kit.loaded({ article: kit.article(), width: 300 }).then(() => true));
      const fonts = site.requests.slice(from).filter((request) => request.path.endsWith(".ttf"));
      const foreign = fonts.filter((request) => /arabic|hebrew|cyrillic|greek|ext/.test(request.path));
      assert.deepEqual(
        foreign.map((request) => request.path),
        [],
      );
      assert.ok(fonts.length >= 2, `${fonts.length} faces`);
    },
  },
  {
    name: "no frame and no timer fires in five seconds while twenty cards are shown and nothing changes",
    async run({ page, evaluate, assert }) {
      await page("?workerUrl=/counting_worker.js");
      const seen = await evaluate(async () => {
        const sources = ["english", "persian"].map((name) => `/articles/${name}.json`);
        await Promise.all(
          Array.from({ length: 20 }, (_, index) =>
            kit.loaded({ src: sources[index % 2], width: 300, render: "canvas" }),
          ),
        );
        const channel = new BroadcastChannel("timers");
        const inWorker = () =>
          new Promise((done) => {
            channel.onmessage = (event) => done(event.data);
            channel.postMessage("ask");
          });
        const fired = async () => ({ page: kit.firedTimers(), worker: await inWorker() });
        // What loading set going ends a while after the cards stand: later on a slow machine, but it ends.
        const before = await kit.unchanged(fired, "an end of what loading set going");
        await kit.outlast(5000, "the five seconds that the sentence names");
        return { before, after: await fired() };
      });
      assert.ok("setTimeout" in seen.before.worker, "the worker counts nothing");
      assert.deepEqual(seen.after, seen.before);
    },
  },
];
