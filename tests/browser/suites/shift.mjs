import { openPage } from "../open_page.mjs";

const sample = "/articles/english.json";

/** Waits until the card stands with everything, a frame after; how far all has moved, and what moved most. */
async function moved(browser, url) {
  await openPage(browser, url);
  return browser.evaluate(async () => {
    const { card, shifts } = kit;
    await kit.until(() => ["canvas", "dom"].includes(card.mode), "a card that is shown");
    await card.ready;
    await document.fonts.ready;
    const images = [...card.shadowRoot.querySelectorAll("img"), ...card.querySelectorAll("img")];
    await Promise.all(
      images.map((image) => image.complete || image.loading === "lazy" || image.decode().catch(() => {})),
    );
    const measured = await card.measure(640);
    const { height } = card.getBoundingClientRect();
    // The observer is told some frames later, in order: all that came before this move of everything has been told with it.
    for (let frame = 0; frame < 10; ++frame) await new Promise((done) => requestAnimationFrame(done));
    await card.measure(640);
    const last = performance.now();
    const above = document.createElement("p");
    above.textContent = "What pushes everything down.";
    document.body.prepend(above);
    await kit.until(() => shifts.some(({ at }) => at >= last), "the move of everything");
    const before = shifts.filter(({ at }) => at < last);
    const total = before.reduce((sum, { value }) => sum + value, 0);
    return { total, shifts: before, mode: card.mode, height, measured };
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
