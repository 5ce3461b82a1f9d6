// What a long page of cards holds when all of it has been read, beside the same page as HTML.
import { readdirSync, readFileSync } from "node:fs";
import { htmlCard } from "../../bench/html_card.mjs";
import { browsers } from "../drivers/browsers.mjs";
import { openPage } from "../open_page.mjs";
import { root } from "../site.mjs";

const cardCount = 200;
const mark = "ARTICLE_CARD_MEMORY";

/** Bytes of all processes that were started with this environment; shared pages are divided among those that share them. */
function memoryOf(value) {
  let bytes = 0;
  for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${id}/environ`, "latin1").split("\0").includes(`${mark}=${value}`)) continue;
      bytes += 1024 * Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "latin1"))[1]);
    } catch {
      // It has ended meanwhile.
    }
  }
  return bytes;
}

/** Fills the page and reads it from its beginning to its end, each part for as long as its card takes to come. */
const readAll = async ({ html, article, count }) => {
  const { main } = kit;
  main.replaceChildren();
  const asOwn = (text, index) => text.replaceAll(/(images\/[\w.-]+)/g, `$1?${index}`);
  for (let index = 0; index < count; ++index) {
    const place = document.createElement(html ? "article" : "article-card");
    place.style.cssText = "display:block;width:640px;margin-bottom:40px";
    if (html) place.innerHTML = asOwn(html, index);
    else place.article = JSON.parse(asOwn(article, index));
    main.append(place);
  }
  for (const place of [...main.children]) {
    place.scrollIntoView();
    await place.ready;
    if (!html) await kit.until(() => place.mode === "canvas", "a canvas");
    await Promise.all([...place.querySelectorAll("img")].map((image) => image.decode()));
    await kit.frame();
    place.scrollIntoView({ block: "end" });
    await kit.frame();
  }
  if (html) return 0;
  const asleep = () => [...main.children].filter(({ mode }) => mode === "dom").length;
  await kit.until(() => asleep() >= count - 8, "sleep");
  return asleep();
};

async function held(engine, site, what) {
  const value = `${process.pid}-${what.html ? "html" : "card"}`;
  process.env[mark] = value;
  const browser = await browsers[engine]();
  delete process.env[mark];
  try {
    await openPage(browser, `${site.url}card.html?without=policy`);
    const asleep = await browser.evaluate(readAll, { ...what, count: cardCount });
    // Collections run when a browser has nothing else to do: measured when it gives up no more.
    let bytes = memoryOf(value);
    for (let calm = 0; calm < 3; ) {
      await browser.evaluate(() => kit.outlast(1000, "collections of memory that nothing tells of"));
      const now = memoryOf(value);
      calm = now < bytes * 0.99 ? 0 : calm + 1;
      bytes = Math.min(bytes, now);
    }
    return { bytes, asleep };
  } finally {
    await browser.close();
  }
}

export const memory = [
  {
    name: `${cardCount} cards that were scrolled past hold at most 1.3 times the memory of the same articles as HTML`,
    longestMs: 240_000,
    async run({ browser, site, assert }) {
      const text = readFileSync(`${root}demo/articles/english.json`, "utf8").replaceAll(
        '"images/',
        '"/articles/images/',
      );
      const html = await held(browser.name, site, { html: htmlCard(JSON.parse(text)) });
      const cards = await held(browser.name, site, { article: text });
      const seen = `${cards.bytes >> 20} MB with ${cards.asleep} asleep, HTML ${html.bytes >> 20} MB`;
      console.log(`          ${browser.name}: ${seen}, ${(cards.bytes / html.bytes).toFixed(2)} times`);
      assert.ok(cards.bytes <= 1.3 * html.bytes, seen);
    },
  },
];
