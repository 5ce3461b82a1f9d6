// The studio's own elements, alone on a page with a card.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { openPage } from "../open_page.mjs";
import { until } from "../pages/waiting.js";
import { root } from "../site.mjs";
import { buildStudioParts } from "../studio_parts.mjs";

let built;

async function openPart(part, { browser, site }, query = {}) {
  built ??= buildStudioParts();
  await built;
  await browser.open("about:blank");
  await openPage(browser, `${site.url}studio_parts.html?${new URLSearchParams({ part, ...query })}`);
}

/** What axe finds wrong in the page. */
async function violations() {
  await import("/axe/axe.min.js");
  const found = await axe.run(document, { resultTypes: ["violations"] });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) => `${id}: ${target.flat().join(" ")} ${html.slice(0, 120)} ${failureSummary}`,
    ),
  );
}

const noProblems = async ({ evaluate, assert }) =>
  assert.deepEqual(await evaluate(() => kit.problems), [], "problems in the page");

/** Chooses a thing to take away; its file, as text. */
async function take(file) {
  kit.saved.length = 0;
  kit.inside(`button[data-thing="${file}"][data-how="download"]`).click();
  const saved = await kit.until(() => kit.saved[0], `a saved ${file}`);
  return { file: saved.file, type: saved.blob.type, text: await saved.blob.text(), size: saved.blob.size };
}

/** The width and height of an image file that was taken away. */
async function takePicture(file) {
  kit.saved.length = 0;
  kit.inside(`button[data-thing="${file}"][data-how="download"]`).click();
  const saved = await kit.until(() => kit.saved[0], `a saved ${file}`);
  const { width, height } = await createImageBitmap(saved.blob);
  return { type: saved.blob.type, width, height };
}

const changes = JSON.stringify({
  color: { surface: { $value: "#fff4d6" }, headline: { $value: { colorSpace: "oklch", components: [0.4, 0.1, 250] } } },
  typography: { headline: { fontSize: { $value: { value: 1.75, unit: "rem" } } }, body: { wrap: { $value: "best" } } },
  radius: { card: { $value: { value: 18, unit: "px" } } },
  dark: { color: { surface: { $value: "#241d05" } } },
});

const takeAway = [
  {
    name: "the permalink beside a card reproduces its state",
    async run(context) {
      const { evaluate, assert } = context;
      await openPart("take_away", context, { article: "arabic", theme: "tech", changes, scheme: "dark" });
      const seen = await evaluate(async () => {
        const { decodePermalink } = await import("/studio-parts/permalink.js");
        const link = await kit.until(() => kit.inside("input.link").value, "the link");
        return { decoded: await decodePermalink(new URL(link).hash), state: kit.state, link };
      });
      assert.deepEqual(seen.decoded.state, seen.state);
      assert.match(seen.decoded.version, /^\d+\.\d+\.\d+/);
      await noProblems(context);
    },
  },
  ...["light", "dark", "more-contrast"].map((scheme) => ({
    name: `custom properties and theme file that are taken away draw the same pixels, ${scheme}`,
    async run(context) {
      const { evaluate, assert } = context;
      await openPart("take_away", context, { theme: "magazine", changes, scheme });
      const css = await evaluate(take, "theme.css");
      const file = await evaluate(take, "theme.json");
      assert.equal(css.type, "text/css;charset=utf-8");
      const same = await evaluate(
        async (cssText, fileText, scheme) => {
          const options = { width: 520, scale: 1 };
          const draw = async (dress) => {
            const card = document.createElement("article-card");
            card.setAttribute("color-scheme", scheme);
            card.article = kit.card.article;
            document.querySelector("main").append(card);
            dress(card);
            const { warnings } = await card.ready;
            const { data } = await card.toPixels(options);
            card.remove();
            return { data, warnings };
          };
          const wanted = (await kit.card.toPixels(options)).data;
          const equal = (data) => data.length === wanted.length && data.every((byte, at) => byte === wanted[at]);
          const byFile = await draw((card) => {
            card.theme = JSON.parse(fileText);
          });
          const plain = await draw(() => {});
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(cssText);
          document.adoptedStyleSheets = [sheet];
          const byCss = await draw(() => {});
          document.adoptedStyleSheets = [];
          return {
            byCss: equal(byCss.data),
            byFile: equal(byFile.data),
            plain: equal(plain.data),
            warnings: [...byCss.warnings, ...byFile.warnings],
          };
        },
        css.text,
        file.text,
        scheme,
      );
      assert.deepEqual(same, { byCss: true, byFile: true, plain: false, warnings: [] });
      await noProblems(context);
    },
  })),
  {
    name: "pictures are taken away at one to three device px per CSS px, and the social image whole",
    async run(context) {
      const { evaluate, assert } = context;
      await openPart("take_away", context, { article: "hebrew", theme: "hearth" });
      const size = await evaluate(async () => {
        const { width, height } = kit.card.getBoundingClientRect();
        return { width, height };
      });
      for (const scale of [1, 2, 3]) {
        const picture = await evaluate(takePicture, `card@${scale}x.png`);
        assert.equal(picture.type, "image/png");
        assert.equal(picture.width, Math.round(size.width * scale));
        assert.ok(Math.abs(picture.height - size.height * scale) <= scale, `${picture.height} px`);
      }
      assert.deepEqual(await evaluate(takePicture, "social.png"), { type: "image/png", width: 1200, height: 630 });
      await noProblems(context);
    },
  },
  {
    name: "a page without script that is taken away shows the article in its theme, and asks for no script",
    async run(context) {
      const { evaluate, assert } = context;
      await openPart("take_away", context, { article: "arabic", theme: "hearth" });
      const { text } = await evaluate(take, "article.html");
      const page = new JSDOM(text).window.document;
      const headline = await evaluate(() => kit.card.article.headline);
      assert.equal(page.querySelector("h1").textContent.trim(), headline);
      assert.equal(page.documentElement.dir, "rtl");
      assert.match(page.documentElement.lang, /^ar/);
      assert.equal(page.querySelectorAll("script").length, 0);
      const theme = JSON.parse(await readFile(join(root, "assets/themes/hearth.json"), "utf8"));
      const style = page.querySelector("style").textContent;
      assert.ok(style.includes(`--c-surface:${theme.color.surface.$value}ff`), "the theme's own ground");
      await noProblems(context);
    },
  },
  {
    name: "what is copied and what goes wrong is said; an article that is none breaks nothing",
    async run(context) {
      const { evaluate, assert, browser } = context;
      await openPart("take_away", context, { lang: "ar" });
      const place = await evaluate(() => {
        const button = kit.inside('button[data-thing="embed.html"]');
        button.scrollIntoView({ block: "center" });
        const { x, y, width, height } = button.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      });
      await browser.click(place.x, place.y);
      const said = await evaluate(async () => {
        await kit.until(() => /^نُسخ|^تعذّر/.test(kit.words(".said")), "something said");
        return kit.words(".said");
      });
      assert.equal(said, "نُسخ: وسم script");
      const failed = await evaluate(async () => {
        kit.part.state = { ...kit.state, content: "[1]" };
        await kit.until(() => kit.words("pre").includes("no article"), "the reason in the snippet's place");
        kit.inside('button[data-thing="article.html"][data-how="download"]').click();
        return kit.until(() => kit.inside(".said.failed") && kit.words(".said"), "the failure said");
      });
      assert.match(failed, /^تعذّر ذلك: The content is no article/);
    },
  },
];

