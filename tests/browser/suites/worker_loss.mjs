// Workers that end, hang and trap while cards need them.

/** Opens a page that keeps its workers, and draws a card. */
const drawn = async () => {
  window.workers = [];
  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      workers.push(this);
    }
  };
  await kit.import();
  window.told = [];
  window.card = await kit.loaded({ article: kit.article(), width: 300 });
  document.addEventListener("card-error", ({ detail: { code, path } }) => told.push([code, path]));
};

const follows = async () => {
  const before = await kit.hash(kit.canvasPixels(card).data);
  lose();
  card.style.width = "380px";
  const height = await card.measure(250);
  await kit.until(() => kit.canvas(card).width === 380, "the canvas of the new width");
  const { width } = await card.toPixels({ width: 200, scale: 1 });
  const { cards } = await card.memory();
  card.style.width = "300px";
  await kit.until(() => kit.canvas(card).width === 300, "the canvas of the old width");
  const isSame = (await kit.hash(kit.canvasPixels(card).data)) === before;
  card.article = kit.article({ headline: "After the loss" });
  await card.ready;
  const headline = card.shadowRoot.querySelector(".text h2").textContent.trim();
  return { tall: height > 50, width, cards, isSame, headline, mode: card.mode, workers: workers.length, told };
};

const whole = {
  tall: true,
  width: 200,
  cards: 1,
  isSame: true,
  headline: "After the loss",
  mode: "canvas",
  workers: 2,
  told: [],
};

const traps = ["ac_card_set_article", "ac_card_layout", "ac_card_paint", "ac_card_semantics"];

export const workerLoss = [
  {
    name: "a worker that was ended is replaced: questions are answered, and the card follows its box",
    async run({ page, evaluate, assert }) {
      await page("?import=later");
      await evaluate(drawn);
      await evaluate(() => {
        window.lose = () => workers[0].terminate();
      });
      assert.deepEqual(await evaluate(follows), whole);
    },
  },
  {
    name: "a worker in an endless loop is replaced: questions are answered, and the card follows its box",
    async run({ page, evaluate, assert }) {
      await page("?import=later&workerUrl=/looping_worker.js");
      await evaluate(drawn);
      await evaluate(() => {
        window.lose = () => {
          const channel = new BroadcastChannel("loop");
          channel.postMessage("loop");
          // The worker that comes next is not to hear of it.
          channel.close();
        };
      });
      assert.deepEqual(await evaluate(follows), whole);
    },
  },
  {
    name: "an article that hangs every worker is read as HTML and told once; other cards are drawn, and other content is",
    async run({ page, evaluate, assert }) {
      await page("?import=later&workerUrl=/looping_worker.js");
      await evaluate(drawn);
      const seen = await evaluate(async () => {
        // At rest: nothing of it is due when the worker is lost.
        await kit.settled(card);
        await card.memory();
        const hanging = kit.mount({ article: kit.article({ headline: "It hangs the core" }), width: 320 });
        const refused = await hanging.measure(200).catch(({ code }) => code);
        await kit.until(() => hanging.mode === "dom", "HTML");
        const text = hanging.shadowRoot.querySelector(".flow h2").textContent.trim();
        const again = await hanging.measure(200).catch(({ code }) => code);
        card.style.width = "380px";
        await kit.until(() => kit.canvas(card).width === 380, "the other card's new width");
        const lost = workers.length - 1;
        hanging.article = kit.article({ headline: "It does not" });
        await kit.until(() => hanging.mode === "canvas", "the canvas");
        return { refused, text, again, lost, told };
      });
      const told = [["core-failed", ""]];
      assert.deepEqual(seen, {
        refused: "core-failed",
        text: "It hangs the core",
        again: "core-failed",
        lost: 2,
        told,
      });
    },
  },
  {
    name: "a core that traps anywhere leaves the article as HTML, tells it once, and holds up nothing",
    async run({ page, evaluate, assert }) {
      for (const name of traps) {
        await page(`?wasmUrl=/odd/trap/${name}.wasm`);
        const seen = await evaluate(async () => {
          const told = [];
          document.addEventListener("card-error", ({ detail: { code } }) => told.push(code));
          const card = kit.mount({ article: kit.article(), width: 300 });
          await kit.until(() => card.mode === "dom" && told.length > 0, "HTML and why");
          const links = card.shadowRoot.querySelectorAll(".flow a").length;
          const first = [...told];
          card.article = kit.article({ headline: "Another" });
          await card.ready;
          return { links, first, headline: card.shadowRoot.querySelector(".flow h2").textContent.trim() };
        });
        assert.equal(seen.links, 1, name);
        assert.equal(seen.first.length, 1, `${name}: told ${seen.first}`);
        assert.match(seen.first[0], /^core-/, name);
        assert.equal(seen.headline, "Another", name);
      }
    },
  },
];
