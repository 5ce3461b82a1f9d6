// Runs the browser tests: node tests/browser/run.mjs [--only ENGINE|pixels] [--match WORDS]
// The last line reads "N passed, N failed"; before it stand the names of those that failed, and of those that passed only
// the second time, which are recorded; one that needed a second try in two engines fails.
import { parseArgs } from "node:util";
import { checkPixels } from "./check_pixels.mjs";
import { browsers } from "./drivers/browsers.mjs";
import { runSuites } from "./runner.mjs";
import { openSite } from "./site.mjs";
import { suites } from "./suites/all.mjs";
import { describeLastRun, readHistory, recordRun, unsteadyTwice } from "./unsteady.mjs";

const { values } = parseArgs({ options: { only: { type: "string" }, match: { type: "string", default: "" } } });
const total = { passed: 0, failed: [], unsteady: [] };
const add = ({ passed, failed, unsteady = [] }) => {
  total.passed += passed;
  total.failed.push(...failed);
  total.unsteady.push(...unsteady);
};

async function runBrowser(name, open) {
  const site = await openSite();
  try {
    add(await runSuites(suites, open, site, values.match));
  } catch (error) {
    console.log(`  FAILED  ${name} could not be driven: ${error?.stack ?? error}`);
    add({ passed: 0, failed: [`${name} could not be driven`] });
  } finally {
    await site.close();
  }
}

for (const [name, open] of Object.entries(browsers)) {
  if (!values.only || values.only === name) await runBrowser(name, open);
}
if ((!values.only || values.only === "pixels") && !values.match) add(await checkPixels());
recordRun(total.unsteady);
for (const name of unsteadyTwice(total.unsteady)) {
  total.passed -= 1;
  total.failed.push(`unsteady in more than one engine: ${name}`);
}
const list = (names) => names.map((name) => `  ${name}\n`).join("");
if (total.unsteady.length > 0)
  console.log(`passed only the second time:\n${describeLastRun(readHistory()).join("\n")}\n`);
if (total.failed.length > 0) console.log(`failed:\n${list(total.failed)}`);
console.log(`${total.passed} passed, ${total.failed.length} failed`);
process.exitCode = total.failed.length === 0 ? 0 : 1;
