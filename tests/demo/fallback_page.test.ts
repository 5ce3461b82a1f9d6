import { JSDOM } from "jsdom";
import { parse } from "parse5";
import { expect, test } from "vitest";
import type { StudioState } from "../../demo/src/studio/state.js";
import { articleOf, textField } from "../../demo/src/studio/take_away/article.js";
import { fallbackPage } from "../../demo/src/studio/take_away/fallback_page.js";
import { themeDifferences, themeFile } from "../../demo/src/studio/take_away/theme_file.js";
import { flowOf } from "../../web/src/dom_mode.js";
import { standardLayout } from "../../web/src/layout/card_layout.js";
import { sampleText } from "../web/support.js";
import { sampleState } from "./sample_state.js";
import { readTheme } from "./theme_reader.js";

const { document } = new JSDOM().window;

function pageOf(state: StudioState): string {
  const file = themeFile(themeDifferences({}, state.theme.changes, readTheme));
  const article = articleOf(state);
  const options = { base: state.base, headingLevel: 1, theme: readTheme(0, file), layout: standardLayout, width: 640 };
  const flow = flowOf(document, JSON.stringify(article), options);
  if (flow instanceof Error) throw flow;
  const [title, description, lang] = ["headline", "standfirst", "lang"].map((name) => textField(article, name));
  return fallbackPage({
    ...flow,
    title: title!,
    description: description!,
    lang: lang!,
    scheme: state.scheme,
    width: 640,
    ground: "#f3f2ee",
  });
}

function parseErrors(html: string): string[] {
  const errors: string[] = [];
  parse(html, { onParseError: ({ code, startLine }) => errors.push(`${startLine}: ${code}`) });
  return errors;
}

test.each(["english", "french", "turkish", "arabic", "persian", "hebrew"])(
  "the %s sample is a valid document without a script, in its language and direction",
  async (name) => {
    const state = sampleState({ content: await sampleText(name) });
    const html = pageOf(state);
    expect(parseErrors(html)).toEqual([]);
    const { document: page } = new JSDOM(html).window;
    const article = JSON.parse(state.content) as { headline: string; lang: string };
    expect(page.documentElement.lang).toBe(article.lang);
    expect(page.documentElement.dir).toBe(/^(ar|fa|he)/.test(article.lang) ? "rtl" : "ltr");
    expect(page.querySelector("h1")!.textContent!.trim()).toBe(article.headline);
    expect(page.title).toBe(article.headline);
    expect(page.querySelectorAll("script, form, input, button, [onclick]")).toHaveLength(0);
    expect(page.querySelector("style")!.textContent).toContain(".headline{font:");
    for (const image of page.querySelectorAll("img")) {
      expect(image.hasAttribute("alt")).toBe(true);
      expect(image.getAttribute("src")).toMatch(/^https:\/\/news\.example\/articles\/images\//);
    }
    // Headings and their levels begin at the top and leave none out.
    const levels = [...page.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(({ localName }) => Number(localName[1]));
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, index) => {
      expect(level).toBeLessThanOrEqual(levels[index]! + 1);
    });
  },
);

test("nothing of an article or a theme ends an element or becomes one", () => {
  const hostile = "</style></title><script>alert(1)</script><img src=x onerror=alert(1)>\" ' & <!--";
  const html = pageOf(
    sampleState({
      content: JSON.stringify({
        headline: hostile,
        standfirst: hostile,
        lang: "en",
        kicker: { text: hostile, url: "javascript:alert(1)" },
        body: [{ type: "paragraph", text: [{ text: hostile, href: "javascript:alert(1)", code: true }] }],
      }),
      theme: {
        name: "",
        changes: { typography: { body: { fontFamily: { $value: ["</style><script>alert(2)</script>", "Inter"] } } } },
      },
    }),
  );
  expect(parseErrors(html)).toEqual([]);
  const { document: page } = new JSDOM(html).window;
  expect(page.querySelectorAll("script, img, [onerror], a")).toHaveLength(0);
  expect(page.querySelector("h1")!.textContent).toBe(hostile);
  expect(page.title).toBe(hostile);
  expect(page.querySelectorAll("style")).toHaveLength(1);
});
