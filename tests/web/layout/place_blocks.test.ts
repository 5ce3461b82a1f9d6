import { expect, test } from "vitest";
import { layoutNames } from "../../../web/src/abi/layout_names.js";
import { packedLayouts } from "../../../web/src/abi/layouts.js";
import { placeBlock } from "../../../web/src/layout/place_blocks.js";
import { type PlanNode, packPlan, partBit, planOf } from "../../../web/src/layout/plan_nodes.js";
import { readBlocks } from "../../../web/src/layout/read_blocks.js";
import { resolvePlan } from "../../../web/src/layout/resolve_plan.js";
import { CardError } from "../../../web/src/runtime/fault.js";

const all = 0xffff;
const builtin = (name: (typeof layoutNames)[number]) => planOf({ builtin: layoutNames.indexOf(name) });

const shape = ({ kind, children }: PlanNode): string =>
  children.length ? `${kind}(${children.map(shape).join(" ")})` : kind;

/** What a layout shows after a change, through the bytes that the core gets. */
function shown(plan: PlanNode, content = all, width = 640): string {
  const { root } = resolvePlan({ builtin: 0, packed: packPlan(plan) }, content, width);
  return root ? shape(root) : "";
}

test("a layout packed again is the same but for what it used", () => {
  for (const name of layoutNames.filter((each) => each !== "auto")) {
    const bytes = Buffer.from(packedLayouts[layoutNames.indexOf(name)]!, "hex");
    expect(Buffer.from(packPlan(builtin(name)))).toEqual(bytes);
  }
  expect(shown(builtin("auto"), all, 700)).toBe(shown(builtin("standard")));
  expect(shown(builtin("auto"), all & ~partBit("body"), 800)).toBe(shown(builtin("hero"), all, 800));
});

test("teasers show the site's own blocks only where the page asks for them, each in its place", () => {
  const blocks = ["signup", "banner", "consent"] as const;
  for (const name of layoutNames.filter((each) => each !== "standard" && each !== "auto")) {
    expect(shown(builtin(name)), name).not.toMatch(/signup|banner|consent/);
    const asked = blocks.reduce((root, block) => placeBlock(root, block, "on"), builtin(name));
    expect(shown(asked), name).toMatch(/signup banner consent\)+$/);
    for (const block of blocks)
      expect(shown(placeBlock(builtin(name), block, "on")), name).toMatch(RegExp(`${block}\\)+$`));
  }
  expect(shown(builtin("auto"), all, 400)).not.toContain("signup");
  expect(shown(placeBlock(builtin("auto"), "consent", "on"), all, 400)).toMatch(/readMore consent\)$/);
  const standard = "column(kicker headline meta standfirst image body related signup banner consent)";
  expect(shown(builtin("standard"))).toBe(standard);
  expect(shown(placeBlock(builtin("standard"), "banner", "on"))).toBe(standard);
});

test("a block that is off is nowhere, and nothing that held it alone is left", () => {
  const plan = (["signup", "banner", "consent"] as const).reduce(
    (root, block) => placeBlock(root, block, "off"),
    builtin("hero"),
  );
  expect(shown(plan)).toBe("column(over(image column(kicker headline standfirst meta)))");
});

test("a block stands before or after a part, and where the article lacks the part in the layout's place", () => {
  const after = placeBlock(builtin("standard"), "signup", { side: "after", part: "image" });
  expect(shown(after)).toBe("column(kicker headline meta standfirst image signup body related banner consent)");
  expect(shown(after, all & ~partBit("image"))).toBe(
    "column(kicker headline meta standfirst body related signup banner consent)",
  );
  const before = placeBlock(builtin("standard"), "consent", { side: "before", part: "kicker" });
  expect(shown(before)).toMatch(/^column\(consent kicker/);
});

test("a block beside a part in a row, over a picture or in a choice stands around it", () => {
  const compact = placeBlock(builtin("compact"), "signup", { side: "after", part: "headline" });
  expect(shown(compact)).toBe("column(row(image column(kicker headline standfirst meta)) signup)");
  const hero = placeBlock(builtin("hero"), "signup", { side: "before", part: "headline" });
  expect(shown(hero)).toMatch(/^column\(signup over/);
  const brief = placeBlock(builtin("brief"), "banner", { side: "after", part: "body" });
  expect(shown(brief)).toContain("body banner readMore");
});

test("a block is moved in every layout that another one uses", () => {
  const auto = placeBlock(builtin("auto"), "signup", { side: "after", part: "headline" });
  expect(shown(auto, all, 700)).toContain("headline signup meta");
  expect(shown(auto, all & ~partBit("body"), 800)).toMatch(/^column\(over\(.*\) signup/);
});

test("wishes for blocks are read, and what is wrong with them is told with its place", () => {
  expect(readBlocks(undefined)).toEqual([]);
  expect(readBlocks({ signup: true, banner: false, consent: { after: "image" } })).toEqual([
    ["signup", "on"],
    ["banner", "off"],
    ["consent", { side: "after", part: "image" }],
  ]);
  expect(readBlocks('{"signup":{"before":"body"}}')).toEqual([["signup", { side: "before", part: "body" }]]);
  const faults: [unknown, string][] = [
    ["{", "blocks"],
    [[], "blocks"],
    [7, "blocks"],
    [{ sidebar: false }, "blocks.sidebar"],
    [{ signup: "no" }, "blocks.signup"],
    [{ signup: { after: "sidebar" } }, "blocks.signup.after"],
    [{ signup: { after: "image", before: "body" } }, "blocks.signup"],
    [
      {
        get signup() {
          throw new Error("no");
        },
      },
      "blocks.signup",
    ],
  ];
  for (const [wishes, path] of faults) {
    expect(() => readBlocks(wishes)).toThrow(CardError);
    try {
      readBlocks(wishes);
    } catch (error) {
      expect((error as CardError).path).toBe(path);
    }
  }
});

test("a wish that is none costs no other", () => {
  const paths: string[] = [];
  const wishes = { signup: "no", sidebar: true, banner: false, consent: { after: "headline" } };
  const places = readBlocks(wishes, ({ path }) => paths.push(path));
  expect(paths).toEqual(["blocks.sidebar", "blocks.signup"]);
  expect(places).toEqual([
    ["banner", "off"],
    ["consent", { side: "after", part: "headline" }],
  ]);
});
