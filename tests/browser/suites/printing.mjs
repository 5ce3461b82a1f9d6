import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

async function mount() {
  const text = await (await fetch("/articles/english.json")).text();
  const { signup, banner, consent, ...article } = JSON.parse(text.replaceAll('"images/', '"/articles/images/'));
  window.card = await kit.loaded({ article, width: 640 });
  await kit.settled(card);
  await kit.until(() => card.mode === "canvas", "the canvas");
}

async function readPdf(bytes) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; ++number) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map(({ str }) => str).join(" "));
  }
  return pages.join(" ").replace(/\s+/g, " ");
}

export const printing = [
  {
    name: "on paper the card is text and whole, its pictures there at once, and afterwards a canvas again",
    async run({ page, evaluate, assert }) {
      await page();
      await evaluate(mount);
      const seen = await evaluate(() => {
        const root = card.shadowRoot;
        const [flow, layer] = [root.querySelector(".flow"), root.querySelector(".card")];
        const ink = () =>
          kit.canvasPixels(card).data.reduce((sum, value, index) => (sum + value * (index % 251)) % 1e9, 0);
        const before = ink();
        dispatchEvent(new Event("beforeprint"));
        const pictures = [...flow.querySelectorAll("canvas, img")];
        const paper = {
          canvas: getComputedStyle(layer).display,
          headline: flow.querySelector("h2").getBoundingClientRect().height > 20,
          ready: pictures.every((picture) => picture.localName === "canvas" || picture.complete),
          count: pictures.length,
          named: pictures.every(
            (picture) => picture.localName === "img" || picture.getAttribute("aria-label") !== null,
          ),
        };
        dispatchEvent(new Event("afterprint"));
        return {
          paper,
          after: [getComputedStyle(layer).display, flow.childElementCount, card.mode],
          same: ink() === before,
        };
      });
      assert.deepEqual(
        [seen.paper.canvas, seen.paper.headline, seen.paper.ready, seen.paper.named],
        ["none", true, true, true],
      );
      assert.ok(seen.paper.count >= 2, `${seen.paper.count} pictures`);
      assert.deepEqual(seen.after, ["block", 0, "canvas"]);
      assert.ok(seen.same);
    },
  },
  {
    name: "a printed page has every word of the card as text",
    only: ["chromium"],
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mount);
      const words = await evaluate(() =>
        [...card.shadowRoot.querySelectorAll(".text .x")].map((block) => block.textContent.replace(/\s+/g, " ").trim()),
      );
      const printed = await readPdf(await browser.page.pdf({ format: "A4" }));
      const squeeze = (text) => text.replace(/[\s\u00ad\u200e\u200f\u2066-\u2069]+/g, "");
      const missing = words.filter((text) => !squeeze(printed).includes(squeeze(text)));
      // Words of another direction come in an order of their own.
      assert.deepEqual(
        missing.filter((text) => !/[\u0590-\u07ff]/.test(text)),
        [],
      );
      assert.equal(await evaluate(() => card.mode), "canvas");
      assert.equal(await evaluate(() => kit.canvas(card).width > 0 && kit.box(card).height > 500), true);
    },
  },
];
