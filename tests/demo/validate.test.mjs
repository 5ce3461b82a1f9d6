import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { propertyOffers, valueOffers } from "../../demo/src/studio/content/schema/offers.ts";
import { pathText } from "../../demo/src/studio/content/schema/schema.ts";
import { objections } from "../../demo/src/studio/content/schema/validate.ts";

const root = new URL("../../", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));
const schema = read("assets/schema/article.schema.json");
const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false, strictRequired: false });
const accepts = ajv.compile(schema);
const samples = read("demo/articles/index.json").map(({ file }) => read(`demo/articles/${file}`));

/** Values that are wrong in most places, and right in some. */
const odd = [
  null,
  "",
  " ",
  "text",
  0,
  5,
  -1,
  1e9,
  2.5,
  true,
  [],
  [1],
  {},
  { text: 3 },
  "javascript:x",
  "2026-13-01",
  "en_US",
];

/** Every value that the sample is with one of its parts replaced or taken out. */
function* mutations(value) {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    const copy = (part) => {
      const changed = Array.isArray(value) ? [...value] : { ...value };
      if (part === undefined && !Array.isArray(value)) delete changed[key];
      else changed[key] = part;
      return changed;
    };
    for (const part of [undefined, ...odd]) yield copy(part);
    for (const part of mutations(value[key])) yield copy(part);
  }
}

describe("the studio's own check", () => {
  it("has nothing against the samples, nor against the articles of the front page", () => {
    for (const article of samples) expect(objections(schema, article)).toEqual([]);
    for (const name of ["english", "arabic"]) {
      for (const { article } of read(`demo/articles/front/${name}.json`).cards) {
        expect(objections(schema, article), article.headline).toEqual([]);
        expect(accepts(article), JSON.stringify(accepts.errors)).toBe(true);
      }
    }
  });

  it("agrees with a full validator on samples with any one part replaced", () => {
    let count = 0;
    let refused = 0;
    for (const sample of samples.slice(0, 3)) {
      const short = { ...sample, body: sample.body.slice(0, 6) };
      for (const article of mutations(short)) {
        const isRight = objections(schema, article).length === 0;
        if (isRight !== accepts(article)) {
          expect.fail(`${JSON.stringify(accepts.errors)} beside ${JSON.stringify(objections(schema, article))}`);
        }
        count += 1;
        if (!isRight) refused += 1;
      }
    }
    expect(count).toBeGreaterThan(5000);
    expect(refused).toBeGreaterThan(1000);
  });

  it("names the path of what is wrong", () => {
    const found = objections(schema, {
      headline: "H",
      body: [{ type: "heading", level: 7, text: "a" }, { type: "list" }],
    });
    expect(found.map(({ path, reason }) => `${pathText(path)} ${reason}`)).toEqual([
      "$.body[0].level is over 4",
      "$.body[1] has no “items”",
    ]);
  });

  it("stops at a hundred objections", () => {
    const body = Array.from({ length: 5000 }, () => ({ type: "video" }));
    expect(objections(schema, { headline: "H", body }).length).toBe(100);
  });
});

describe("what the editor offers", () => {
  const offered = (value, path) => propertyOffers(schema, value, path).map(({ text }) => text);

  it("is the properties that are not there yet", () => {
    const names = offered({ headline: "H", lang: "en" }, []);
    expect(names).toContain('"standfirst"');
    expect(names).not.toContain('"headline"');
  });

  it("depends on the kind of a block", () => {
    const list = offered({ body: [{ type: "list" }] }, ["body", 0]);
    expect(list).toEqual(expect.arrayContaining(['"items"', '"ordered"']));
    expect(list).not.toContain('"cite"');
    expect(offered({ body: [{ type: "quote" }] }, ["body", 0])).toContain('"cite"');
  });

  it("is the constants of a value, else an empty shape", () => {
    const values = (path, value = {}) => valueOffers(schema, value, path).map(({ text }) => text);
    expect(values(["label"])).toEqual(['"live"', '"breaking"', '"opinion"', '"analysis"', '"sponsored"']);
    expect(values(["authors"])).toContain("[]");
    expect(values(["body", 0, "type"], { body: [{}] })).toContain('"quote"');
  });
});
