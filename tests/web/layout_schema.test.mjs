import { readdirSync, readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));

const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false, strictRequired: false });
const validate = ajv.compile(read("assets/schema/layout.schema.json"));
const layouts = readdirSync(new URL("assets/layouts/", root));
const guide = readFileSync(new URL("docs/layouts.md", root), "utf8");

describe("the schema of layouts", () => {
  it.each(layouts)("accepts the built-in %s", (file) => {
    expect(validate(read(`assets/layouts/${file}`)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    "sidebar",
    { column: [] },
    { column: ["headline"], gap: "huge" },
    { part: "image", ratio: 0 },
    { over: ["image"] },
    { use: "poster" },
    { column: ["headline"], color: "red" },
  ])("refuses %j", (layout) => {
    expect(validate(layout)).toBe(false);
  });

  it("has no key that the guide does not tell", () => {
    const [, node] = read("assets/schema/layout.schema.json").$defs.node.anyOf;
    for (const key of Object.keys(node.properties).filter((name) => name !== "$schema")) {
      expect(guide, key).toContain(`\`${key}\``);
    }
  });

  it("accepts the guide's example", () => {
    const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(guide)[1]);
    expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
  });
});
