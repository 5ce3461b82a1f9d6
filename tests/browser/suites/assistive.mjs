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

/** Cards whose lines break within words: by patterns, at soft hyphens, and anywhere for lack of room. */
const narrow = {
  "hyphens by rules": { width: 260, theme: { typography: { body: { hyphens: { $value: "auto" } } } } },
  "soft hyphens": { width: 260, soften: true },
  "no room": { width: 200 },
};

async function mountNarrow(name, { width, theme, soften }, render) {
  kit.main.replaceChildren();
  const source = await (await fetch(`/articles/${name}.json`)).text();
  const { signup, banner, consent, ...article } = JSON.parse(source.replaceAll('"images/', '"/articles/images/'));
  const soft = (text) => text.replace(/(\p{L}{4})(?=\p{L}{4})/gu, "$1\u00ad");
  const odd = "internationalisation considerations notwithstanding Donaudampfschifffahrtsgesellschaftskapitän";
  article.headline += ` ${odd}`;
  article.body.push({ type: "heading", text: odd });
  article.body.push({
    type: "paragraph",
    text: [{ text: `See ${odd} and ` }, { text: odd, href: "https://news.example/odd" }],
  });
  article.body.push({ type: "list", ordered: true, items: ["One", odd, "Three"] });
  if (soften) {
    for (const block of article.body) if (typeof block.text === "string") block.text = soft(block.text);
  }
  window.card = await kit.loaded({ article, width, theme, render });
  if (render === "canvas") await kit.settled(card);
}

const skipWords = /^(Skip to related|Aller aux articles|İlgili haberlere|انتقل إلى|رفتن به|דלגו ל)/;

/** All names and texts that the card has for assistive technology, in order, without the white space between them. */
async function heard(protocol) {
  const { nodes } = await protocol.send("Accessibility.getFullAXTree");
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const parts = { names: [], words: "" };
  const walk = (node, isWithin) => {
    const role = node.role?.value;
    const name = node.name?.value ?? "";
    const inside = isWithin || role === "article";
    // Invisible where nothing breaks; told by none.
    const plain = name
      .replace(/[\u00ad\u2060]/g, "")
      .replace(/\s+/g, " ")
      .trim();
    // A link to the related items that long cards have; how long one is the two modes measure differently.
    if (role === "link" && skipWords.test(plain)) return;
    if (inside && !node.ignored && /^(heading|link|image|region|article)$/.test(role))
      parts.names.push(`${role}: ${plain}`);
    // A number or bullet is the list's own marker in HTML, which has its words as its name, and a text over the canvas.
    const isMarker = role === "ListMarker";
    if (inside && (isMarker || role === "StaticText")) parts.words += plain.replace(/[\s•]/g, "");
    if (isMarker) return;
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), inside);
  };
  walk(nodes[0], false);
  return parts;
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
  ...Object.entries(narrow).map(([how, settings]) => ({
    name: `assistive technology hears whole words and the numbers of lists, as from HTML, with ${how}`,
    only: ["chromium"],
    async run({ page, evaluate, assert, browser }) {
      await page();
      const broken = [];
      for (const name of samples) {
        await evaluate(mountNarrow, name, settings, "dom");
        const html = await heard(browser.protocol);
        await evaluate(mountNarrow, name, settings, "canvas");
        const canvas = await heard(browser.protocol);
        const within = await evaluate(() => card.shadowRoot.querySelectorAll(".text wbr").length);
        if (within > 0) broken.push(name);
        assert.deepEqual(canvas.names, html.names, name);
        assert.equal(canvas.words, html.words, name);
        assert.match(html.words, /\p{Nd}\.?One\W?\p{Nd}\.?internationalisation/u);
      }
      assert.ok(broken.length >= 3, `words are broken in ${broken.join()}`);
    },
  })),
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
