// ./dev bench [--article NAME] [--runs N]: a card beside the same article as HTML, in CanvasKit and in pretext, in one
// Chromium, in one run. The article is this folder's own, or one of the demo's by name.
import { execFileSync } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openChromium } from "../browser/drivers/chromium.mjs";
import { openPage } from "../browser/open_page.mjs";
import { openSite, root } from "../browser/site.mjs";
import { htmlCard, peerFaces } from "./html_card.mjs";
import { buildPages } from "./pages.mjs";
import { printColdStart, printMemory, printStages, printThemes } from "./report.mjs";

const { values } = parseArgs({ options: { article: { type: "string" }, runs: { type: "string", default: "9" } } });
const runs = Number(values.runs);
const articleFile = values.article ? `demo/articles/${values.article}.json` : "tests/bench/article.json";
const articleUrl = values.article ? `/articles/${values.article}.json` : "/bench/article.json";

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** Milliseconds from the start of the navigation to the painted card, each time with nothing in any cache. */
async function coldStart(browser, url) {
  const context = await browser.page
    .context()
    .browser()
    .newContext({ viewport: { width: 640, height: 900 } });
  try {
    const page = await context.newPage();
    // A new window loads pages of the browser's own, which are not to share the processors with ours.
    await page.waitForTimeout(1500);
    await page.goto(url);
    await page.waitForFunction(() => globalThis.paintedMs !== undefined, undefined, { polling: 20 });
    return await page.evaluate(() => globalThis.paintedMs);
  } finally {
    await context.close();
  }
}

async function runInBrowser() {
  const article = JSON.parse(await readFile(join(root, articleFile), "utf8"));
  const site = await openSite({ "/bench/": await buildPages(article, articleUrl) });
  const browser = await openChromium();
  const page = (name) => `${site.url}bench/${name}.html?without=policy`;
  try {
    console.log(`Chromium ${browser.version}, ${cpus().length} processors; medians of many rounds, warmed up`);
    await openPage(browser, page("stages"));
    const times = await browser.evaluate(
      (...task) => globalThis.timeStages(...task),
      articleUrl,
      htmlCard(article),
      peerFaces,
    );
    printStages(times);
    await openPage(browser, page("themes"));
    printThemes(
      times,
      await browser.evaluate((...task) => globalThis.timeThemes(...task), articleUrl, htmlCard(article)),
    );
    const card = [];
    const html = [];
    for (let run = 0; run < runs; ++run) {
      card.push(await coldStart(browser, page("card")));
      html.push(await coldStart(browser, page("html")));
    }
    printColdStart(median(card), median(html), runs);
    printMemory(times.card);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function runNative() {
  const built = join(root, "build/native");
  const programs = (await readdir(built)).filter((name) => /^\w+_bench$/.test(name));
  for (const program of programs.sort()) {
    console.log(`\nNative: ${program}`);
    execFileSync(join(built, program), { stdio: "inherit" });
  }
}

await runInBrowser();
await runNative();
