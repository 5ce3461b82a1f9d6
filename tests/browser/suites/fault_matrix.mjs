// Every file that a card is made of comes with every fault: what readers see, and what the page is told.

import { files, outcome, silent } from "../faults/expected.mjs";
import { faultNames, openFaultSites } from "../faults/fault_site.mjs";

/** How long a reader may wait for words that are there, of a machine with nothing else to do. */
const readableMs = 6_000;

/** Cores that a page can have one after the other: WebKit keeps the memory of those that are gone for a while. */
const mostInPage = { chromium: 40, firefox: 20, webkit: 5 };

/** Cards that start together; those that wait for a server take no time of the machine. */
const startedAtOnce = 4;

/** What is wrong with what became of a cell. */
function objections({ file, fault }, { first, last, second, problems }) {
  const { told, mode } = outcome(file, fault);
  const found = problems.map((problem) => `not caught: ${problem}`);
  const check = (isTrue, what) => isTrue || found.push(what);
  check(first.isReadable && first.ms <= readableMs, `read after ${first.ms} ms, in mode ${first.mode}`);
  check(last.mode === mode, `shown as ${last.mode}, not ${mode}`);
  check(String(last.told) === String(told), `told ${JSON.stringify(last.told)}, not ${JSON.stringify(told)}`);
  if (file !== "article-card.js" || mode === "canvas") {
    check(second.isReadable && second.ms <= readableMs, `new content read after ${second.ms} ms`);
  }
  return found.map((objection) => `${file}, ${fault}: ${objection}`);
}

async function runMatrix({ browser, site, evaluate, assert }, cells) {
  const sites = await openFaultSites();
  try {
    const set = await Promise.all(
      cells.map(async ({ file, fault }, id) => {
        const { path, set: settings = {} } = files[file];
        const expected = outcome(file, fault);
        return { id, origin: await sites.open(path, fault), ...settings, expected, isSlow: silent.includes(fault) };
      }),
    );
    const records = {};
    for (let from = 0; from < set.length; from += mostInPage[browser.name]) {
      await browser.open(`${site.url}faults/cells.html?without=policy`);
      const some = set.slice(from, from + mostInPage[browser.name]);
      Object.assign(records, await evaluate((given, many) => runCells(given, many), some, startedAtOnce));
    }
    const found = cells.flatMap((cell, id) => objections(cell, records[id]));
    assert.deepEqual(found, []);
    assert.equal(Object.keys(records).length, cells.length);
  } finally {
    await sites.close();
  }
}

/** One test each; those that only wait do so together. */
const idle = ["hang", "drip"];
const groups = [...faultNames.filter((fault) => !idle.includes(fault)).map((fault) => [fault]), idle];

const testOf = (faults, only) => ({
  name: `with ${faults.map((fault) => `“${fault}”`).join(" or ")} in any one of its files a card is read in time, and the file is told once`,
  only,
  longestMs: 240_000,
  run(tools) {
    const cells = faults.flatMap((fault) => Object.keys(files).map((file) => ({ file, fault })));
    return runMatrix(tools, cells);
  },
});

export const faultMatrix = [
  ...groups.map((faults) => testOf(faults, ["chromium"])),
  // What differs between engines is how they load: scripts, modules and fonts that are not there, are others, or never come.
  ...["404", "html", "empty"].map((fault) => testOf([fault], ["firefox", "webkit"])),
  testOf(["hang"], ["firefox"]),
];
