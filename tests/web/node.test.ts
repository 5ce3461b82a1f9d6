import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCore } from "../../web/src/node.js";
import { fontFolder, fullWasmFile, root, sampleFile, sampleText, wasmFile } from "./support.js";

const core = createCore({ wasm: wasmFile, fonts: fontFolder });
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "article-card-node-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test("a card has the pixels of its width and scale, and the height that was measured", async () => {
  const text = await sampleText("english");
  const [measured] = await core.measure(text, [400]);
  const pixels = await core.renderPixels(text, { width: 400, scale: 1.5, base: sampleFile("english") });
  expect(pixels.width).toBe(600);
  expect(pixels.height).toBe(Math.round(measured!.height * 1.5));
  expect(pixels.data.length).toBe(pixels.width * pixels.height * 4);
  expect(pixels.warnings).toEqual([]);
});

test("the same article gives the same bytes again, also after others and from another core", async () => {
  const text = await sampleText("hebrew");
  const options = { width: 320, base: sampleFile("hebrew") };
  const first = await core.renderPixels(text, options);
  await core.renderPixels(await sampleText("arabic"), { width: 500, base: sampleFile("arabic") });
  const again = await core.renderPixels(text, options);
  const other = await createCore({ wasm: wasmFile, fonts: fontFolder }).renderPixels(text, options);
  expect(Buffer.compare(Buffer.from(first.data), Buffer.from(again.data))).toBe(0);
  expect(Buffer.compare(Buffer.from(first.data), Buffer.from(other.data))).toBe(0);
});

test("renderings asked for at once do not mix", async () => {
  const names = ["english", "arabic", "turkish"];
  const render = async (name: string) => (await core.renderPixels(await sampleText(name), { width: 300 })).data;
  const alone: Uint8ClampedArray[] = [];
  for (const name of names) alone.push(await render(name));
  const together = await Promise.all(names.map(render));
  together.forEach((data, index) => {
    expect(Buffer.compare(Buffer.from(data), Buffer.from(alone[index]!))).toBe(0);
  });
});

test("an article may be a value", async () => {
  const pixels = await core.renderPixels({ headline: "A value" }, { width: 300 });
  expect(pixels.data.some((byte) => byte < 100)).toBe(true);
});

test("two articles whose pictures have one relative address show their own", async () => {
  const picture = await readFile(new URL("demo/articles/images/boats.jpg", root));
  await writeFile(join(folder, "a.jpg"), picture);
  const article = { headline: "H", image: { src: "a.jpg", alt: "A", width: 300, height: 200 } };
  const here = await core.renderPixels(article, { width: 300, base: join(folder, "article.json") });
  const elsewhere = await core.renderPixels(article, { width: 300, base: join(folder, "none", "article.json") });
  expect(here.warnings).toEqual([]);
  expect(elsewhere.warnings).toMatchObject([
    { code: "bad-image", path: join(folder, "none", "a.jpg"), reason: "no such file" },
  ]);
});

describe("what a card refuses", () => {
  const refusals: [string, string | object, object][] = [
    ["JSON that does not parse", "{", { code: "bad-json", path: "$" }],
    ["a missing headline", {}, { code: "missing-field", path: "$.headline" }],
    ["an empty headline", { headline: "" }, { code: "missing-field", path: "$.headline" }],
    ["a headline of another type", { headline: true }, { code: "wrong-type", path: "$.headline" }],
    ["an article that is a list", "[]", { code: "wrong-type", path: "$" }],
    ["JSON over 1 MB", { headline: "H", body: ["x".repeat(1 << 20)] }, { code: "too-large" }],
    ["JSON too deep", `{"headline":"H","x":${"[".repeat(100)}${"]".repeat(100)}}`, { code: "too-large" }],
  ];
  test.each(refusals)("%s is told with a code, a path and a reason", async (_name, article, expected) => {
    const failure = core.renderPixels(article, { width: 300 });
    await expect(failure).rejects.toMatchObject({ ...expected, reason: expect.stringMatching(/\w/) });
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 20_000])("a width of %d", async (width) => {
    await expect(core.renderPixels({ headline: "H" }, { width })).rejects.toMatchObject({ code: "bad-argument" });
    await expect(core.measure({ headline: "H" }, [width])).rejects.toMatchObject({ code: "bad-argument" });
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 17])("a scale of %d", async (scale) => {
    await expect(core.renderPixels({ headline: "H" }, { width: 300, scale })).rejects.toMatchObject({
      code: "bad-argument",
    });
  });

  test("network addresses of pictures", async () => {
    const article = { headline: "H", image: { src: "http://127.0.0.1:9/a.png", alt: "A" } };
    const pixels = await core.renderPixels(article, { width: 300 });
    expect(pixels.warnings).toMatchObject([{ code: "bad-image", path: "http://127.0.0.1:9/a.png" }]);
  });
});

test("an article with mistakes is drawn and measured, and each is told", async () => {
  const article = { headline: 42, label: "hot", image: { src: 5 }, body: "One.\n\nTwo." };
  const { warnings } = await core.renderPixels(article, { width: 300 });
  expect(warnings.map(({ path }) => path)).toEqual(["$.headline", "$.label", "$.image.src", "$.image.alt", "$.body"]);
  const right = {
    headline: "42",
    body: [
      { type: "paragraph", text: "One." },
      { type: "paragraph", text: "Two." },
    ],
  };
  expect(await core.measure(article, [300])).toEqual(await core.measure(right, [300]));
});

describe("further font files", () => {
  const lohit = readFile("/usr/share/fonts/truetype/lohit-devanagari/Lohit-Devanagari.ttf");
  const waree = readFile("/usr/share/fonts/truetype/tlwg/Waree.ttf");
  const article = { headline: "दुनिया and ท่าเรือ", lang: "en" };
  const open = async (...fonts: Promise<Uint8Array>[]) =>
    createCore({ wasm: fullWasmFile, fonts: fontFolder, fallbackFonts: await Promise.all(fonts) });

  test("draw what the built-in ones do not cover; without them a warning names it", async () => {
    const without = await (await open()).renderPixels(article, { width: 320 });
    expect(without.warnings).toMatchObject([{ code: "missing-glyph" }]);
    const half = await (await open(lohit)).renderPixels(article, { width: 320 });
    expect(half.warnings[0]!.reason).toContain("U+0E17");
    expect(half.warnings[0]!.reason).not.toContain("U+0926");
    const both = await (await open(lohit, waree)).renderPixels(article, { width: 320 });
    expect(both.warnings).toEqual([]);
  });

  test("that are none are refused", async () => {
    const core = await open(Promise.resolve(new Uint8Array([1, 2, 3])));
    await expect(core.renderPixels(article, { width: 320 })).rejects.toMatchObject({ code: "bad-font" });
  });

  test("leave the pixels of other articles as they are", async () => {
    const text = await sampleText("persian");
    const options = { width: 320, base: sampleFile("persian") };
    const plain = await core.renderPixels(text, options);
    const full = await (await open(lohit, waree)).renderPixels(text, options);
    const bytes = ({ data }: { data: Uint8ClampedArray }) => Buffer.from(data.buffer);
    expect(bytes(full).equals(bytes(plain))).toBe(true);
  });
});
