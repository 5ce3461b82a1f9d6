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

  test("code is divided at its soft hyphens alone", () => {
    expect(themeCss(withBody({ hyphens: "auto" }))).toContain(".body code{-webkit-hyphens:manual;hyphens:manual}");
    expect(themeCss(builtinTheme)).not.toContain(".body code{");
  });
});
