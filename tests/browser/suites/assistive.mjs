import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../site.mjs";

const samples = ["english", "french", "turkish", "arabic", "persian", "hebrew"];
const schemes = ["light", "dark"];

async function mountSample(name, render, colorScheme = "light") {
  kit.main.replaceChildren();
  const text = await (await fetch(`/articles/${name}.json`)).text();
  const article = JSON.parse(text.replaceAll('"images/', '"/articles/images/'));
  document.documentElement.lang = article.lang;
  document.documentElement.dir = "auto";
  window.card = await kit.loaded({ article, width: 640, render, colorScheme });
  // The card is all of this page.
  card.setAttribute("heading-level", "1");
  if (render === "canvas") await kit.settled(card);
}

/** What axe finds wrong in the page: the rules with the elements that break them. */
async function violations() {
  await import("/axe/axe.min.js");
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.flat().join(" ")} ${node.html.slice(0, 120)}`),
  );
}

export const assistive = [
  ...samples.map((name) => ({
    name: `assistive technology is told the ${name} card as on record`,
    only: ["chromium"],
    async run({ page, evaluate, assert, browser }) {
      await page();
      await evaluate(mountSample, name, "canvas");
      const snapshot = `${await browser.page.locator("article-card").ariaSnapshot()}\n`;
      const file = join(root, `tests/browser/aria/${name}.yml`);
      // Written anew on request, to be read before it is taken as right.
      if (process.env.UPDATE_ARIA) await writeFile(file, snapshot);
      assert.ok(existsSync(file), `${file} is missing: UPDATE_ARIA=1 writes it`);
      assert.equal(snapshot, await readFile(file, "utf8"));
    },
  })),
  ...["canvas", "dom"].flatMap((render) =>
    schemes.map((colorScheme) => ({
      name: `axe finds no violation in six languages, as ${render}, ${colorScheme}`,
      only: ["chromium"],
      async run({ page, evaluate, assert }) {
        // axe makes code of its messages, which a strict policy refuses.
        await page("?without=policy");
        for (const name of samples) {
          await evaluate(mountSample, name, render, colorScheme);
          assert.deepEqual(await evaluate(violations), [], name);
        }
      },
    })),
  ),
  {
    name: "the headline has the level that the page asks for, now and later, and titles of the site's blocks one below",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const article = kit.article({
          body: [{ type: "heading", level: 2, text: "Below" }],
          related: { items: [{ headline: "One", url: "/one" }] },
          signup: { title: "Letters", fields: [{ name: "email", type: "email" }] },
        });
        const card = kit.mount({ article, width: 300, render: "canvas" });
        card.setAttribute("heading-level", "3");
        await card.ready;
        await kit.until(() => card.shadowRoot.querySelector(".over form"), "the sign-up");
        const tags = () => [...card.shadowRoot.querySelectorAll(":is(h1,h2,h3,h4,h5,h6)")].map((h) => h.localName);
        const first = tags();
        card.setAttribute("heading-level", "1");
        const second = tags();
        card.setAttribute("heading-level", "nine");
        return [first, second, tags()];
      });
      assert.deepEqual(seen, [
        ["h3", "h4", "h4", "h5", "h4"],
        ["h1", "h2", "h2", "h3", "h2"],
        ["h2", "h3", "h3", "h4", "h3"],
      ]);
    },
  },
];
