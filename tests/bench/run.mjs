// ./dev bench [--article NAME] [--runs N]: a card beside the same article as HTML, in one Chromium, in one run.
import { execFileSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { openChromium } from "../browser/drivers/chromium.mjs";
import { openPage } from "../browser/open_page.mjs";
import { openSite, root } from "../browser/site.mjs";
import { htmlCard, htmlCardCss, htmlPage } from "./html_card.mjs";

const { values } = parseArgs({
  options: { article: { type: "string", default: "english" }, runs: { type: "string", default: "9" } },
});
const runs = Number(values.runs);
const folder = join(root, "build/bench");

async function writePages(article) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: join(root, "tests/bench/page/core_bench.ts"),
        output: { entryFileNames: "core_bench.js" },
      },
    },
  });
  for (const file of ["card.html", "card.js", "html.js", "stages.html"]) {
    await cp(join(root, "tests/bench/page", file), join(folder, file));
  }
  await writeFile(join(folder, "html.css"), htmlCardCss);
  await writeFile(join(folder, "html.html"), htmlPage(article));
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** Milliseconds from the start of the navigation to the painted card, each time with nothing in any cache. */
async function coldStart(browser, url) {
  const context = await browser.page
    .context()
    .browser()
    .newContext({ viewport: { width: 640, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => globalThis.paintedMs !== undefined, undefined, { polling: 20 });
    return await page.evaluate(() => globalThis.paintedMs);
  } finally {
    await context.close();
  }
}

const row = (name, card, html, unit) => {
  const ratio = html === undefined ? "" : `${(html / card).toFixed(2)} x`;
  const cells = [card, html].map((value) => (value === undefined ? "" : `${value.toFixed(1)} ${unit}`).padStart(13));
  console.log(`${name.padEnd(44)}${cells.join("")}${ratio.padStart(11)}`);
};

function printStages(times) {
  console.log(`${"".padEnd(44)}${"card".padStart(13)}${"HTML".padStart(13)}${"HTML/card".padStart(11)}`);
  row("relayout at a new width, every line placed", times.relayoutUs, times.htmlRelayoutUs, "us");
  row("relayout between far widths", times.farRelayoutUs, undefined, "us");
  row("height alone at a new width", times.measureUs, times.htmlRelayoutUs, "us");
  row("read, shape and lay out from nothing", times.nothingUs, times.htmlNothingUs, "us");
  row("paint, 640 px wide, scale 1", times.paintUs / 1000, undefined, "ms");
  row("paint, 640 px wide, scale 2", times.paint2Us / 1000, undefined, "ms");
}

function printMemory({ memory, emptyBytes }) {
  const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`.padStart(13);
  console.log("\nMemory, one card at rest");
  for (const [name, bytes] of [
    ["the module when it has started", emptyBytes],
    ["the module after this run", memory.moduleBytes],
    ["article, shaped text and boxes", memory.cardBytes],
    ["decoded pictures, of this run's sizes", memory.imageBytes],
    ["glyph atlas", memory.atlasBytes],
    ["font files", memory.fontBytes],
    ["painted pixels, shared by all cards", memory.pixelBytes],
  ]) {
    console.log(`${name.padEnd(44)}${kb(bytes)}`);
  }
}

async function runNative() {
  const built = join(root, "build/native");
  const programs = (await readdir(built)).filter((name) => /^(bench_\w+|\w+_bench)$/.test(name));
  for (const program of programs.sort()) {
    console.log(`\nNative: ${program}`);
    execFileSync(join(built, program), { stdio: "inherit" });
  }
}

const articleFile = join(root, "demo/articles", `${values.article}.json`);
const article = JSON.parse(await readFile(articleFile, "utf8"));
await writePages(article);
const site = await openSite({ "/bench/": folder });
const browser = await openChromium();
try {
  console.log(`Chromium ${browser.version}, ${cpus().length} processors; medians; the peer runs in the same page\n`);
  await openPage(browser, `${site.url}bench/stages.html?without=policy`);
  const times = await browser.evaluate(
    (url, html) => globalThis.timeStages(url, html),
    `/articles/${values.article}.json`,
    htmlCard(article),
  );
  printStages(times);

  const card = [];
  const html = [];
  for (let run = 0; run < runs; ++run) {
    card.push(await coldStart(browser, `${site.url}bench/card.html?without=policy`));
    html.push(await coldStart(browser, `${site.url}bench/html.html?without=policy`));
  }
  row(`cold start to painted text, of ${runs} each`, median(card), median(html), "ms");
  console.log(`${"".padEnd(44)}the card takes ${(median(card) / median(html)).toFixed(2)} times as long`);
  printMemory(times);
} finally {
  await browser.close();
  await site.close();
}
await runNative();
