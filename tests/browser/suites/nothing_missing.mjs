import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../site.mjs";

/** Texts that no face of ours covers; `colored` ones are drawn by the browser in colours of their own. */
const texts = [
  { name: "skin tone", text: "👍🏽", colored: true },
  { name: "flag", text: "🇹🇷", colored: true },
  { name: "profession", text: "👩🏽‍🚒", colored: true },
  { name: "keycap", text: "1️⃣", colored: true },
  // Grey in some fonts.
  { name: "family", text: "👨‍👩‍👧‍👦", colored: "perhaps" },
  { name: "Chinese", text: "老港口重新开放", lang: "zh-Hans" },
  { name: "Japanese", text: "古い港が開く", lang: "ja" },
  { name: "Devanagari", text: "नमस्ते दुनिया", lang: "hi" },
  { name: "Thai", text: "ท่าเรือเก่า", lang: "th" },
];

/** CSS px from the card's top: where the headline and the paragraph of such a card stand, and nothing else does. */
const places = {
  headline: { from: 8, to: 58, sizePx: 28 },
  paragraph: { from: 58, to: 100, sizePx: 17 },
};

/** Each text alone in a headline and in a paragraph: what ink the canvas shows there, in CSS px. */
async function look(samples, where) {
  kit.main.replaceChildren();
  kit.main.style.cssText = "display:flex;flex-wrap:wrap";
  const seen = [];
  for (const { text, lang = "en" } of samples) {
    const article = { headline: text, lang, strings: { minutes: "" }, body: [{ type: "paragraph", text }] };
    const card = await kit.loaded({ article, width: 360 });
    const image = kit.canvasPixels(card);
    const scale = image.width / 360;
    const inks = {};
    for (const [name, { from, to }] of Object.entries(where)) {
      const ink = { left: Infinity, right: -1, top: Infinity, bottom: -1, pixels: 0, colored: 0, bytes: [] };
      for (let y = from * scale; y < to * scale; ++y) {
        for (let x = 0; x < image.width; ++x) {
          const [r, g, b] = kit.pixelAt(image, x, y);
          if (r > 200 && g > 200 && b > 200) continue;
          ink.pixels += 1;
          if (Math.max(r, g, b) - Math.min(r, g, b) > 60) ink.colored += 1;
          ink.left = Math.min(ink.left, x / scale);
          ink.right = Math.max(ink.right, (x + 1) / scale);
          ink.top = Math.min(ink.top, y / scale);
          ink.bottom = Math.max(ink.bottom, (y + 1) / scale);
          ink.bytes.push(x, y, r);
        }
      }
      ink.hash = await kit.hash(Uint16Array.from(ink.bytes));
      delete ink.bytes;
      inks[name] = ink;
    }
    seen.push({ inks, scale, warnings: card.loadDetail.warnings });
  }
  await kit.frame();
  return seen;
}

export const nothingMissing = [
  {
    name: "emoji and scripts without a face of ours are drawn with the browser's fonts, at both densities",
    async run({ page, browser, evaluate, assert }) {
      const folder = join(root, "build/screenshots");
      await mkdir(folder, { recursive: true });
      for (const scale of [1, 2]) {
        if (!(await browser.setScale(scale)) && scale !== 1) break;
        await page();
        const seen = await evaluate(look, texts, places);
        await browser.screenshot(join(folder, `nothing-missing-${browser.name}-at-${scale}.png`));
        const hashes = new Set();
        for (const [index, { name, colored = false }] of texts.entries()) {
          assert.deepEqual(seen[index].warnings, [], name);
          assert.equal(seen[index].scale, scale, name);
          for (const [place, { from, to, sizePx }] of Object.entries(places)) {
            const ink = seen[index].inks[place];
            const what = `${name} in the ${place} at ${scale}: ${JSON.stringify(ink)}`;
            assert.ok(ink.pixels > (sizePx * scale) ** 2 * 0.2, what);
            assert.ok(ink.left >= 14 && ink.right <= 346, what);
            assert.ok(ink.top >= from + 2 && ink.bottom <= to - 2, what);
            assert.ok(ink.bottom - ink.top > sizePx * 0.5, what);
            if (index < 5) assert.ok(ink.right - ink.left < sizePx * 1.5, `one cluster, ${what}`);
            const share = ink.colored / ink.pixels;
            if (colored !== "perhaps") assert.equal(share > 0.2, colored, what);
            hashes.add(ink.hash);
          }
        }
        assert.equal(hashes.size, texts.length * 2, "no two texts look the same");
      }
      await browser.setScale(1);
    },
  },
];
