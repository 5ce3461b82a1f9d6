const samples = ["english", "french", "turkish", "arabic", "persian", "hebrew"];

export const rendering = [
  {
    name: "the six samples are drawn as high as they were measured",
    async run({ page, evaluate, assert }) {
      await page();
      for (const name of samples) {
        const seen = await evaluate(async (url) => {
          const card = await kit.loaded({ src: url });
          const canvas = kit.canvas(card);
          const { data } = kit.canvasPixels(card);
          const dark = data.filter((byte, index) => index % 4 === 0 && byte < 90).length;
          const result = {
            warnings: card.loadDetail.warnings,
            measured: await card.measure(640),
            height: kit.box(card).height,
            canvas: [canvas.width, canvas.height],
            dark,
          };
          card.remove();
          return result;
        }, `/articles/${name}.json`);
        assert.deepEqual(seen.warnings, [], name);
        assert.equal(seen.height, seen.measured, name);
        assert.deepEqual(seen.canvas, [640, seen.measured], name);
        assert.ok(seen.dark > 5000, `${name} has only ${seen.dark} dark pixels`);
      }
    },
  },
  {
    name: "the canvas holds exactly the pixels that toPixels tells",
    async run({ page, evaluate, assert }) {
      await page();
      const different = await evaluate(async () => {
        const card = await kit.loaded({ src: "/articles/english.json", width: 420 });
        return kit.differences(kit.canvasPixels(card).data, (await card.toPixels({ scale: 1 })).data);
      });
      assert.equal(different, 0);
    },
  },
  {
    name: "worker and main thread paint the same bytes",
    async run({ page, evaluate, assert }) {
      const hash = () =>
        evaluate(async () => {
          const card = await kit.loaded({ src: "/articles/arabic.json", width: 500 });
          return kit.hash((await card.toPixels({ scale: 1.5 })).data);
        });
      await page();
      const fromWorker = await hash();
      await page("?worker=no");
      assert.equal(await hash(), fromWorker);
    },
  },
  {
    name: "where a policy forbids workers the card is drawn on the main thread",
    expects: /^policy: worker-src/,
    async run({ page, evaluate, assert }) {
      await page("?without=worker");
      const warnings = await evaluate(async () => (await kit.loaded({ article: kit.article() })).loadDetail.warnings);
      assert.deepEqual(warnings, []);
    },
  },
  {
    name: "toBlob is a PNG of the same pixels",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const card = await kit.loaded({ article: kit.article(), width: 300 });
        const [blob, pixels] = await Promise.all([card.toBlob({ scale: 2 }), card.toPixels({ scale: 2 })]);
        const bitmap = await createImageBitmap(blob);
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        return { type: blob.type, width: bitmap.width, different: kit.differences(data, pixels.data) };
      });
      assert.deepEqual(seen, { type: "image/png", width: 600, different: 0 });
    },
  },
  {
    name: "the card follows its box, and ends at the last width of many",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const card = await kit.loaded({ article: kit.article(), width: 300 });
        const sizes = [];
        card.addEventListener("card-resize", (event) => sizes.push(event.detail.width));
        for (let width = 301; width <= 420; ++width) {
          card.style.width = `${width}px`;
          if (width % 8 === 0) await kit.frame();
        }
        await kit.until(() => kit.canvas(card).width === 420, "the last width");
        const height = kit.box(card).height;
        return {
          last: sizes.at(-1),
          frames: sizes.length,
          rising: sizes.every((w, i) => !i || w > sizes[i - 1]),
          same: height === (await card.measure(420)),
        };
      });
      assert.equal(seen.last, 420);
      assert.ok(seen.rising, "widths came out of order");
      assert.ok(seen.frames <= 40, `${seen.frames} frames for 15 rendering opportunities`);
      assert.ok(seen.same);
    },
  },
  {
    name: "another device pixel ratio gives more pixels in the same box",
    only: ["chromium", "firefox"],
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(async () => {
        window.card = await kit.loaded({ article: kit.article(), width: 300 });
      });
      try {
        for (const scale of [2, 1.5, 1]) {
          await browser.setScale(scale);
          const seen = await evaluate(async (expected) => {
            await kit.until(() => kit.canvas(card).width === 300 * expected, `a canvas at ${expected}`);
            return { css: kit.box(kit.canvas(card)).width, ratio: devicePixelRatio };
          }, scale);
          assert.deepEqual(seen, { css: 300, ratio: scale });
        }
      } finally {
        await browser.setScale(1);
      }
    },
  },
  {
    name: "a card that is told its density is painted at that one, in the same box, until it is told no longer",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const card = await kit.loaded({ src: "/articles/english.json", width: 420 });
        const painted = async (ratio) => {
          await kit.until(() => kit.canvas(card).width === Math.round(420 * ratio), `a canvas at ${ratio}`);
          const { data } = await card.toPixels();
          // Pictures of another size come when the card has come to rest.
          const isSame = () => kit.differences(kit.canvasPixels(card).data, data) === 0;
          await kit.until(isSame, `the pixels of ${ratio}`);
          return kit.box(kit.canvas(card)).width;
        };
        const own = await painted(devicePixelRatio);
        card.pixelRatio = 0.5;
        const half = await painted(0.5);
        card.setAttribute("pixel-ratio", "3");
        const three = await painted(3);
        card.setAttribute("pixel-ratio", "none of these");
        const none = await painted(devicePixelRatio);
        card.setAttribute("pixel-ratio", "0.01");
        const least = await painted(0.1);
        card.removeAttribute("pixel-ratio");
        return [own, half, three, none, least, await painted(devicePixelRatio)];
      });
      for (const [index, css] of seen.entries()) assert.ok(Math.abs(css - 420) < 0.01, `${index}: ${css} px wide`);
    },
  },
  {
    name: "a card at a fraction of a pixel has its canvas on a whole one",
    async run({ page, evaluate, assert }) {
      await page();
      const left = await evaluate(async () => {
        kit.main.style.paddingLeft = "10.4px";
        kit.main.style.paddingTop = "7.7px";
        const card = await kit.loaded({ article: kit.article(), width: 300 });
        const { x, y } = kit.box(kit.canvas(card));
        return [x, y].map((edge) => Math.abs(edge - Math.round(edge)));
      });
      for (const offset of left) assert.ok(offset < 0.01, `the canvas is ${offset} px off`);
    },
  },
  {
    name: "a server that names another content type for the module costs nothing but speed",
    async run({ page, evaluate, assert }) {
      await page("?wasmUrl=/odd/octets/card.wasm");
      assert.equal(
        await evaluate(async () => (await kit.loaded({ article: kit.article() })).loadDetail.warnings.length),
        0,
      );
    },
  },
];
