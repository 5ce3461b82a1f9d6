// Runs the browser tests: node tests/browser/run.mjs [--only ENGINE|pixels] [--match WORDS]
// The last line reads "N passed, N failed".
import { parseArgs } from "node:util";
import { checkPixels } from "./check_pixels.mjs";
import { browsers } from "./drivers/browsers.mjs";
import { runSuites } from "./runner.mjs";
import { openSite } from "./site.mjs";
import { suites } from "./suites/all.mjs";

const { values } = parseArgs({ options: { only: { type: "string" }, match: { type: "string", default: "" } } });
const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};

async function runBrowser(name, open) {
  const site = await openSite();
  try {
    const browser = await open();
    console.log(`${name} ${browser.version}`);
    try {
      add(await runSuites(suites, browser, site, values.match));
    } finally {
      await browser.close();
    }
  } catch (error) {
    console.log(`  FAILED  ${name} could not be driven: ${error?.stack ?? error}`);
    add({ passed: 0, failed: 1 });
  } finally {
    await site.close();
  }
}

for (const [name, open] of Object.entries(browsers)) {
  if (!values.only || values.only === name) await runBrowser(name, open);
}
if ((!values.only || values.only === "pixels") && !values.match) add(await checkPixels());
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
