// The browser as the oracle: greedy lines are those that Chromium makes of the same words in the same font files.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildPage, pageFolder } from "../../oracle/build_page.mjs";
import { differences } from "../../oracle/compare_lines.mjs";
import { groups } from "../../oracle/paragraphs/all.mjs";
import { openPage } from "../open_page.mjs";
import { root } from "../site.mjs";

/** Of the card, CSS px: phone to desk, over all classes of type size. */
const widths = [248, 330, 421, 566, 800];
const leastEqualShare = 0.98;

/** Reasons of differences.json that say what the card is to do where browsers do not. */
const onPurpose = /^A word wider than its line|^No line ends with an opening/;

/** What is known to differ and why, by paragraph and width; the test holds it exact. */
const explainedUrl = join(root, "tests/oracle/differences.json");

const total = { lines: 0, different: 0 };
let built;

async function compareGroup({ name, paragraphs }, { browser, site, evaluate }) {
  built ??= buildPage();
  await built;
  await openPage(browser, `${site.url}oracle/index.html?without=policy`);
  await browser.setScale(2);
  const found = {};
  for (const [index, paragraph] of paragraphs.entries()) {
    for (const result of await evaluate((...task) => globalThis.setBoth(...task), paragraph, widths)) {
      const different = differences(result);
      total.lines += result.html.length;
      total.different += different.length;
      if (different.length > 0) found[`${name} ${index + 1} at ${result.width}`] = different;
    }
  }
  await browser.setScale(1);
  return found;
}

const groupTest = (group) => ({
  name: `greedy sets ${group.name} in the lines that the browser makes of it`,
  only: ["chromium"],
  async run({ assert, ...context }) {
    const explained = JSON.parse(await readFile(explainedUrl, "utf8")).differences;
    const expected = Object.fromEntries(
      Object.entries(explained)
        .filter(([key]) => key.startsWith(`${group.name} `))
        .map(([key, entries]) => [key, entries.map(({ why, ...different }) => different)]),
    );
    const found = await compareGroup(group, context);
    await writeFile(join(pageFolder, `${group.name}.json`), JSON.stringify(found, null, 1));
    assert.deepEqual(found, expected);
  },
});

export const oracle = [
  ...groups.map(groupTest),
  {
    name: "of all greedy lines 98 in 100 and more are the browser's, and each other one is explained",
    only: ["chromium"],
    async run({ assert }) {
      const { differences: explained } = JSON.parse(await readFile(explainedUrl, "utf8"));
      for (const [key, entries] of Object.entries(explained)) {
        for (const { why } of entries) assert.ok(why?.length > 20, `${key} has no explanation`);
      }
      const paragraphs = groups.reduce((sum, group) => sum + group.paragraphs.length, 0);
      // What the card does otherwise on purpose is no fault of its line breaking.
      const meant = Object.values(explained)
        .flat()
        .filter(({ why }) => onPurpose.test(why)).length;
      const share = 1 - (total.different - meant) / total.lines;
      console.log(
        `          ${paragraphs} paragraphs, ${total.lines} lines, ${total.different} different: ${(share * 100).toFixed(2)} % equal`,
      );
      assert.ok(paragraphs >= 60 && total.lines > 1000, `${paragraphs} paragraphs, ${total.lines} lines`);
      assert.ok(share >= leastEqualShare, `${share}`);
    },
  },
];
