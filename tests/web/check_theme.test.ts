import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkTheme } from "../../web/src/node_check.js";
import { fontFolder, root } from "./support.js";

const run = promisify(execFile);
const places = { checkUrl: new URL("build/wasm/check.wasm", root), fontsUrl: fontFolder };
const tool = fileURLToPath(new URL("build/native/article-card", root));
const longMs = 120_000;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "article-card-check-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the native tool says of the same. */
async function native(theme: string, articles: string[] = []) {
  const file = join(folder, "theme.json");
  await writeFile(file, theme);
  const files = await Promise.all(
    articles.map(async (text, index) => {
      await writeFile(join(folder, `${index}.json`), text);
      return join(folder, `${index}.json`);
    }),
  );
  const ran = await run(tool, ["check-theme", file, ...files, "--json"]).catch((error) => error);
  return JSON.parse(ran.stdout);
}

const article = JSON.stringify({
  headline: "News",
  authors: [{ name: "A. Writer" }],
  image: { src: "nowhere.png", alt: "A picture that is not there" },
  body: [{ type: "paragraph", text: "Some words." }],
});

describe("checkTheme tells what the native tool tells", () => {
  test("of a good theme, with articles of its own", { timeout: longMs }, async () => {
    const theme = await readFile(new URL("assets/themes/hearth.json", root), "utf8");
    const checked = await checkTheme(theme, places);
    expect(checked).toEqual({ findings: [], warnings: [] });
    expect(await native(theme)).toEqual(checked);
  });

  test("of a bad theme, with articles of its own", { timeout: longMs }, async () => {
    const theme = JSON.stringify({
      color: { mutedText: { $value: "#aaaaaa" }, link: { $value: "#ff9988" }, sky: { $value: "#ffffff" } },
      typography: {
        kicker: { fontSize: { $value: { value: 9, unit: "px" } } },
        headline: { fontSize: { narrow: { $value: { value: 90, unit: "px" } } }, maxLines: { $value: 2 } },
      },
      control: { checkbox: { $value: { value: 16, unit: "px" } } },
      dark: {
        gradient: {
          surface: {
            $value: [
              { color: "#888888", position: 0 },
              { color: "#222222", position: 1 },
            ],
          },
        },
      },
    });
    const checked = await checkTheme(theme, places);
    expect(await native(theme)).toEqual(checked);
    expect(new Set(checked.findings.map(({ rule }) => rule))).toEqual(
      new Set(["contrast", "text-size", "target-size", "clipped"]),
    );
    expect(checked.warnings).toEqual([{ token: "color.sky", reason: "there is no such token: left out" }]);
    const muted = checked.findings.find(
      ({ token, ground }) => token === "color.mutedText" && ground === "color.surface",
    );
    expect(muted).toMatchObject({
      rule: "contrast",
      scheme: "light",
      needed: 4.5,
      nearest: expect.stringMatching(/^#/),
    });
    expect(muted!.figure).toBeLessThan(4.5);
  });

  test("of letters that are wider than a narrow card", { timeout: longMs }, async () => {
    const theme = JSON.stringify({ typography: { headline: { fontSize: { $value: { value: 200, unit: "px" } } } } });
    const wide = JSON.stringify({ headline: "M" });
    const checked = await checkTheme(theme, { ...places, articles: [wide] });
    expect(checked).toEqual(await native(theme, [wide]));
    const [found] = checked.findings.filter(({ rule }) => rule === "overflow");
    expect(found).toMatchObject({ token: "typography.headline.fontSize", scheme: "light", width: 200, text: "M" });
    expect(found!.figure).toBeGreaterThan(found!.needed);
  });

  test("of a theme with a font, and of an article that is given", { timeout: longMs }, async () => {
    const font = new URL("build/deps/harfbuzz/test/api/fonts/SourceSansPro-Regular.otf", root);
    await writeFile(join(folder, "brand.otf"), await readFile(font));
    const theme = JSON.stringify({
      font: {
        brand: { $value: { family: "Brand", src: "brand.otf" } },
        lost: { $value: { family: "Lost", src: "brand.woff2", weight: 700 } },
      },
      typography: { body: { fontFamily: { $value: "Brand" }, fontSize: { $value: { value: 11, unit: "px" } } } },
    });
    await writeFile(join(folder, "brand.woff2"), "wOF2 and so on");
    const options = { ...places, articles: [article], themeBase: join(folder, "theme.json"), base: folder };
    const checked = await checkTheme(theme, options);
    expect(checked).toEqual(await native(theme, [article]));
    expect(checked.warnings).toEqual([
      { token: "font.lost brand.woff2", reason: expect.stringContaining("WOFF2") as string },
    ]);
    expect(await checkTheme(JSON.parse(theme), { ...options, articles: [JSON.parse(article)] })).toEqual(checked);
  });
});

describe("checkTheme refuses", () => {
  test.each([
    ["text that is no JSON", "{", {}, "bad-json", /^theme/],
    ["a theme that is no object", "[]", {}, "wrong-type", /^theme/],
    ["nothing", undefined, {}, "bad-argument", /^theme$/],
    ["a number", 7, {}, "bad-argument", /^theme$/],
    ["a list of articles that is none", "{}", { articles: {} }, "bad-argument", /^articles$/],
    ["an article that is none", "{}", { articles: ["{}"] }, "missing-field", /^articles\[0\] \$\.headline/],
    ["an article that is no JSON", "{}", { articles: [article, "{"] }, "bad-json", /^articles\[1\]/],
    ["an article of another type", "{}", { articles: [3] }, "bad-argument", /^articles\[0\]$/],
  ])("%s", async (_, theme, options, code, path) => {
    const asked = checkTheme(theme as string, { ...places, ...(options as object) });
    await expect(asked).rejects.toMatchObject({ code, path: expect.stringMatching(path), reason: expect.any(String) });
  });

  test("a module that is not there, by its address", async () => {
    await expect(checkTheme("{}", { ...places, checkUrl: "/nowhere/check.wasm" })).rejects.toMatchObject({
      path: "file:///nowhere/check.wasm",
      reason: "no such file",
    });
  });
});
