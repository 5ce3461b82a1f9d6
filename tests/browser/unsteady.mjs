// Tests that passed only at a second try: a file keeps them over runs (build/test-history/unsteady.json, or where UNSTEADY_FILE
// says), so that what a busy machine did once is told from what fails again and again.
// node tests/browser/unsteady.mjs prints what the last run added, with each test's history.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const usual = fileURLToPath(new URL("../../build/test-history/unsteady.json", import.meta.url));
export const historyFile = () => process.env.UNSTEADY_FILE || usual;

const runsKept = 50;

/** Runs, the oldest first: when each was, and what was unsteady in it, as `{ place, name }`; none where there is no such file. */
export function readHistory(file = historyFile()) {
  try {
    const { runs } = JSON.parse(readFileSync(file, "utf8"));
    return Array.isArray(runs) ? runs : [];
  } catch {
    return [];
  }
}

/** Adds a run, one in which all was steady too. */
export function recordRun(tests, at = new Date(), file = historyFile()) {
  const runs = [...readHistory(file), { at: at.toISOString(), tests }].slice(-runsKept);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ runs }, undefined, 2)}\n`);
}

function groupByName(tests) {
  const groups = new Map();
  for (const test of tests) groups.set(test.name, [...(groups.get(test.name) ?? []), test]);
  return groups;
}

/** Names of tests that were unsteady in two places of one run: that is no accident of the machine. */
export function unsteadyTwice(tests) {
  return [...groupByName(tests)]
    .filter(([, each]) => new Set(each.map(({ place }) => place)).size > 1)
    .map(([name]) => name);
}

/** A line for each test of the last run: where it was unsteady, and in how many of the runs kept. */
export function describeLastRun(runs) {
  const last = runs.at(-1)?.tests ?? [];
  return [...groupByName(last)].map(([name, each]) => {
    const before = runs.filter(({ tests }) => tests.some((test) => test.name === name)).length;
    return `  ${each.map(({ place }) => place).join(" and ")}: ${name} (in ${before} of the last ${runs.length} runs)`;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = describeLastRun(readHistory());
  if (lines.length > 0) console.log(`passed only the second time:\n${lines.join("\n")}`);
}
