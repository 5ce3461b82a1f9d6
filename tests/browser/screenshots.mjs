// Pictures of the demo in every engine, for looking at: node tests/browser/screenshots.mjs [--only ENGINE] [--match WORD]
// -> build/screenshots. The whole height of a page where the engine can, at one and two device px per CSS px.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { browsers } from "./drivers/browsers.mjs";
import { openPage } from "./open_page.mjs";
import { openSite, root } from "./site.mjs";

const { values } = parseArgs({ options: { only: { type: "string" }, match: { type: "string", default: "" } } });
const folder = join(root, "build/screenshots");
const articles = ["english", "french", "turkish", "arabic", "persian", "hebrew"];
const widths = [320, 640, 1000];

const views = [
  ...[360, 768, 1280, 1920].flatMap((width) =>
    ["en", "ar"].flatMap((lang) =>
      ["light", "dark"].flatMap((look) =>
        ["index", "studio"].map((page) => ({
          name: `${page === "index" ? "landing" : page}-${width}-${lang}-${look}`,
          path: `demo/${page}.html?lang=${lang}`,
          look,
          width,
        })),
      ),
    ),
  ),
  { name: "gallery", path: "demo/gallery.html", width: 1280 },
  ...articles.flatMap((name) =>
    widths.map((width) => ({ name: `card-${name}-${width}`, path: "card.html", width, card: name })),
  ),
  ...widths.map((width) => ({ name: `specimen-${width}`, path: "demo/specimen.html", width })),
  { name: "specimen-1280", path: "demo/specimen.html", width: 1280 },
];

/** Waits until every card stands with its fonts and pictures, and the page's own fonts with it. */
async function settle(count) {
  const cards = () => [...document.querySelectorAll("article-card")];
  for (let wait = 0; wait < 400 && cards().length < count; ++wait) await new Promise((done) => setTimeout(done, 25));
  await Promise.all(cards().map((card) => card.ready.catch(() => {})));
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 300));
}

/** One article of the demo, alone on the page. */
async function mountArticle(name) {
  kit.main.replaceChildren();
  const card = document.createElement("article-card");
  card.src = `/articles/${name}.json`;
  kit.main.append(card);
  await card.ready;
}

/** How the demo's pages look is kept by the browser, which in two engines cannot be told the system's wish. */
async function rememberLook(browser, site, look) {
  await browser.open(`${site.url}empty.html`);
  await browser.evaluate((wish) => {
    localStorage.clear();
    localStorage.setItem("article-card.appearance", wish);
  }, look);
}

async function openView(browser, site, view) {
  await browser.setViewport(view.width, 900);
  // A page that differs from the one shown by its fragment alone would not be loaded anew.
  await browser.open("about:blank");
  if (view.card) {
    await openPage(browser, site.url + view.path);
    await browser.evaluate(mountArticle, view.card);
  } else {
    if (view.look) await rememberLook(browser, site, view.look);
    await browser.open(site.url + view.path);
  }
  await browser.evaluate(settle, 1);
  const height = await browser.evaluate(() => Math.min(document.documentElement.scrollHeight, 12000));
  await browser.setViewport(view.width, height);
}

async function takePictures(browser, site, view) {
  await openView(browser, site, view);
  for (const scale of [1, 2]) {
    if (scale !== 1 && !(await browser.setScale(scale))) return;
    await browser.evaluate(settle, 1);
    await browser.screenshot(join(folder, `${browser.name}-${view.name}${scale === 1 ? "" : `@${scale}x`}.png`));
  }
  await browser.setScale(1);
}

await mkdir(folder, { recursive: true });
const site = await openSite();
try {
  for (const [name, open] of Object.entries(browsers)) {
    if (values.only && values.only !== name) continue;
    const browser = await open();
    try {
      for (const view of views.filter((candidate) => candidate.name.includes(values.match))) {
        await takePictures(browser, site, view);
      }
    } finally {
      await browser.close();
    }
    console.log(`build/screenshots/${name}-*.png`);
  }
} finally {
  await site.close();
}
