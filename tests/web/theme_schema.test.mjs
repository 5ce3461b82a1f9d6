import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));

const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false, strictRequired: false });
const validate = ajv.compile(read("assets/schema/theme.schema.json"));
const themes = readdirSync(new URL("assets/themes/", root));

describe("the schema of themes", () => {
  it.each(themes)("accepts the built-in %s", (file) => {
    expect(validate(read(`assets/themes/${file}`)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    {},
    { palette: { anything: { $value: 1 } } },
    { color: { text: { $value: "{palette.ink}" } } },
    { color: { $type: "color", text: { $value: { colorSpace: "oklch", components: [0.5, "none", 20], alpha: 1 } } } },
    { typography: { body: { $value: { fontFamily: "Inter", fontSize: { value: 1, unit: "rem" } } } } },
    { typography: { body: { fontSize: { narrow: { $value: { value: 16, unit: "px" } } } } } },
    { dark: { color: { text: { $value: "#fff" } } } },
    { shadow: { card: { $value: [] } } },
    { font: { brand: { $value: { family: "Brand", src: "brand.woff", weight: 700, sizeAdjust: { Inter: 1.02 } } } } },
    {
      font: {
        brand: { bold: { $value: { family: "B", src: "b.ttf", weight: [100, 900], unicodeRange: "U+0-FF, U+4??" } } },
      },
    },
    { dark: { font: { $description: "for the dark", f: { $value: "{fonts.one}" } } } },
  ])("accepts %j", (theme) => {
    expect(validate(theme), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    [],
    { color: { text: { $value: "red" } } },
    { color: { sky: { $value: "#fff" } } },
    { color: { text: "#fff" } },
    { typography: { body: { wrap: { $value: "fancy" } } } },
    { typography: { body: { hyphens: { $value: "always" } } } },
    { typography: { bodies: {} } },
    { font: { brand: { $value: { family: "Brand" } } } },
    { font: { brand: { $value: { family: "Brand", src: "b.ttf", style: "slanted" } } } },
    { font: { brand: { $value: { family: "Brand", src: "b.ttf", sizeAdjust: 10 } } } },
    { font: { brand: { $value: { family: "Brand", src: "b.ttf", unicodeRange: "0-FF" } } } },
    { typography: { body: { fontSize: { $value: { value: 16, unit: "em" } } } } },
    { typography: { body: { fontSize: { huge: { $value: { value: 16, unit: "px" } } } } } },
    { dark: { color: { sky: { $value: "#fff" } } } },
    { border: { card: { $value: { color: "#fff", width: { value: 1, unit: "px" }, style: "dashed" } } } },
  ])("refuses %j", (theme) => {
    expect(validate(theme)).toBe(false);
  });
});

describe("the built-in themes", () => {
  it("are six, each with its purpose and a dark scheme", () => {
    expect(themes.sort()).toEqual(
      ["broadsheet", "contrast", "hearth", "magazine", "quiet", "tech"].map((n) => `${n}.json`),
    );
    for (const file of themes) {
      const theme = read(`assets/themes/${file}`);
      expect(theme.$description, file).toBeTruthy();
      expect(Object.keys(theme.dark.color), file).toEqual(Object.keys(theme.color));
    }
  });
});
