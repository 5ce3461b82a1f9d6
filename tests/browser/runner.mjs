// Runs suites of browser tests and tells each by a sentence.
import assert from "node:assert/strict";
import { openPage } from "./open_page.mjs";

const longestMs = 90_000;

function withinTime(work) {
  let timer;
  const late = new Promise((_done, fail) => {
    timer = setTimeout(() => fail(new Error(`no end after ${longestMs / 1000} s`)), longestMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * One test: `run` gets the browser, the site, and `page(query)` which opens a fresh page of cards. After it, nothing may
 * have gone wrong in the page that the test did not announce by `expects`, a pattern of the problems to come.
 */
async function runTest(test, browser, site) {
  let opened = false;
  const page = async (query = "") => {
    await openPage(browser, `${site.url}card.html${query}`);
    opened = true;
  };
  await test.run({ browser, site, page, evaluate: browser.evaluate, assert });
  if (!opened) return;
  const problems = await browser.evaluate(() => window.kit?.problems ?? []);
  const surprises = problems.filter((problem) => !test.expects?.test(problem));
  assert.deepEqual(surprises, [], "problems in the page");
}

// The page's own frames tell where; those of the runner and the driver say nothing.
function describe(error) {
  const lines = String(error?.stack ?? error).split("\n");
  const told = lines.filter((line) => !/runner\.mjs|run\.mjs|\/drivers\/|node:internal|node_modules/.test(line));
  return told.slice(0, 24).join("\n").replace(/^/gm, "          ");
}

const answers = (browser) =>
  Promise.race([
    browser.evaluate(() => true).catch(() => false),
    new Promise((done) => setTimeout(done, 10_000, false)),
  ]);

/**
 * Runs the tests whose name holds `filter` in the browser that `open` starts; returns how many passed, and the names of those
 * that failed. A browser that died takes one test along at most: the others run in a fresh one. The test that it died in
 * is run once more, so that it fails where it is the cause.
 */
export async function runSuites(suites, open, site, filter = "") {
  const result = { passed: 0, failed: [] };
  let browser = await open();
  console.log(`${browser.name} ${browser.version}`);
  const run = async (test) => {
    const started = performance.now();
    try {
      await withinTime(runTest(test, browser, site));
      result.passed += 1;
      console.log(`  ok      ${browser.name}: ${test.name} (${Math.round(performance.now() - started)} ms)`);
    } catch (error) {
      if (await answers(browser)) return error;
      console.log(`  ${browser.name} died in: ${test.name}\n${describe(error)}`);
      await browser.close().catch(() => {});
      browser = await open();
      return { died: true, error };
    }
  };
  try {
    for (const test of suites.flat()) {
      if (test.only && !test.only.includes(browser.name)) continue;
      if (!test.name.includes(filter)) continue;
      let failure = await run(test);
      if (failure?.died) failure = await run(test);
      if (!failure) continue;
      result.failed.push(`${browser.name}: ${test.name}`);
      console.log(`  FAILED  ${browser.name}: ${test.name}\n${describe(failure.error ?? failure)}`);
    }
  } finally {
    await browser.close();
  }
  return result;
}
