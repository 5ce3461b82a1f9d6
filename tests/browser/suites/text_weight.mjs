import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../site.mjs";

const sentences = [
  "The quick brown fox jumps over the lazy dog by it.",
  "Sphinx of black quartz, judge my vow; 0123456789.",
  "Grumpy wizards make toxic brew for the evil queen.",
  "How vexingly quick daft zebras jump, said one.",
];

// Chromium does not hint at 2 device px per CSS px, so there the two must agree. At 1 it may, and the figure is only shown.
const scales = [
  { scale: 2, most: 0.03 },
  { scale: 1, most: undefined },
];

/** Sets the sentences as a card and as HTML beside it, in the same face, size and colour. */
async function mountBoth(lines) {
  const faces = [new FontFace("Weight", "url(/article-card/fonts/source-serif-4-latin-400-normal.ttf)")];
  for (const face of faces) document.fonts.add(await face.load());
  kit.main.replaceChildren();
  document.body.style.cssText = "margin:0;background:#fff";
  kit.main.style.cssText = "display:flex;width:1080px;background:#fff";
  await kit.loaded({
    width: 540,
    article: { headline: "Weight", lang: "en", body: lines.map((text) => ({ type: "paragraph", text })) },
  });
  const html = document.createElement("div");
  html.style.cssText = "width:540px;box-sizing:border-box;padding:120px 24px 0;background:#fff";
  for (const text of lines) {
    const line = document.createElement("p");
    line.textContent = text;
    line.style.cssText = "margin:0 0 16px;font:400 18px/29px Weight;color:#222220;white-space:nowrap";
    html.append(line);
  }
  kit.main.append(html);
  await kit.frame();
}

/** Ink (255 less the luminance) of each line in a half of a picture: rows with ink, parted by blank ones. */
async function inkOfLines(png, side) {
  const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const canvas = new OffscreenCanvas(bitmap.width / 2, bitmap.height);
  const context = canvas.getContext("2d");
  context.drawImage(bitmap, side === "card" ? 0 : -bitmap.width / 2, 0);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  const rows = [];
  for (let y = 0; y < height; ++y) {
    let ink = 0;
    for (let x = 0; x < width; ++x) {
      const at = (y * width + x) * 4;
      ink += 255 - (0.2126 * data[at] + 0.7152 * data[at + 1] + 0.0722 * data[at + 2]);
    }
    rows.push(ink);
  }
  const found = [];
  let blank = 9;
  for (const ink of rows) {
    if (ink < 1) {
      blank += 1;
    } else {
      if (blank > 4) found.push(0);
      found[found.length - 1] += ink;
      blank = 0;
    }
  }
  return found;
}

// Small semibold type: a line of it is mostly edges, so that it shows more than its share of every difference.
const mostLight = 0.045;
const lightSentence = "Grumpy wizards make toxic brew for the evil queen, said one";

/** The sentence in white on dark blue, as a card's label and as HTML below it in the same face and size. */
async function mountLight(sentence) {
  document.fonts.add(
    await new FontFace("Light", "url(/article-card/fonts/inter-latin-600-normal.ttf)", { weight: "600" }).load(),
  );
  document.body.style.cssText = "margin:0;background:#fff";
  kit.main.replaceChildren();
  kit.main.style.cssText = "width:540px;background:#fff";
  await kit.loaded({
    width: 540,
    article: { headline: "Weight", lang: "en", label: "opinion", strings: { opinion: sentence } },
  });
  const line = document.createElement("p");
  line.textContent = sentence;
  line.style.cssText =
    "display:inline-block;margin:0 24px;padding:2px 8px;font:600 12px/17px Light;color:#fff;background:#24527a;white-space:nowrap";
  kit.main.append(line);
  await kit.frame();
}

/** Sums of coverage of white on #24527a above and below the middle between the two boxes of that ground. */
async function lightInk(png) {
  const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  context.drawImage(bitmap, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const isGround = (at) => data[at] === 0x24 && data[at + 1] === 0x52 && data[at + 2] === 0x7a;
  const inks = [];
  let blank = 9;
  for (let y = 0; y < height; ++y) {
    const row = Array.from({ length: width }, (_, x) => (y * width + x) * 4);
    const ground = row.filter(isGround);
    if (ground.length < 100) {
      blank += 1;
      continue;
    }
    if (blank > 4) inks.push(0);
    blank = 0;
    // Rounded corners are no ink: they stand outside of the outermost ground of their row.
    for (const at of row) {
      if (at > ground[0] && at < ground.at(-1)) inks[inks.length - 1] += (data[at] - 0x24) / (255 - 0x24);
    }
  }
  return inks;
}

export const textWeight = [
  {
    name: "light text on a dark ground is as heavy as the browser's own at twice the density",
    only: ["chromium"],
    async run({ page, browser, evaluate, assert }) {
      await page();
      await browser.setScale(2);
      await evaluate(mountLight, lightSentence);
      const { data } = await browser.protocol.send("Page.captureScreenshot", {
        clip: { x: 0, y: 0, width: 540, height: 300, scale: 1 },
      });
      await browser.setScale(1);
      const folder = join(root, "build/screenshots");
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, "weight-light.png"), Buffer.from(data, "base64"));
      const inks = await evaluate(lightInk, data);
      assert.equal(inks.length, 2, String(inks));
      const ratio = inks[0] / inks[1];
      console.log(`          light ink of a line: card / Chromium = ${ratio.toFixed(4)}`);
      assert.ok(Math.abs(ratio - 1) <= mostLight, `ratio ${ratio}`);
    },
  },
  {
    name: "text is as heavy as the browser's own at twice the density",
    only: ["chromium"],
    async run({ page, browser, evaluate, assert }) {
      await page();
      for (const { scale, most } of scales) {
        await browser.setScale(scale);
        await evaluate(mountBoth, sentences);
        const { data } = await browser.protocol.send("Page.captureScreenshot", {
          clip: { x: 0, y: 0, width: 1080, height: 360, scale: 1 },
        });
        const folder = join(root, "build/screenshots");
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, `weight-at-${scale}.png`), Buffer.from(data, "base64"));
        const card = (await evaluate(inkOfLines, data, "card")).slice(-sentences.length);
        const html = (await evaluate(inkOfLines, data, "html")).slice(-sentences.length);
        const ratios = card.map((ink, line) => ink / html[line]);
        const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
        console.log(`          ink of a line at ${scale}: card / Chromium = ${mean.toFixed(4)}`);
        assert.equal(card.length, sentences.length);
        assert.equal(html.length, sentences.length);
        if (most !== undefined) assert.ok(Math.abs(mean - 1) <= most, `mean ratio ${mean}`);
      }
      await browser.setScale(1);
    },
  },
];
