/** Pages whose own direction, writing or scale a card inherits: what the page's root and the card's container have. */
const pages = {
  "a page that reads to the left": { dir: "rtl" },
  "an ancestor that reads to the left": { css: "direction:rtl" },
  "an override of direction": { css: "direction:rtl;unicode-bidi:bidi-override" },
  "an isolating override": { dir: "rtl", css: "unicode-bidi:isolate-override" },
  "vertical lines from the right": { css: "writing-mode:vertical-rl" },
  // Such lines begin below; WebKit gives them no height of their own, and no page scrolls above its top.
  "vertical lines from the left on a page that reads to the left": {
    dir: "rtl",
    css: "writing-mode:vertical-lr;height:1200px",
  },
  "text set to the end": { dir: "rtl", css: "text-align:right;text-align-last:center;text-indent:3em" },
  "a zoom of its own": { dir: "rtl", css: "zoom:1.25" },
  "a transform": { dir: "rtl", css: "transform:translateX(-20px) scale(.8)" },
};

const link = (text) => [
  { text: `${text} ${text} ` },
  { text: `${text} ${text} ${text}`, href: "https://news.example/link" },
  { text: ` ${text}. ${text}` },
];
const article = (lang, words) => ({
  lang,
  headline: `${words} ${words}`,
  url: "https://news.example/story",
  kicker: { text: words, url: "https://news.example/kicker" },
  authors: [{ name: words, url: "https://news.example/author" }],
  body: [
    { type: "paragraph", text: link(words) },
    { type: "list", items: [link(words), words] },
    { type: "quote", text: words, cite: words },
  ],
  related: { items: [{ headline: words, url: "https://news.example/related" }] },
});
const articles = [
  article("en", "Boats are back in the old harbour"),
  article("ar", "عادت القوارب إلى الميناء القديم"),
  article("he", "הסירות חזרו לנמל הישן"),
];

/** Where a container is as wide as what stands in it: its style and the card's, and the width that the card gets there. */
const fitting = {
  "a card that is an inline-block": { card: "display:inline-block" },
  "a floating card": { card: "float:left" },
  "a card placed absolutely": { card: "position:absolute;top:0;left:0" },
  "a card of fit-content": { card: "width:fit-content" },
  "a card of max-content": { card: "width:max-content" },
  "a card of min-content": { card: "width:min-content", px: 200 },
  "an inline card": { card: "display:inline", px: 800 },
  "an inline-block": { css: "display:inline-block" },
  "a float": { css: "float:right" },
  "a box placed absolutely": { css: "position:absolute;top:0;right:0" },
  "a table cell": { css: "display:table-cell" },
  "an inline table": { css: "display:inline-table" },
  "a row of boxes": { css: "display:flex" },
  "a row of boxes that reads to the left": { css: "display:flex;direction:rtl" },
  "a row with little room": { css: "display:flex;width:300px", px: 300 },
  "a column of boxes at its start": { css: "display:flex;flex-direction:column;align-items:flex-start" },
  "a row within the line": { css: "display:inline-flex" },
  "a grid as narrow as it can be": { css: "display:grid;grid-template-columns:min-content", px: 200 },
  "a grid as wide as it wants": { css: "display:grid;grid-template-columns:max-content" },
  "a grid with its items at the start": { css: "display:grid;justify-items:start" },
  "vertical lines": { css: "writing-mode:vertical-rl" },
  "vertical lines from the left": { css: "writing-mode:vertical-lr" },
  "a vertical row of boxes": { css: "writing-mode:vertical-rl;display:flex" },
};

/** Every stretch of text and every link, in CSS px from the card's top left corner. */
function placesIn() {
  const canvas = card.shadowRoot.querySelector("canvas");
  const origin = canvas.getBoundingClientRect();
  const scale = origin.width / Number.parseFloat(canvas.style.width);
  const places = (selector) =>
    [...card.shadowRoot.querySelectorAll(selector)].flatMap((element) =>
      [...element.getClientRects()].map(({ left, top, width, height }) =>
        [left - origin.left, top - origin.top, width, height].map((px) => px / scale),
      ),
    );
  return { text: places(".text .t:not(.cut)"), boxes: places(".text .b"), links: places(".text a:not(.skip)") };
}

async function mountOn({ dir = "", css = "" }, given) {
  kit.main.replaceChildren();
  document.documentElement.dir = dir;
  const holder = document.createElement("div");
  holder.style.cssText = css;
  kit.main.append(holder);
  window.card = await kit.loaded({ article: given, width: 480, render: "canvas" }, holder);
  await kit.settled(card);
}

/** The links that a pointer does not find where they are painted, and what of focus or selection stands beside the card. */
async function astray() {
  const found = [];
  const root = card.shadowRoot;
  const within = (box, what) => {
    const { left, right } = kit.canvas(card).getBoundingClientRect();
    if (box.left < left - 6 || box.right > right + 6)
      found.push(`${what}: ${box.left} to ${box.right} of ${left} to ${right}`);
  };
  // Without currentCSSZoom a browser has boxes in the px of what is zoomed, and points and scrolling in those of the page.
  const zoom = card.currentCSSZoom ? 1 : Number.parseFloat(getComputedStyle(card.parentElement).zoom) || 1;
  const point = (a, b, scrolled) => ((a + b) / 2 + scrolled) * zoom - scrolled;
  for (const link of root.querySelectorAll(".text a:not(.skip)")) {
    link.scrollIntoView({ block: "center", inline: "center" });
    // A line's end may be a box without a width.
    for (const box of [...link.getClientRects()].filter(({ width }) => width > 2)) {
      const at = root.elementFromPoint(point(box.left, box.right, scrollX), point(box.top, box.bottom, scrollY));
      if (at?.closest("a") !== link) found.push(`no link at “${link.textContent}”, but ${at?.outerHTML.slice(0, 80)}`);
    }
    link.focus();
    within(link.getBoundingClientRect(), "focus");
  }
  const range = document.createRange();
  for (const block of root.querySelectorAll(".text .x")) {
    range.selectNodeContents(block);
    for (const box of range.getClientRects()) if (box.width > 1) within(box, "selection");
  }
  return found;
}

