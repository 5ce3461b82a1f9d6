// Runs suites of browser tests and tells each by a sentence.
import assert from "node:assert/strict";
import { openPage } from "./open_page.mjs";

const longestMs = 90_000;
// A busy machine fails a test of real browsers now and then. As many as these get a second try, and are named when they
// need it; what fails more often than that, or twice, has failed.
const mostUnsteady = 2;

class TooLate extends Error {}

function withinTime(work, ms) {
  let timer;
  const late = new Promise((_done, fail) => {
    timer = setTimeout(() => fail(new TooLate(`no end after ${ms / 1000} s`)), ms);
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
  withinTime(
    browser.evaluate(() => true),
    10_000,
  ).catch(() => false);

/**
 * Runs the tests whose name holds `filter` in the browser that `open` starts. Returns how many passed, the names of those that
 * failed, and those that passed only the second time, as { place, name }. A browser that dies or hangs fails the test that it did so in alone:
 * the others run in a fresh one.
 */
export async function runSuites(suites, open, site, filter = "") {
  const result = { passed: 0, failed: [], unsteady: [] };
  let browser = await open();
  const { name } = browser;
  const startAnew = async () => {
    await browser.close().catch(() => {});
    browser = await open();
  };
  const passes = async (test) => {
    const started = performance.now();
    try {
      await withinTime(runTest(test, browser, site), test.longestMs ?? longestMs);
      console.log(`  ok      ${name}: ${test.name} (${Math.round(performance.now() - started)} ms)`);
      return true;
    } catch (error) {
      console.log(`  FAILED  ${name}: ${test.name}\n${describe(error)}`);
      // What never came to an end is still under way there.
      if (!(error instanceof TooLate) && (await answers(browser))) return false;
      console.log(`          ${name} is started anew`);
      await startAnew();
      return false;
    }
  };
  console.log(`${name} ${browser.version}`);
  // `only`: where a test needs what two of the drivers lack, or says as much in one engine as in three.
  const isWanted = (test) => test.name.includes(filter) && (test.only?.includes(name) ?? true);
  const failed = [];
  try {
    for (const test of suites.flat().filter(isWanted)) {
      if (await passes(test)) result.passed += 1;
      else failed.push(test);
    }
    const isTriedAgain = failed.length <= mostUnsteady;
    for (const test of failed) {
      if (isTriedAgain) await startAnew();
      const isSteady = isTriedAgain && (await passes(test));
      if (isSteady) result.passed += 1;
      if (isSteady) result.unsteady.push({ place: name, name: test.name });
      else result.failed.push(`${name}: ${test.name}`);
    }
  } finally {
    await browser.close();
  }
  return result;
}
