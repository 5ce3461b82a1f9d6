// Pictures of the demo in every engine, for looking at: node tests/browser/screenshots.mjs [ENGINE…] -> build/screenshots
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { browsers } from "./drivers/browsers.mjs";
import { openSite, root } from "./site.mjs";

const folder = join(root, "build/screenshots");

const views = [
  ...["english", "french", "turkish", "arabic", "persian", "hebrew"].map((name) => ({
    name,
    path: `demo/index.html#${name}`,
    width: 1280,
    height: 1000,
  })),
  { name: "gallery", path: "demo/gallery.html", width: 1280, height: 1000 },
  { name: "narrow", path: "demo/index.html#hebrew", width: 360, height: 900 },
];

async function picture(browser, site, view) {
  await browser.setViewport(view.width, view.height);
  // A page that differs from the one shown by its fragment alone would not be loaded anew.
  await browser.open("about:blank");
  await browser.open(site.url + view.path);
  await browser.evaluate(async () => {
    await customElements.whenDefined("article-card");
    while (!document.querySelector("article-card")) await new Promise((done) => setTimeout(done, 20));
    const cards = [...document.querySelectorAll("article-card")];
    await Promise.all(
      cards.map(
        (card) =>
          new Promise((done) => {
            card.addEventListener("card-load", done, { once: true });
            setTimeout(done, 5000);
          }),
      ),
    );
  });
  await browser.screenshot(join(folder, `${browser.name}-${view.name}.png`));
}

await mkdir(folder, { recursive: true });
const wanted = process.argv.slice(2);
const site = await openSite();
try {
  for (const [name, open] of Object.entries(browsers)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const browser = await open();
    try {
      for (const view of views) await picture(browser, site, view);
    } finally {
      await browser.close();
    }
    console.log(`build/screenshots/${name}-*.png`);
  }
} finally {
  await site.close();
}
