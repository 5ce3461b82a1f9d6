import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { colorPairs, tokens } from "../../demo/plugins/token_list.mjs";
import { tokenNames } from "../../web/src/abi/tokens.ts";

const list = tokens();
const steps = ["narrow", "medium", "wide"];
const hyphened = (path) => path.replace(/\./g, "-").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe("the list of tokens", () => {
  it("has every token that the package knows, and no other", () => {
    const known = tokenNames.flatMap(([groups, names]) =>
      groups.split(" ").flatMap((group) => names.split(" ").map((name) => `${group}-${name}`)),
    );
    const listed = list.flatMap(({ path, steps: hasSteps }) => [
      hyphened(path),
      ...(hasSteps ? steps.map((step) => `${hyphened(path)}-${step}`) : []),
    ]);
    expect(new Set(listed)).toEqual(new Set(known));
    expect(listed.length).toBe(known.length);
  });

  it("says of every colour, measure and role what it is of itself", () => {
    const silent = list.filter(({ kind, builtIn }) => ["color", "dimension"].includes(kind) && builtIn === undefined);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it("knows the range of every measure", () => {
    const open = list.filter(({ kind, least, most }) => ["dimension", "count"].includes(kind) && !(least < most));
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  it("has a kind for every token that a control is made for", () => {
    const source = readFileSync(new URL("../../demo/src/studio/design/token_control.ts", import.meta.url), "utf8");
    for (const kind of new Set(list.map((token) => token.kind))) expect(source).toContain(`case "${kind}":`);
  });
});

describe("the pairs of colours", () => {
  it("are tokens, with the contrasts of WCAG", () => {
    const paths = new Set(list.map(({ path }) => path));
    const pairs = colorPairs();
    expect(pairs.length).toBeGreaterThan(20);
    for (const { ink, ground, needed } of pairs) {
      expect(paths).toContain(ink);
      expect(paths).toContain(ground);
      expect([3, 4.5]).toContain(needed);
    }
  });
});
