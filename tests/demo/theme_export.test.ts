import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { themeCss } from "../../demo/src/studio/take_away/theme_css.js";
import { fixedScheme, themeDifferences, themeFile } from "../../demo/src/studio/take_away/theme_file.js";
import { tokenValues } from "../../demo/src/studio/take_away/theme_tokens.js";
import { createCore } from "../../web/src/node.js";
import { schemes } from "../../web/src/theme/schemes.js";
import { fontFolder, root, sampleFile, sampleText, wasmFile } from "../web/support.js";
import { propertiesOf, readTheme, readTogether } from "./theme_reader.js";

const core = createCore({ wasm: wasmFile, fonts: fontFolder, themeWasm: new URL("build/wasm/theme.wasm", root) });
const builtin = async (name: string) =>
  JSON.parse(await readFile(new URL(`assets/themes/${name}.json`, root), "utf8")) as object;

const px = (value: number) => ({ $value: { value, unit: "px" } });

/** All kinds of values, references, extended groups and schemes with what only they have. */
const everything = {
  palette: { $type: "color", brand: { $value: { colorSpace: "oklch", components: [0.45, 0.14, 25], alpha: 0.8 } } },
  color: {
    surface: { $value: "#fdf6e3" },
    link: { $value: "{palette.brand}" },
    kicker: { $value: { colorSpace: "display-p3", components: [1, 0.2, 0] } },
    accent: { $ref: "#/color/link/$value" },
  },
  typography: {
    headline: {
      $value: {
        fontFamily: ["Inter", "It's", 'Say "A"'],
        fontSize: { value: 2, unit: "rem" },
        fontWeight: "extra-bold",
        letterSpacing: { value: -0.5, unit: "px" },
        lineHeight: 1.05,
      },
    },
    body: {
      fontSize: { narrow: px(15), wide: px(21) },
      letterSpacing: { $value: 0.01 },
      features: { $value: ["onum", "liga 0"] },
      hyphens: { $value: "auto" },
      italic: { $value: true },
      wrap: { $value: "best" },
      align: { $value: "justify" },
      hangingPunctuation: { $value: 0.75 },
      maxLines: { $value: 12 },
    },
    quote: { $extends: "{typography.body}", fontWeight: { $value: 350 } },
  },
  space: { padding: px(30), listIndent: { $value: 2.25 } },
  border: { card: { $value: { color: "#123456", width: { value: 3, unit: "px" }, style: "solid" } } },
  shadow: {
    card: {
      $value: [
        {
          color: "#00000040",
          offsetX: { value: 0, unit: "px" },
          offsetY: { value: -2, unit: "px" },
          blur: { value: 6, unit: "px" },
          spread: { value: 1, unit: "px" },
          inset: true,
        },
      ],
    },
  },
  gradient: {
    surface: {
      $value: [
        { color: "#ffffff", position: 0 },
        { color: "{color.surface}", position: 0.375 },
        { color: "#eee", position: 1 },
      ],
    },
  },
  fit: { lead: { $value: "contain" } },
  code: { fontFamily: { $value: "Inter" } },
  script: { arabic: { size: { $value: 1.2 }, italics: { $value: true } } },
  motion: { duration: { $value: { value: 0.2, unit: "s" } }, easing: { $value: [0.1, -1, 0.4, 2] } },
  dark: {
    palette: { brand: { $value: "#f0998a" } },
    color: { text: { $value: "#ddeeff" } },
    radius: { card: px(9) },
    shadow: { card: { $value: [] } },
  },
  "more-contrast": {
    color: { surface: { $value: "#ffffff" }, border: { $value: "#000000" } },
    border: { cardWidth: px(6), rule: px(3) },
  },
};

const themes: [string, object, object][] = [
  ["nothing", {}, {}],
  ["every kind of value", {}, everything],
  ["changes over a built-in theme", await builtin("tech"), { color: { surface: { $value: "#fff8e7" } } }],
  ["everything over a built-in theme", await builtin("hearth"), everything],
  ...(await Promise.all(
    ["broadsheet", "contrast", "hearth", "magazine", "quiet", "tech"].map(
      async (name): Promise<[string, object, object]> => [name, await builtin(name), {}],
    ),
  )),
];

describe.each(themes)("the export of %s", (_, base, changes) => {
  const differences = themeDifferences(base, changes, readTheme);
  const file = themeFile(differences);
  const css = themeCss(differences, readTheme);

  test("reads back from its file as the same theme in every scheme, without a warning", () => {
    for (const scheme of schemes.keys()) {
      const wanted = readTogether(scheme, base, changes);
      const got = readTheme(scheme, file);
      expect(got.warnings).toEqual([]);
      expect(Buffer.compare(Buffer.from(got.packed!), Buffer.from(wanted.packed!)), schemes[scheme]).toBe(0);
    }
  });

  test("reads back from its custom properties as the same theme in every scheme, without a warning", () => {
    for (const scheme of schemes.keys()) {
      const wanted = readTogether(scheme, base, changes);
      const got = readTheme(scheme, "", propertiesOf(css, scheme));
      expect(got.warnings).toEqual([]);
      expect(JSON.parse(got.json!), schemes[scheme]).toEqual(JSON.parse(wanted.json!));
      expect(Buffer.compare(Buffer.from(got.packed!), Buffer.from(wanted.packed!)), schemes[scheme]).toBe(0);
    }
  });

  test("reads back in a fixed scheme as that scheme", () => {
    for (const scheme of schemes.keys()) {
      const got = readTheme(0, JSON.stringify(fixedScheme(differences, scheme)));
      expect(got.warnings).toEqual([]);
      expect(JSON.parse(got.json!)).toEqual(JSON.parse(readTogether(scheme, base, changes).json!));
    }
  });

  test("holds no token that changes nothing", () => {
    const values = tokenValues(JSON.parse(file), "light");
    for (const [path] of values) {
      const others = new Map([...differences.all].filter(([name]) => name !== path));
      const lesser = themeFile({ ...differences, all: others });
      const isIdle = [0, 1, 2].every(
        (scheme) =>
          Buffer.compare(
            Buffer.from(readTheme(scheme, lesser).packed!),
            Buffer.from(readTheme(scheme, file).packed!),
          ) === 0,
      );
      expect(isIdle, path).toBe(false);
    }
  });
});

