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

/** Runs the tests whose name holds `filter` in one browser; returns how many passed, and the names of those that failed. */
export async function runSuites(suites, browser, site, filter = "") {
  const counts = { passed: 0, failed: [] };
  for (const test of suites.flat()) {
    if (test.only && !test.only.includes(browser.name)) continue;
    if (!test.name.includes(filter)) continue;
    const started = performance.now();
    try {
      await withinTime(runTest(test, browser, site));
      counts.passed += 1;
      console.log(`  ok      ${browser.name}: ${test.name} (${Math.round(performance.now() - started)} ms)`);
    } catch (error) {
      counts.failed.push(`${browser.name}: ${test.name}`);
      console.log(`  FAILED  ${browser.name}: ${test.name}\n${describe(error)}`);
    }
  }
  return counts;
}
