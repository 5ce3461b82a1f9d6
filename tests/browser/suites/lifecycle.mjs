export const lifecycle = [
  {
    name: "a card that falls asleep gives up the canvas that held its pixels, and is drawn again on its way back",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const card = await kit.loaded({ article: kit.article(), width: 300 });
        await kit.until(() => card.mode === "canvas", "the canvas");
        const spacer = document.createElement("div");
        spacer.style.height = "30000px";
        kit.main.append(spacer);
        const drawn = kit.canvas(card);
        scrollTo(0, 20000);
        await kit.until(() => card.mode === "dom", "a card asleep");
        const asleep = [drawn.isConnected, drawn.width, drawn.height, kit.canvas(card).width];
        scrollTo(0, 0);
        await kit.until(() => card.mode === "canvas", "a card awake");
        return [...asleep, kit.canvas(card).width];
      });
      assert.deepEqual(seen, [false, 0, 0, 0, 300]);
    },
  },
  {
    name: "a property that was set before the element was defined counts",
    async run({ page, evaluate, assert }) {
      await page("?import=later");
      const text = await evaluate(async () => {
        const card = document.createElement("article-card");
        card.article = kit.article({ headline: "Early" });
        card.style.width = "300px";
        kit.main.append(card);
        const loaded = kit.event(card, "card-load");
        await kit.import();
        await loaded;
        return [card.shadowRoot.querySelector("h2").textContent.trim(), Object.hasOwn(card, "article")];
      });
      assert.deepEqual(text, ["Early", false]);
    },
  },
  {
    name: "a card without a width, hidden or empty does nothing, and draws as soon as it has a box",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const empty = kit.mount();
        const flat = kit.mount({ article: kit.article(), width: 0 });
        const hidden = kit.mount({ article: kit.article(), hidden: true, width: 300 });
        // One that comes after them and has all they lack.
        await kit.loaded({ article: kit.article(), width: 300 });
        await kit.frame();
        const before = [empty, flat, hidden].map((card) => card.shadowRoot.querySelector("h2") !== null);
        const shown = Promise.all([flat, hidden].map((card) => kit.event(card, "card-load")));
        flat.style.width = "250px";
        hidden.hidden = false;
        await shown;
        hidden.hidden = true;
        await kit.frame();
        hidden.hidden = false;
        await kit.frame();
        return {
          before,
          widths: [flat, hidden].map((card) => kit.canvas(card).width),
          height: kit.box(hidden).height > 50,
        };
      });
      assert.deepEqual(seen, { before: [false, false, false], widths: [250, 300], height: true });
    },
  },
  {
    name: "a card that was far for longer than a reader waits for the core is drawn where it comes into view",
    async run({ page, evaluate, assert }) {
      await page();
      const modes = await evaluate(async () => {
        kit.main.style.paddingTop = "9000px";
        const card = kit.mount({ article: kit.article(), width: 300 });
        await kit.until(() => card.mode === "dom", "HTML");
        await kit.outlast(4500, "the element's patience with a core that does not answer");
        const far = card.mode;
        card.scrollIntoView();
        await kit.until(() => card.mode === "canvas", "the canvas");
        return [far, kit.canvas(card).width];
      });
      assert.deepEqual(modes, ["dom", 300]);
    },
  },
  {
    name: "a card that is in no document measures and paints, and a promise is not left open",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const card = document.createElement("article-card");
        const without = await card.measure(300).catch((error) => error.code);
        card.article = kit.article();
        const height = await card.measure(300);
        const pixels = await card.toPixels({ width: 300, scale: 1 });
        const unsized = await card.toPixels().catch((error) => error.code);
        return { without, same: pixels.height === height, width: pixels.width, unsized };
      });
      assert.deepEqual(seen, { without: "not-ready", same: true, width: 300, unsized: "bad-argument" });
    },
  },
  {
    name: "removal while loading ends the downloads, and nothing escapes",
    async run({ page, evaluate, assert }) {
      await page();
      const memory = await evaluate(async () => {
        const stays = await kit.loaded({ article: kit.article(), width: 300 });
        for (let round = 0; round < 20; ++round) {
          const hangs = round % 2 === 1;
          const card = kit.mount({ src: hangs ? "/odd/hang" : "/articles/english.json", width: 300 });
          // A question keeps the card and its download: those to what never comes are two, fewer than a browser's connections.
          const asks = !hangs || round < 4;
          const questions = asks ? [card.measure(200), card.toPixels({ scale: 1 })] : [];
          const pending = questions.map((question) => question.catch((error) => error.code));
          if (round % 3) await kit.frame();
          card.remove();
          if (!hangs) await Promise.all(pending);
        }
        await kit.until(async () => (await stays.memory()).cards <= 3, "an end of the cards that can end");
        return stays.memory();
      });
      assert.ok(memory.cards <= 3, `${memory.cards} cards in the core`);
    },
  },
  {
    name: "a card that is taken out and put back shows its article and follows its box",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const card = await kit.loaded({ article: kit.article(), width: 300 });
        card.remove();
        await kit.frame();
        const kept = kit.canvas(card).width;
        card.style.width = "360px";
        kit.main.append(card);
        await kit.until(() => kit.canvas(card).width === 360, "the width of its new place");
        const other = document.createElement("div");
        kit.main.append(other);
        other.append(card);
        card.style.width = "280px";
        await kit.until(() => kit.canvas(card).width === 280, "the width after a move");
        return { kept, height: kit.box(card).height === (await card.measure(280)) };
      });
      assert.deepEqual(seen, { kept: 300, height: true });
    },
  },
  {
    name: "a card moved into a frame's document is drawn there",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const card = await kit.loaded({ article: kit.article(), width: 300 });
        const frame = document.createElement("iframe");
        frame.src = "empty.html";
        frame.width = "500";
        const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
        kit.main.append(frame);
        await loaded;
        card.style.width = "333px";
        frame.contentDocument.body.append(card);
        await kit.until(() => kit.canvas(card).width === 333, "the width in the frame");
        const { position } = frame.contentWindow.getComputedStyle(kit.canvas(card));
        return { owner: card.ownerDocument === frame.contentDocument, position };
      });
      assert.deepEqual(seen, { owner: true, position: "absolute" });
    },
  },
  {
    name: "ready is renewed with the content, and settles for the newest",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const card = kit.mount({ article: kit.article({ headline: "One" }), width: 300 });
        const first = card.ready;
        card.article = kit.article({ headline: "Two" });
        const same = card.ready === first;
        await first;
        const text = card.shadowRoot.querySelector("h2").textContent.trim();
        card.article = kit.article({ headline: "Three" });
        const renewed = card.ready !== first;
        await card.ready;
        return { same, text, renewed, later: card.shadowRoot.querySelector("h2").textContent.trim() };
      });
      assert.deepEqual(seen, { same: true, text: "Two", renewed: true, later: "Three" });
    },
  },
  {
    name: "no content empties the card, and src takes over where there is one",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const card = await kit.loaded({ article: kit.article(), width: 300 });
        card.article = null;
        await kit.frame();
        const emptied = kit.box(card).height;
        card.src = "/articles/french.json";
        await card.ready;
        const french = kit.box(card).height > 500;
        card.article = kit.article({ headline: "Before src" });
        await card.ready;
        const text = card.shadowRoot.querySelector("h2").textContent.trim();
        card.article = undefined;
        await card.ready;
        return { emptied, french, text, back: kit.box(card).height > 500 };
      });
      assert.deepEqual(seen, { emptied: 0, french: true, text: "Before src", back: true });
    },
  },
  {
    name: "two hundred cards come and go, and the core's memory stays flat",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const stays = await kit.loaded({ article: kit.article(), width: 300 });
        const round = async (count) => {
          for (let i = 0; i < count; ++i) {
            const card = kit.mount({ article: kit.article({ headline: `Card ${i}` }), width: 280 + (i % 7) });
            await card.ready;
            card.remove();
          }
          await kit.until(async () => (await stays.memory()).cards === 1, "an end of the other cards");
          return stays.memory();
        };
        return [await round(40), await round(160)];
      });
      const [warm, end] = seen;
      assert.equal(end.cards, 1);
      assert.equal(end.moduleBytes, warm.moduleBytes);
      assert.equal(end.cardBytes, warm.cardBytes);
      assert.ok(end.atlasBytes <= warm.atlasBytes * 1.1, `the atlas grew from ${warm.atlasBytes} to ${end.atlasBytes}`);
    },
  },
];
