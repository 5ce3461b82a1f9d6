import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCore } from "../../web/src/node.js";
import { neededFaces } from "../../web/src/theme/needed_faces.js";
import type { DeclaredFace } from "../../web/src/theme/theme_fonts.js";
import { makeWoff } from "../support/make_woff.mjs";
import { fontFolder, fullWasmFile, root } from "./support.js";

const core = createCore({ wasm: fullWasmFile, fonts: fontFolder, themeWasm: new URL("build/wasm/theme.wasm", root) });
const sourceSans = new URL("build/deps/harfbuzz/test/api/fonts/SourceSansPro-Regular.otf", root);
const article = {
  headline: "A headline",
  lang: "en",
  body: [{ type: "paragraph", text: "Some words that are long enough for more than a single line of the card." }],
};

let folder = "";
const address = () => join(folder, "theme.json");

const themeOf = (src: string, more: object = {}) => ({
  font: { brand: { $value: { family: "Brand", src, ...more } } },
  typography: { body: { fontFamily: { $value: "Brand" } } },
});

/** With the pixels as one text, which is compared at once. */
async function render(theme: object) {
  const { data, ...rest } = await core.renderPixels(article, { width: 400, theme, themeBase: address() });
  return { ...rest, data: Buffer.from(data).toString("latin1") };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "article-card-theme-fonts-"));
  const inter = new Uint8Array(await readFile(join(fontFolder, "inter-latin-700-normal.ttf")));
  await writeFile(join(folder, "brand.ttf"), inter);
  await writeFile(join(folder, "brand.woff"), makeWoff(inter));
  const otf = new Uint8Array(await readFile(sourceSans));
  await writeFile(join(folder, "brand.otf"), otf);
  await writeFile(join(folder, "otf.woff"), makeWoff(otf));
  await writeFile(
    join(folder, "broken.woff"),
    makeWoff(inter).map((byte, at) => (at > 3000 ? byte ^ 0x5a : byte)),
  );
  await writeFile(join(folder, "page.ttf"), "<!doctype html>");
  await writeFile(join(folder, "new.woff2"), "wOF2 and so on");
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a font of a theme's own", () => {
  test("sets the roles that name its family, and no other theme's cards", async () => {
    const own = await render(themeOf("brand.ttf"));
    expect(own.warnings).toEqual([]);
    const plain = await render({});
    expect(own.data).not.toEqual(plain.data);
    const other = await render(themeOf("brand.otf"));
    expect(other.data).not.toEqual(own.data);
    expect((await render({})).data).toEqual(plain.data);
    expect((await render(themeOf("brand.ttf"))).data).toEqual(own.data);
  });

  test.each([
    ["brand.ttf", "brand.woff"],
    ["brand.otf", "otf.woff"],
  ])("gives the same pixels as %s and as %s", async (sfnt, woff) => {
    const packed = await render(themeOf(woff));
    expect(packed.warnings).toEqual([]);
    expect(packed.data).toEqual((await render(themeOf(sfnt))).data);
  });

  test.each([
    ["nowhere.ttf", "missing-font", /no such file/],
    ["https://example.org/brand.ttf", "missing-font", /only files are read here/],
    ["page.ttf", "bad-font", /it is no font: neither TTF, OTF nor WOFF/],
    ["new.woff2", "unsupported-format", /WOFF2.*fonttools ttLib.woff2 decompress/],
    ["broken.woff", "bad-font", /its table .* does not unpack/],
    ["http://[", "missing-font", /it is no address/],
  ])(
    "that can not be used, %s, is told by its token and address, and the text stays in the default face",
    async (src, code, reason) => {
      const given = await render(themeOf(src));
      const [warning] = given.warnings;
      expect(given.warnings).toHaveLength(1);
      expect(warning).toMatchObject({ code, reason: expect.stringMatching(reason) });
      expect(warning!.path).toMatch(/^theme font\.brand /);
      expect(warning!.path).toContain(src);
      expect(given.data).toEqual((await render({})).data);
    },
  );

  test("may be told to take room for, which ends when it is there", async () => {
    const own = await render(themeOf("brand.ttf", { sizeAdjust: 0.7 }));
    expect(own.data).toEqual((await render(themeOf("brand.ttf"))).data);
    // One that never comes leaves what stands in as it was laid out.
    expect((await render(themeOf("nowhere.ttf", { sizeAdjust: 0.7 }))).data).not.toEqual((await render({})).data);
  });

  test("is measured with", async () => {
    const body = [{ type: "paragraph", text: article.body[0]!.text.repeat(10) }];
    const widths = [200, 400];
    const plain = await core.measure({ ...article, body }, widths);
    const options = { theme: themeOf("brand.otf"), themeBase: address() };
    expect(await core.measure({ ...article, body }, widths, options)).not.toEqual(plain);
  });
});