test("an exported file gives the pixels of the built-in theme with its changes", async () => {
  const [base, changes] = [
    await builtin("tech"),
    { color: { surface: { $value: "#fff8e7" } }, radius: { image: px(0) } },
  ];
  const file = themeFile(themeDifferences(base, changes, readTheme));
  const whole = { ...base, radius: { ...(base as { radius: object }).radius, image: px(0) } };
  const merged = { ...whole, color: { ...(base as { color: object }).color, surface: { $value: "#fff8e7" } } };
  const text = await sampleText("arabic");
  for (const scheme of schemes) {
    // The changes hold in the dark scheme too, over what the built-in theme has there.
    const inScheme = scheme === "dark" ? { ...merged, dark: withSurface(base) } : merged;
    const options = { width: 480, scale: 1, scheme, base: sampleFile("arabic") };
    const wanted = await core.renderPixels(text, { ...options, theme: inScheme });
    const got = await core.renderPixels(text, { ...options, theme: file });
    expect(got.warnings).toEqual([]);
    expect(Buffer.compare(Buffer.from(got.data), Buffer.from(wanted.data)), scheme).toBe(0);
  }
});

function withSurface(base: object): object {
  const { dark } = base as { dark: { color: object } };
  return { ...dark, color: { ...dark.color, surface: { $value: "#fff8e7" } } };
}

test("what the reader refuses is left out, and what stands under it holds", () => {
  const base = { color: { surface: { $value: "#112233" } }, space: { padding: px(20) } };
  const changes = {
    color: { surface: { $value: "not a colour" }, sky: { $value: "#fff" }, text: { $value: "{nowhere.at.all}" } },
    space: { padding: px(9000) },
    typography: { body: { wrap: { $value: "sideways" }, fontWeight: { $value: 500 } } },
  };
  const file = themeFile(themeDifferences(base, changes, readTheme));
  expect(JSON.parse(file)).toEqual({
    color: { surface: { $type: "color", $value: "#112233" } },
    space: { padding: { $type: "dimension", $value: { value: 20, unit: "px" } } },
    typography: { body: { fontWeight: { $type: "fontWeight", $value: 500 } } },
  });
});

test("fonts of a theme stay in its file, their addresses absolute, and style sheets leave them out", () => {
  const face = (src: string) => ({ $value: { family: "Brand", src, weight: 700 } });
  const base = { font: { brand: face("brand.ttf") } };
  const changes = {
    font: { second: face("/fonts/second.woff2"), broken: { $value: { family: "Brand" } } },
    typography: { headline: { fontFamily: { $value: ["Brand", "Inter"] } } },
  };
  const addresses = { base: "https://a.example/themes/", changes: "https://b.example/page/" };
  const differences = themeDifferences(base, changes, readTheme, addresses);
  const file = themeFile(differences);
  expect(JSON.parse(file).font).toEqual({
    brand: face("https://a.example/themes/brand.ttf"),
    second: face("https://b.example/fonts/second.woff2"),
  });
  expect(readTheme(0, file).warnings).toEqual([]);
  const css = themeCss(differences, readTheme);
  expect(css).toContain("its theme file alone");
  expect(propertiesOf(css, 0)).toEqual([["typography-headline-font-family", '"Brand", "Inter"']]);
});

test("a family that no CSS text names is told, and the file has it", () => {
  const changes = { code: { fontFamily: { $value: ['It\'s "it"', "Inter"] } } };
  const differences = themeDifferences({}, changes, readTheme);
  expect(() => themeCss(differences, readTheme)).toThrow("can not be written as CSS");
  expect(JSON.parse(themeFile(differences)).code.fontFamily.$value[0]).toBe('It\'s "it"');
});

test("a resolver document and circles in references are read as the reader reads them", () => {
  const resolver = {
    sets: { base: { sources: [{ color: { surface: { $value: "#aabbcc" } } }] } },
    modifiers: {
      scheme: { default: "light", contexts: { light: [], dark: [{ color: { surface: { $value: "#010203" } } }] } },
    },
    resolutionOrder: [{ $ref: "#/sets/base" }, { $ref: "#/modifiers/scheme" }],
  };
  const differences = themeDifferences(resolver, {}, readTheme);
  expect([...differences.all]).toEqual([["color.surface", "#aabbcc"]]);
  expect([...differences.dark]).toEqual([["color.surface", "#010203"]]);
  const circle = { color: { text: { $value: "{color.link}" }, link: { $value: "{color.text}" } } };
  expect(themeFile(themeDifferences(circle, {}, readTheme))).toBe("{}\n");
});
