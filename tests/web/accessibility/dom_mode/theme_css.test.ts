import { describe, expect, test } from "vitest";
import { builtinTheme } from "../../../../web/src/abi/theme.js";
import { type FlowTheme, themeCss } from "../../../../web/src/accessibility/dom_mode/theme_css.js";

const withBody = (body: Partial<FlowTheme["type"]["body"]>): FlowTheme => ({
  ...builtinTheme,
  type: { ...builtinTheme.type, body: { ...builtinTheme.type.body, ...body } },
});

/** The declarations of the rule that begins a line of the sheet with `selector`. */
const ruleOf = (theme: FlowTheme, selector: string) =>
  themeCss(theme)
    .split("\n")
    .find((line) => line.startsWith(`${selector}{`))!
    .slice(selector.length + 1)
    .split("}")[0]!
    .split(";");

describe("the sheet of a card as HTML", () => {
  test.each(["none", "manual", "auto"])("words are divided as the theme says: %s", (hyphens) => {
    const rule = ruleOf(withBody({ hyphens }), ".body");
    expect(rule).toContain(`hyphens:${hyphens}`);
    expect(rule).toContain(`-webkit-hyphens:${hyphens}`);
  });

  test("what stands within the body does not inherit how the body is set", () => {
    const theme = withBody({ hyphens: "auto", justify: true, balance: true, letterSpacingEm: 0.1 });
    for (const selector of [".quote", ".caption", ".heading2"]) {
      const rule = ruleOf(theme, selector);
      expect(rule).toContain("hyphens:manual");
      expect(rule).toContain("text-align:start");
      expect(rule).toContain("letter-spacing:normal");
    }
    expect(ruleOf(theme, ".quote")).toContain("text-wrap:wrap");
    expect(ruleOf(theme, ".body")).toContain("text-align:justify");
  });

  test("and within the theme's limits, where they are divided by rules", () => {
    const rule = ruleOf(withBody({ hyphens: "auto", hyphenLimits: [7, 3, 4, 1] }), ".body");
    expect(rule).toContain("hyphenate-limit-chars:7 3 4");
    expect(rule).toContain("-webkit-hyphenate-limit-before:3");
    expect(rule).toContain("-webkit-hyphenate-limit-after:4");
    expect(rule).toContain("-webkit-hyphenate-limit-lines:1");
    expect(ruleOf(withBody({ hyphenLimits: [6, 2, 2, 0] }), ".body")).toContain("hyphenate-limit-lines:no-limit");
    expect(ruleOf(builtinTheme, ".body").join()).not.toContain("hyphenate");
  });

  test("letters that stand in for a font have their size by script, lines the theme's", () => {
    const theme = withBody({ standIn: [0.96, 1.1, 1] });
    expect(themeCss(theme)).toContain(".latin .body{--stand-in:0.96}.arabic .body{--stand-in:1.1}");
    const rule = ruleOf(theme, ".body");
    expect(rule[0]).toContain("var(--stand-in)");
    expect(rule.find((part) => part.startsWith("line-height"))).not.toContain("--stand-in");
    expect(themeCss(builtinTheme)).not.toContain("--stand-in");
  });

  test("code is divided at its soft hyphens alone", () => {
    expect(themeCss(withBody({ hyphens: "auto" }))).toContain(".body code{-webkit-hyphens:manual;hyphens:manual}");
    expect(themeCss(builtinTheme)).not.toContain(".body code{");
  });
});
