import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../site.mjs";
import { openStudio } from "./studio_page.mjs";

export const studioDesign = [
  {
    name: "the studio's design changes tokens of the scheme that is shown, tells the contrast, and goes back",
    async run({ browser, site, evaluate, assert }) {
      await openStudio(browser, site);
      const seen = await evaluate(async () => {
        const contrast = () => document.querySelector("[data-token='color.text'] .contrast");
        await until(() => contrast()?.dataset.passes === "true", "the contrast of the theme");
        setToken("color.surface", "#203040");
        await until(async () => (await surface()) === "#203040", "the surface that was chosen");
        const passes = contrast().dataset.passes;
        pick("scheme", "dark");
        await until(async () => (await surface()) !== "#203040", "the dark surface of the theme");
        const dark = await surface();
        pick("scheme", "light");
        await until(async () => (await surface()) === "#203040", "the light surface that was chosen");
        document.querySelector("[data-token='color.surface'] .reset").click();
        await until(async () => (await surface()) !== "#203040", "the theme's own surface");
        const own = await surface();
        undo();
        await until(async () => (await surface()) === "#203040", "the surface before");
        await until(() => keptState().theme?.changes.light, "what is kept of it");
        return { passes, dark, own, changes: keptState().theme.changes };
      });
      assert.equal(seen.passes, "false");
      assert.equal(seen.own, "#fbfaf6");
      assert.equal(seen.dark, "#171613");
      assert.deepEqual(seen.changes, { light: { color: { surface: { $value: "#203040" } } } });
    },
  },
  {
    name: "the studio's design finds tokens by their names and gives each value the control that fits it",
    async run({ browser, site, evaluate, assert }) {
      await openStudio(browser, site);
      const seen = await evaluate(async () => {
        const find = (text) => {
          const search = document.getElementById("token-search");
          search.value = text;
          search.dispatchEvent(new Event("input", { bubbles: true }));
        };
        const types = {};
        for (const token of [
          "radius.card",
          "typography.body.fontSize",
          "typography.body.italic",
          "typography.body.align",
          "typography.body.fontFamily",
          "motion.easing",
          "shadow.card",
        ]) {
          find(token);
          await until(() => document.querySelector(`[data-token="${token}"]`), token);
          const controls = document.querySelectorAll(
            `[data-token="${token}"] :is(input, select, button):not([aria-hidden])`,
          );
          types[token] = [...controls].map((control) => control.type);
        }
        find("nothing is called so");
        await until(() => document.querySelector(".design .hint"), "that there is none");
        find("typography.headline.fontSize");
        const card = cards()[0];
        const before = await card.measure(640);
        setToken("typography.headline.fontSize-medium", "90", "change");
        await until(async () => (await card.measure(640)) > before, "a higher card");
        return { types };
      });
      assert.deepEqual(seen.types["radius.card"], ["number"]);
      assert.equal(seen.types["typography.body.fontSize"].length, 3);
      assert.deepEqual(seen.types["typography.body.italic"], ["checkbox"]);
      assert.deepEqual(seen.types["typography.body.align"], ["select-one"]);
      assert.equal(seen.types["typography.body.fontFamily"][0], "select-one");
      assert.deepEqual(seen.types["motion.easing"], ["text"]);
      assert.deepEqual(seen.types["shadow.card"], ["button"]);
    },
  },
  {
    name: "the studio opens a theme's file, refuses what is none, and undoes it",
    async run({ browser, site, evaluate, assert }) {
      await openStudio(browser, site);
      const seen = await evaluate(async () => {
        const before = await surface();
        const told = async (name, text) => {
          give("theme-file", name, text, "application/json");
          await until(() => problem(".design").includes(name), `what is wrong with ${name}`);
          return problem(".design");
        };
        const notJson = await told("broken.json", "{");
        const other = await told(
          "figma.json",
          JSON.stringify({ spacing: { sm: { $value: "4px", $type: "dimension" } } }),
        );
        const kept = await surface();
        const theme = {
          palette: { ink: { $type: "color", $value: "#123123" } },
          color: { surface: { $value: "{palette.ink}" } },
          spacing: { sm: { $value: "4px" } },
        };
        give("theme-file", "mine.json", JSON.stringify(theme), "application/json");
        await until(async () => (await surface()) === "#123123", "the theme's surface");
        const partly = document.querySelector(".design .told").textContent;
        undo();
        await until(async () => (await surface()) === before, "the surface before");
        return { before, notJson, other, kept, partly };
      });
      assert.match(seen.notJson, /“broken.json” is not a theme/);
      assert.match(seen.other, /“figma.json” is a file of another tool/);
      assert.match(seen.partly, /1 of its tokens/);
      assert.equal(seen.kept, seen.before);
    },
  },
  {
    name: "the studio takes a font into the theme, and refuses a file that is none",
    async run({ browser, site, evaluate, assert }) {
      const font = await readFile(join(root, "web/dist/fonts/inter-latin-700-normal.ttf"));
      await openStudio(browser, site);
      const seen = await evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        give("font-file", "notes.ttf", "These are notes.");
        await until(() => problem(".fonts"), "what is wrong with the notes");
        const refused = problem(".fonts");
        give("font-file", "house.woff2", new TextEncoder().encode("wOF2 and more"));
        await until(() => problem(".fonts").includes("house.woff2"), "what is wrong with WOFF2");
        const packed = problem(".fonts");
        give("font-file", "cut.ttf", bytes.slice(0, 200));
        await until(() => problem(".fonts").includes("cut.ttf"), "what is wrong with half a font");
        give("font-file", "House-BoldItalic.ttf", bytes);
        await until(() => document.querySelector(".fonts li"), "the font");
        await until(() => keptState().theme?.changes.font, "the font in what is kept");
        const [
          [
            name,
            {
              $value: { src, ...kept },
            },
          ],
        ] = Object.entries(keptState().theme.changes.font);
        undo();
        await until(() => !document.querySelector(".fonts li"), "no font");
        return { refused, packed, name, kept, src: src.slice(0, 22) };
      }, font.toString("base64"));
      assert.match(seen.refused, /“notes.ttf” is not a font/);
      assert.match(seen.packed, /is a WOFF2 file, which cards do not read/);
      assert.equal(seen.name, "house-700-italic");
      assert.deepEqual(seen.kept, { family: "House", weight: 700, style: "italic" });
      assert.equal(seen.src, "data:font/ttf;base64,A");
    },
  },
  {
    name: "the studio's findings are those of the package, lead to their tokens, and are fixed on request",
    async run({ browser, site, evaluate, assert }) {
      await openStudio(browser, site);
      const seen = await evaluate(async () => {
        const section = document.querySelector("section.findings");
        const rows = (token) =>
          [...section.querySelectorAll("li")].filter((row) => row.querySelector(".to-token")?.textContent === token);
        await until(() => section.querySelector(".good"), "a theme without findings");
        setToken("color.mutedText", "#aaaaaa");
        await until(() => rows("color.mutedText").length > 0, "what is too pale to read");
        const said = rows("color.mutedText")[0].textContent.replace(/\s+/g, " ");
        rows("color.mutedText")[0].querySelector(".to-token").click();
        const row = () => document.querySelector("[data-token='color.mutedText']");
        await until(() => row()?.contains(document.activeElement), "the token in focus");
        rows("color.mutedText")[0].querySelector(".fix").click();
        await until(() => section.querySelector(".good"), "a theme that is mended");
        return { said, mended: document.getElementById("token-color-mutedText").value };
      });
      assert.match(seen.said, /Light/);
      assert.match(seen.said, /4\.5/);
      assert.match(seen.mended, /^#[0-9a-f]{6}$/);
      assert.notEqual(seen.mended, "#aaaaaa");
    },
  },
];
