// Writes docs/card.png, the README's picture: node tests/browser/readme_picture.mjs. The studio as it opens, with two previews.
import { join } from "node:path";
import { openChromium } from "./drivers/chromium.mjs";
import { openSite, root } from "./site.mjs";

const site = await openSite();
const browser = await openChromium({ width: 1440, height: 860 });
const { page } = browser;
try {
  await page.goto(`${site.url}demo/studio.html?lang=en`);
  const drawn = (count) =>
    page.waitForFunction(
      (wanted) => {
        const cards = [...document.querySelectorAll("article-card")];
        return cards.length === wanted && cards.every((card) => card.mode === "canvas");
      },
      count,
      { polling: 50 },
    );
  await drawn(1);
  await page.click("[data-width='360']");
  await page.selectOption("#zoom", "0.5");
  await page.click("[data-width='768']");
  await drawn(3);
  await page.waitForFunction(() => document.querySelector(".editor").shadowRoot?.querySelector(".cm-line"));
  await page.evaluate(() => Promise.all([...document.querySelectorAll("article-card")].map((card) => card.ready)));
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(root, "docs/card.png") });
} finally {
  await browser.close();
  await site.close();
}
