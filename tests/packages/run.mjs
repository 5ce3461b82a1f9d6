// What a plain import "article-card" gives in each tool that builds sites: node tests/packages/run.mjs [WORD…]
// The package is packed, installed, built into a page and opened in Chromium under a strict policy; its card's pixels
// must be those that Node paints. Needs web/dist and build/bundlers.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openChromium } from "../browser/drivers/chromium.mjs";
import { bundlers } from "./bundlers.mjs";
import { article, filesWith, installPackage, newProject, removeProject, root, serveFolder } from "./project.mjs";

const hashOf = (data) => createHash("sha256").update(data).digest("hex");
const patienceMs = 60_000;

/** Opens the page and tells what came of its card and of everything that it asked for. */
async function look(browser, url) {
  const { page } = browser;
  const troubles = [];
  const hear = {
    console: (message) => message.type() === "error" && troubles.push(`console: ${message.text()}`),
    pageerror: (error) => troubles.push(`uncaught: ${error.message}`),
    requestfailed: (request) => troubles.push(`no answer: ${request.url()} ${request.failure()?.errorText}`),
    response: (response) => response.status() >= 400 && troubles.push(`${response.status()}: ${response.url()}`),
  };
  for (const [event, listener] of Object.entries(hear)) page.on(event, listener);
  try {
    await page.goto(url, { waitUntil: "load" });
    await page.waitForFunction(() => globalThis.told?.length > 0, undefined, { timeout: patienceMs });
    await page
      .waitForFunction(() => globalThis.card.mode === "canvas", undefined, { timeout: patienceMs })
      .catch(() => {});
    const seen = await page.evaluate(async () => {
      const { card, told } = globalThis;
      const { data } = await card.toPixels({ width: 480, scale: 1 }).catch((error) => ({ data: [], error }));
      return { mode: card.mode, told, data: [...data] };
    });
    // The same as HTML, whose faces the browser loads by itself.
    await page.evaluate(() => Object.assign(globalThis.card, { render: "dom" }));
    await page
      .waitForFunction(() => globalThis.card.mode === "dom", undefined, { timeout: patienceMs })
      .catch(() => {});
    seen.html = await page.evaluate(async () => {
      const { card } = globalThis;
      await document.fonts.ready;
      const families = [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family);
      return { mode: card.mode, height: card.getBoundingClientRect().height, fonts: new Set(families).size };
    });
    return { ...seen, troubles };
  } finally {
    for (const [event, listener] of Object.entries(hear)) page.off(event, listener);
    await page.goto("about:blank");
  }
}

async function check(url, expected) {
  const browser = await openChromium();
  try {
    const { troubles, mode, told, data, html } = await look(browser, url);
    assert.deepEqual(troubles, []);
    assert.deepEqual(told, [{ type: "card-load", detail: { ...told[0].detail, warnings: [] } }]);
    assert.equal(mode, "canvas");
    assert.equal(hashOf(Uint8Array.from(data)), expected, "the pixels are those of Node in the same theme");
    assert.equal(html.mode, "dom");
    assert.ok(html.height > 100 && html.fonts >= 2, `as HTML it has its fonts: ${JSON.stringify(html)}`);
  } finally {
    await browser.close();
  }
}

/** Whether it took a second look: cards show their HTML when a busy machine keeps a file from them for seconds. */
async function test(name, installed, expected) {
  const folder = await newProject(installed, name.replace(/\W+/g, "-"));
  const built = await bundlers[name](folder);
  assert.deepEqual(built.warnings ?? [], [], "warnings of the tool");
  if (built.folder) {
    const project = [installed, await realpath(installed)];
    assert.deepEqual(await filesWith(built.folder, project), [], "no path of the project in what is served");
    // In source maps a tool names files of its own, too.
    const scripts = (name) => !name.endsWith(".map");
    assert.deepEqual(await filesWith(built.folder, [root], scripts), [], "no path of this machine in what is served");
  }
  const server = built.folder ? await serveFolder(built.folder) : built;
  try {
    await check(server.url, expected);
    return false;
  } catch (error) {
    console.log(`  again   ${name}: ${error.message.replaceAll(/\s+/g, " ")}`);
    await check(server.url, expected);
    return true;
  } finally {
    await server.close();
  }
}

const words = process.argv.slice(2);
const wanted = Object.keys(bundlers).filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
const installed = await installPackage();
let failed = 0;
try {
  const { createCore } = await import(pathToFileURL(join(installed, "node_modules/article-card/dist/node.js")).href);
  const { data } = await createCore().renderPixels(article, { width: 480, scale: 1, theme: "magazine" });
  for (const name of wanted) {
    const started = performance.now();
    try {
      const isUnsteady = await test(name, installed, hashOf(data));
      console.log(
        `  ok      ${name}${isUnsteady ? ", only the second time" : ""} (${Math.round((performance.now() - started) / 1000)} s)`,
      );
    } catch (error) {
      failed += 1;
      console.log(`  FAILED  ${name}\n${String(error.stack ?? error).replace(/^/gm, "          ")}`);
    }
  }
} finally {
  if (process.env.KEEP) console.log(installed);
  else await removeProject(installed);
}
console.log(`${wanted.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
