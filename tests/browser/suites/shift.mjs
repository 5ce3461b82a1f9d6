import { openPage } from "../open_page.mjs";

const sample = "/articles/english.json";

/** Waits until the card stands with everything, a frame after; how far all has moved, and what moved most. */
async function moved(browser, url) {
  await openPage(browser, url);
  return browser.evaluate(async () => {
    const { card, shifts } = kit;
    const wait = (ms) => new Promise((done) => setTimeout(done, ms));
    for (let tries = 0; tries < 1000 && !["canvas", "dom"].includes(card.mode); ++tries) await wait(20);
    await card.ready;
    await document.fonts.ready;
    const images = [...card.shadowRoot.querySelectorAll("img"), ...card.querySelectorAll("img")];
    await Promise.all(
      images.map((image) => image.complete || image.loading === "lazy" || image.decode().catch(() => {})),
    );
    // The observer is told with the frames that follow.
    for (let frame = 0; frame < 10; ++frame) await new Promise((done) => requestAnimationFrame(done));
    await wait(300);
    const total = shifts.reduce((sum, { value }) => sum + value, 0);
    const ask = () => card.measure(640);
    return { total, shifts, mode: card.mode, height: card.getBoundingClientRect().height, measured: await ask() };
  });
}

const chromium = { only: ["chromium"] };

export const shift = [
  {
    ...chromium,
    name: "with its height known nothing on the page moves when a card is drawn, with HTML of its own or without",
    async run({ browser, site, assert }) {
      for (const more of ["", "&html", "&render=dom", "&html&render=dom"]) {
        const address = `${site.url}shift.html?article=${sample}${more}`;
        const { measured } = await moved(browser, address);
        const seen = await moved(browser, `${address}&height=${measured}`);
        assert.equal(seen.total, 0, `${more}: ${JSON.stringify(seen)}`);
      }
    },
  },
  {
    ...chromium,
    name: "a card that takes the place of a whole article's HTML moves nothing to speak of",
    async run({ browser, site, assert }) {
      for (const more of ["", "&render=dom"]) {
        const seen = await moved(browser, `${site.url}shift.html?article=${sample}&html${more}`);
        assert.ok(seen.total < 0.02, JSON.stringify(seen));
      }
    },
  },
];