async function mountIn({ css = "", card: own = "" }, kind, given) {
  kit.main.replaceChildren();
  document.documentElement.dir = "";
  kit.main.style.cssText = "display:block;position:relative;width:800px";
  const holder = document.createElement("div");
  holder.style.cssText = css;
  const card = document.createElement("article-card");
  card.style.cssText = `width:auto;${own}`;
  card.setAttribute("render", "canvas");
  if (kind === "property") card.article = given;
  if (kind === "address") card.src = "/articles/french.json";
  if (kind === "html") {
    const [title, story] = ["h2", "p"].map((tag) => document.createElement(tag));
    title.append("Words of the page");
    story.append("A story that the page tells in its own HTML, longer than the page is wide. ".repeat(4));
    card.append(title, story);
  }
  holder.append(card);
  kit.main.append(holder);
  window.card = card;
  const before = kind === "html" ? kit.box(card.querySelector("p")) : undefined;
  await card.ready;
  await kit.until(() => card.mode === "canvas" && kit.canvas(card).width > 0, "a canvas");
  await kit.frame();
  await kit.settled(card);
  const canvas = kit.box(kit.canvas(card));
  const article = kit.box(card.shadowRoot.querySelector(".text article"));
  return {
    before: before?.width,
    width: card.shadowRoot.querySelector(".card").getBoundingClientRect().width,
    drawn: canvas.width,
    height: canvas.height,
    measured: await card.measure(canvas.width),
    aside: Math.abs(article.x - canvas.x) + Math.abs(article.width - canvas.width),
  };
}

export const containers = [
  ...Object.entries(pages).map(([name, on]) => ({
    name: `text, links, focus and selection stand over their pixels in ${name}`,
    async run({ page, evaluate, assert }) {
      await page();
      for (const given of articles) {
        await evaluate(mountOn, {}, given);
        const plain = await evaluate(placesIn);
        assert.ok(plain.links.length >= 6, `${plain.links.length} links`);
        await evaluate(mountOn, on, given);
        const shown = await evaluate(placesIn);
        for (const [what, places] of Object.entries(plain)) {
          assert.equal(shown[what].length, places.length, `${given.lang}: ${what}`);
          places.forEach((place, index) => {
            const off = Math.max(...place.map((px, at) => Math.abs(px - shown[what][index][at])));
            // Less than half a letter: WebKit rounds advances where a page zooms.
            assert.ok(off <= 2.5, `${given.lang}: ${what} ${index} is ${off.toFixed(1)} px off`);
          });
        }
        assert.deepEqual(await evaluate(astray), [], given.lang);
      }
    },
  })),
  ...["property", "address", "html"].map((kind) => ({
    name: `where its container has no width of its own a card has its text's, given as ${kind}`,
    async run({ page, evaluate, assert }) {
      await page();
      for (const [name, { px = 680, ...container }] of Object.entries(fitting)) {
        const seen = await evaluate(mountIn, container, kind, articles[0]);
        const told = `${name}: ${JSON.stringify(seen)}`;
        assert.ok(Math.abs(seen.width - px) <= 1 && Math.abs(seen.drawn - px) <= 1, told);
        assert.ok(Math.abs(seen.height - seen.measured) <= 1 && seen.height > 100, told);
        assert.ok(seen.aside <= 1, told);
        // What the page wrote is as wide before: nothing moves when the canvas takes its place.
        if (kind === "html") assert.ok(Math.abs(seen.before - px) <= 1, told);
      }
    },
  })),
  {
    name: "HTML of the page stays readable for as long as the card has no width, and is drawn when it has one",
    async run({ page, evaluate, assert }) {
      await page();
      const seen = await evaluate(async () => {
        const states = [];
        for (const css of ["display:none", "width:0"]) {
          kit.main.replaceChildren();
          const holder = document.createElement("div");
          holder.style.cssText = css;
          const card = document.createElement("article-card");
          card.style.cssText = "width:auto;min-width:0";
          const [title, story] = ["h2", "p"].map((tag) => document.createElement(tag));
          title.append("Words of the page");
          story.append("And a story with some words.");
          card.append(title, story);
          holder.append(card);
          kit.main.append(holder);
          await kit.frame();
          await kit.frame();
          const hidden = [card.mode, kit.box(card.querySelector("p")).height > 0];
          holder.style.cssText = "width:500px";
          await card.ready;
          await kit.until(() => card.mode === "canvas", "the canvas");
          states.push([...hidden, card.mode, kit.box(kit.canvas(card)).width]);
        }
        return states;
      });
      assert.deepEqual(seen, [
        ["html", false, "canvas", 500],
        ["html", true, "canvas", 500],
      ]);
    },
  },
];
