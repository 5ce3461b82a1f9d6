import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { createCore } from "../../web/src/node.js";
import { fontFolder, root, sampleText, wasmFile } from "./support.js";

const themes = new URL("assets/themes/", root);
const core = createCore({
  wasm: wasmFile,
  fonts: fontFolder,
  themeWasm: new URL("build/wasm/theme.wasm", root),
  themes,
});
const article = { headline: "A headline", body: [{ type: "paragraph", text: "Some words." }] };

/** A pixel at the card's left edge. */
const ground = ({ data, width }: { data: Uint8ClampedArray; width: number }) => [
  ...data.slice(width * 160, width * 160 + 3),
];

test("a scheme has the built-in theme's colours", async () => {
  expect(ground(await core.renderPixels(article, { width: 200 }))).toEqual([255, 255, 255]);
  expect(ground(await core.renderPixels(article, { width: 200, scheme: "dark" }))).toEqual([22, 22, 21]);
});

test("a theme is a value or a file's text, and what it has wrong is a warning", async () => {
  const theme = { color: { surface: { $value: "#123456" }, sky: { $value: "#fff" } } };
  for (const given of [theme, JSON.stringify(theme)]) {
    const pixels = await core.renderPixels(article, { width: 200, theme: given });
    expect(ground(pixels)).toEqual([0x12, 0x34, 0x56]);
    expect(pixels.warnings).toEqual([
      { code: "unknown-field", path: "theme color.sky", reason: "there is no such token: left out" },
    ]);
  }
  // Other cards have none of it.
  expect(ground(await core.renderPixels(article, { width: 200 }))).toEqual([255, 255, 255]);
});

test("a theme that comes along is given by its name", async () => {
  const text = await readFile(new URL("magazine.json", themes), "utf8");
  const named = await core.renderPixels(article, { width: 320, theme: "magazine" });
  expect(named.warnings).toEqual([]);
  const plain = await core.renderPixels(article, { width: 320 });
  expect(named.data).toEqual((await core.renderPixels(article, { width: 320, theme: text })).data);
  expect(named.data).not.toEqual(plain.data);
  await expect(core.renderPixels(article, { width: 320, theme: "magasine" })).rejects.toMatchObject({
    code: "bad-argument",
    path: "theme",
  });
});

test("sizes of a theme are measured with it", async () => {
  const theme = { space: { padding: { $value: { value: 100, unit: "px" } } } };
  const [plain] = await core.measure(article, [1000]);
  const [roomy] = await core.measure(article, [1000], { theme });
  expect(roomy!.height - plain!.height).toBe(2 * (100 - 32));
});

test("every built-in theme draws the samples without a warning of its own", async () => {
  for (const name of ["broadsheet", "contrast", "hearth", "magazine", "quiet", "tech"]) {
    const theme = await readFile(new URL(`assets/themes/${name}.json`, root), "utf8");
    for (const scheme of ["light", "dark", "more-contrast"] as const) {
      const { warnings } = await core.renderPixels(await sampleText("arabic"), { width: 320, theme, scheme });
      expect(
        warnings.filter(({ path }) => !/\.(jpg|png)$/.test(path)),
        `${name} ${scheme}`,
      ).toEqual([]);
    }
  }
});

test("a scheme that there is not is refused by its name", async () => {
  await expect(core.renderPixels(article, { width: 200, scheme: "sepia" as "dark" })).rejects.toMatchObject({
    code: "bad-argument",
    path: "scheme",
  });
});