const openInspector = async (context, query = {}) => {
  await openPart("inspector", context, query);
  await context.evaluate(async () => {
    await kit.until(() => kit.inside(".panel canvas")?.width > 0 && kit.inside(".tree"), "the inspector's windows");
    await kit.until(() => kit.inside(".made").textContent.includes("raster"), "the times of the stages");
    await kit.until(() => kit.card.shadowRoot.querySelector("canvas[data-inspector]"), "what is drawn over the card");
  });
};

const factsNow = () =>
  Object.fromEntries(
    [...kit.part.shadowRoot.querySelectorAll(".made > dl:first-of-type > div")].map((row) => [
      row.querySelector("dt").textContent,
      row.querySelector("dd").textContent.replace(/\s+/g, " ").trim(),
    ]),
  );

const inspector = [
  {
    name: "the inspector tells what made the headline that the pointer is over, and draws over it",
    async run(context) {
      const { evaluate, assert, browser } = context;
      await openInspector(context);
      const place = await evaluate(() => {
        const { x, y, width, height } = kit.card.shadowRoot.querySelector("h2").getBoundingClientRect();
        return { x: x + Math.max(60, width / 2), y: y + height / 2 };
      });
      await browser.move(place.x, place.y);
      await evaluate(() => kit.until(() => kit.words(".made dd") === "headline", "the headline's facts"));
      const facts = await evaluate(factsNow);
      assert.equal(facts["Type token"], "typography.headline");
      assert.match(facts.Lines, /^\d+, balance$/);
      assert.match(facts.Text, /^en-GB, 36 px on lines of 42$/);
      const seen = await evaluate(() => {
        const rows = [...kit.part.shadowRoot.querySelectorAll("tbody tr")].map((row) =>
          [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, " ").trim()),
        );
        const overlay = kit.card.shadowRoot.querySelector("canvas[data-inspector]");
        const { width, height } = overlay.getBoundingClientRect();
        const { data } = overlay.getContext("2d").getImageData(0, 0, overlay.width, overlay.height);
        const drawn = kit.card.shadowRoot.querySelector("canvas").getBoundingClientRect();
        return {
          rows,
          headline: kit.card.article.headline,
          painted: data.filter((_, at) => at % 4 === 3 && data[at] > 0).length,
          size: [width, height],
          card: [drawn.width, drawn.height],
        };
      });
      assert.deepEqual(seen.size, seen.card);
      assert.ok(seen.painted > 1000, `${seen.painted} px over the card`);
      assert.equal(seen.rows.map(([text]) => text).join(" "), seen.headline);
      for (const [, width, blank, cost, , , run] of seen.rows) {
        // The cost of a balanced line is the square of its blank's share of the column.
        const share = Number(blank) / (Number(width) + Number(blank));
        assert.ok(Math.abs(Number(cost) - share * share) < 2e-3, `${cost} for ${share}`);
        assert.match(run, /^Source Serif 4 700, \d+ glyphs$/);
      }
      await noProblems(context);
    },
  },
  {
    name: "the inspector's boxes are chosen by the keyboard alone, and layers are switched",
    async run(context) {
      const { evaluate, assert, browser } = context;
      await openInspector(context, { article: "hebrew" });
      await evaluate(() => {
        const buttons = [...kit.part.shadowRoot.querySelectorAll("button.box")];
        buttons.find((button) => button.textContent.startsWith("kicker")).focus();
      });
      await browser.press("Enter");
      await evaluate(() => kit.until(() => kit.words(".made dd") === "kicker", "the kicker's facts"));
      assert.match((await evaluate(factsNow)).Text, /^he, right to left, /);
      const painted = () => {
        const overlay = kit.card.shadowRoot.querySelector("canvas[data-inspector]");
        const { data } = overlay.getContext("2d").getImageData(0, 0, overlay.width, overlay.height);
        return data.filter((_, at) => at % 4 === 3 && data[at] > 0).length;
      };
      const before = await evaluate(painted);
      await evaluate(() => kit.inside('input[name="runs"]').focus());
      await browser.press(" ");
      await until(async () => (await evaluate(painted)) > before * 2, "what is drawn with the glyph runs");
    },
  },
  {
    name: "the inspector follows its card's width and theme, and rests while nothing changes",
    async run(context) {
      const { evaluate, assert } = context;
      await openInspector(context);
      const seen = await evaluate(async () => {
        kit.inside("button.box").click();
        const overlayWidth = () =>
          kit.card.shadowRoot.querySelector("canvas[data-inspector]").getBoundingClientRect().width;
        kit.card.style.width = "360px";
        await kit.until(() => overlayWidth() === 360, "the narrow card's overlay");
        const size = () => [...kit.part.shadowRoot.querySelectorAll(".box")].map((box) => box.textContent).join();
        const before = size();
        kit.card.style.setProperty("--article-card-space-padding", "60px");
        await kit.until(() => size() !== before, "boxes in another theme");
        const fired = await kit.unchanged(kit.firedTimers, "an end of frames and timers");
        await kit.outlast(2000, "a rest in which anything that repeats would fire");
        return { fired, later: kit.firedTimers() };
      });
      assert.deepEqual(seen.later, seen.fired, "frames or timers while nothing changes");
    },
  },
  {
    name: "a click on the inspected card chooses a box and follows no link, and does when that is off",
    async run(context) {
      const { evaluate, assert, browser } = context;
      await openInspector(context);
      const place = await evaluate(() => {
        const link = kit.card.shadowRoot.querySelector("h2 a");
        const { x, y, width, height } = link.getBoundingClientRect();
        kit.followed = 0;
        kit.card.addEventListener("card-navigate", (event) => {
          kit.followed += 1;
          event.preventDefault();
        });
        return { x: x + width / 2, y: y + height / 2 };
      });
      await browser.move(place.x, place.y);
      await browser.click(place.x, place.y);
      await evaluate(() => kit.until(() => kit.inside("[aria-current=true]"), "a chosen box"));
      assert.equal(await evaluate(() => kit.followed), 0);
      await evaluate(() => kit.inside('input[name="pick"]').click());
      await evaluate(() => kit.outlast(800, "the time within which a browser takes two clicks for a double one"));
      await browser.click(place.x, place.y);
      await evaluate(() => kit.until(() => kit.followed === 1, "the link followed"));
    },
  },
];

const bothParts = ["take_away", "inspector"].flatMap((part) =>
  ["light", "dark"].map((scheme) => ({
    name: `axe finds nothing wrong with the studio's ${part.replace("_", " ")}, ${scheme}, in a narrow window too`,
    only: ["chromium"],
    async run(context) {
      const { evaluate, assert, browser } = context;
      try {
        for (const [lang, width] of [
          ["en", 1100],
          ["ar", 360],
        ]) {
          await browser.setViewport(width, 900);
          const query = { lang, scheme, without: "policy" };
          if (part === "inspector") await openInspector(context, query);
          else await openPart(part, context, query);
          if (part === "inspector") await evaluate(() => kit.inside("button.box").click());
          await evaluate(() => kit.still());
          assert.deepEqual(await evaluate(violations), [], `${lang} ${width}`);
          const overflow = await evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(overflow <= 0, `the page is ${overflow} px too wide`);
        }
      } finally {
        await browser.setViewport(1100, 900);
      }
    },
  })),
);

export const studioParts = [...takeAway, ...inspector, ...bothParts];