test("files that a resolver document names are read beside it", async () => {
  await writeFile(join(folder, "colors.json"), '{"color":{"surface":{"$value":"#123456"}}}');
  const theme = {
    sets: { base: { sources: [{ $ref: "colors.json" }, { $ref: "none.json" }] } },
    resolutionOrder: [{ $ref: "#/sets/base" }],
  };
  const { data, width, warnings } = await render(theme);
  expect(data.slice(width * 100 * 4, width * 100 * 4 + 3)).toBe("\x12\x34\x56");
  expect(warnings).toEqual([
    {
      code: "bad-value",
      path: "theme resolutionOrder.0.sources",
      reason: "the file none.json is not there, or no JSON object",
    },
  ]);
});

describe("which faces an article needs", () => {
  const face = (token: string, more: Partial<DeclaredFace> = {}): DeclaredFace => ({
    token,
    family: "B",
    src: `${token}.ttf`,
    base: "",
    weight: 400,
    style: "normal",
    generic: "serif",
    ...more,
  });
  const role = { families: ["B"], weight: 400, strongWeight: 700, italic: false };
  const theme = { type: { body: role, quote: { ...role, italic: true } }, codeFamilies: ["B"] };
  const faces = [
    face("latin", { ranges: "20-7e" }),
    face("arabic", { ranges: "600-6ff" }),
    face("bold", { weight: 700, ranges: "20-7e" }),
    face("italic", { style: "italic", ranges: "20-7e" }),
    face("hebrew", { ranges: "20-22,25-3a,5d0-5ea" }),
    face("digits", { ranges: "30-39" }),
    face("other", { family: "C" }),
  ];
  const tokens = (value: unknown) =>
    neededFaces(faces, theme, typeof value === "string" ? value : JSON.stringify(value)).map(({ token }) => token);

  test("follows from its letters", () => {
    expect(tokens({ headline: "abc" })).toEqual(["latin"]);
    expect(tokens({ headline: "عنوان", url: "https://a/b", lang: "ar" })).toEqual(["arabic"]);
    expect(tokens({ headline: "abc, def." })).toEqual(["latin"]);
    expect(tokens({ headline: "abc 12" })).toEqual(["latin", "digits"]);
    expect(tokens({ headline: "abc عنوان" })).toEqual(["latin", "arabic"]);
  });

  test("and from its emphasis and its parts", () => {
    expect(tokens({ headline: "abc", body: [{ text: [{ text: "x", strong: true }] }] })).toEqual(["latin", "bold"]);
    expect(tokens({ headline: "abc", body: [{ text: [{ text: "x", em: true }] }] })).toEqual(["latin", "italic"]);
    expect(tokens({ headline: "abc", body: [{ type: "quote", text: "x" }] })).toEqual(["latin", "italic"]);
  });

  test("is all of its letters' where only its text is known", () => {
    expect(tokens("abc")).toEqual(["latin", "italic", "bold"]);
  });
});
