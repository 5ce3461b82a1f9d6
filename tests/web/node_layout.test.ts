import { expect, test } from "vitest";
import { createCore } from "../../web/src/node.js";
import { fontFolder, root, wasmFile } from "./support.js";

const core = createCore({ wasm: wasmFile, fonts: fontFolder, themeWasm: new URL("build/wasm/theme.wasm", root) });
const article = {
  headline: "A headline",
  url: "/story",
  standfirst: "What it is about.",
  image: { src: "none.png", alt: "A picture" },
  body: Array.from({ length: 6 }, () => ({ type: "paragraph", text: "Some words of the story, and some more." })),
  signup: { title: "The letter", fields: ["email"] },
};

const heightOf = async (options: object) => (await core.measure(article, [400], options))[0]!.height;

test("a layout is a name, a description or its text, and the pixels have the measured height", async () => {
  const standard = await heightOf({});
  const description = { column: ["headline", { part: "body", paragraphs: 1 }], inset: true };
  for (const layout of ["hero", "list", "brief", description, JSON.stringify(description)]) {
    const height = await heightOf({ layout });
    expect(height).toBeLessThan(standard);
    expect((await core.renderPixels(article, { width: 400, layout })).height).toBe(height);
  }
  expect(await heightOf({ layout: "standard" })).toBe(standard);
});

test("the site's blocks are switched off and moved", async () => {
  const standard = await heightOf({});
  expect(await heightOf({ blocks: { signup: false } })).toBeLessThan(standard - 100);
  expect(Math.abs((await heightOf({ blocks: { signup: { after: "image" } } })) - standard)).toBeLessThan(40);
});

test("what is wrong within a layout costs the node or the value, and is told", async () => {
  const right = { column: ["headline", { part: "body", paragraphs: 1 }] };
  const wrong = { column: ["headline", "sidebar", { part: "body", paragraphs: 1, gap: "wide" }], inset: "maybe" };
  const { height, warnings } = await core.renderPixels(article, { width: 400, layout: wrong });
  expect(height).toBe(await heightOf({ layout: right }));
  expect(warnings).toEqual([
    { code: "wrong-type", path: "layout.inset", reason: "expected a boolean, found a string: left out" },
    { code: "bad-value", path: "layout.column[1]", reason: 'expected a part\'s name, found "sidebar": left out' },
    { code: "unknown-field", path: "layout.column[2].gap", reason: "not a key of body: left out" },
  ]);
});

test("what nothing is left of is thrown with its place", async () => {
  const cycle: { column: unknown[] } = { column: ["headline"] };
  cycle.column.push(cycle);
  const faults: [object, string, string][] = [
    [{ layout: { column: ["sidebar"] } }, "missing-field", "$"],
    [{ layout: "poster" }, "bad-json", "$"],
    [{ layout: cycle }, "bad-json", "$"],
    [{ blocks: { signup: 3 } }, "bad-value", "blocks.signup"],
  ];
  for (const [options, code, path] of faults) {
    await expect(core.measure(article, [400], options)).rejects.toMatchObject({ code, path });
  }
});
