import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { articleOf } from "../../demo/src/studio/take_away/article.js";
import { frameEmbed, framePage, npmEmbed, scriptEmbed } from "../../demo/src/studio/take_away/embed.js";
import packageJson from "../../web/package.json";
import { sampleState } from "./sample_state.js";

const hostile = '</script><img src=x onerror="alert(1)"><!-- " \' & \u2028';
const state = sampleState({
  content: JSON.stringify({
    headline: hostile,
    url: "../story",
    image: { src: "images/boats.jpg", alt: "" },
    body: [{ type: "paragraph", text: [{ text: hostile, href: "/about" }] }],
  }),
  theme: { name: "tech", changes: {} },
  layout: "hero",
  scheme: "dark",
  lang: "ar",
  dir: "rtl",
});

const cardIn = (html: string) => {
  const { document } = new JSDOM(html).window;
  return { document, card: document.querySelector("article-card")! };
};

test("the script tag's snippet holds the article as it is, and nothing of it becomes markup", () => {
  const { document, card } = cardIn(scriptEmbed(state));
  expect(JSON.parse(card.querySelector("script")!.textContent!)).toEqual(articleOf(state));
  expect(document.querySelectorAll("script")).toHaveLength(2);
  expect(document.querySelector("img")).toBeNull();
  expect([...card.attributes].map(({ name, value }) => [name, value])).toEqual([
    ["theme", "tech"],
    ["layout", "hero"],
    ["color-scheme", "dark"],
  ]);
});

test("addresses are absolute, and language and direction are the studio's", () => {
  expect(articleOf(state)).toMatchObject({
    url: "https://news.example/story",
    image: { src: "https://news.example/articles/images/boats.jpg" },
    body: [{ text: [{ href: "https://news.example/about" }] }],
    lang: "ar",
    dir: "rtl",
  });
  expect(articleOf(sampleState())).toEqual({ headline: "The old harbour opens its gates", lang: "en" });
  expect(() => articleOf(sampleState({ content: "[]" }))).toThrow("an object was expected");
});

test("a changed theme is a file beside the snippet, and a value in the script for npm", () => {
  const changed = sampleState({ theme: { name: "tech", changes: { color: { surface: { $value: "#fff" } } } } });
  expect(cardIn(scriptEmbed(changed)).card.getAttribute("theme")).toBe("theme.json");
  const script = npmEmbed(changed, '{"color":{"surface":{"$value":"#fff"}}}');
  expect(script).toContain(`npm install article-card@${packageJson.version}`);
  expect(script).not.toContain('setAttribute("theme"');
});

test("the script for npm makes the card that the state shows", () => {
  const dom = new JSDOM("<!doctype html><body></body>", { runScripts: "outside-only" });
  dom.window.eval(npmEmbed(state, "{}").replace('import "article-card";', ""));
  const card = dom.window.document.querySelector("article-card") as HTMLElement & { article: unknown };
  expect(JSON.parse(JSON.stringify(card.article))).toEqual(articleOf(state));
  expect(card.getAttribute("layout")).toBe("hero");
});

test("the frame has the card's size and a title, its page the card", () => {
  const frame = new JSDOM(frameEmbed(state, 640, 811.2)).window.document.querySelector("iframe")!;
  expect([frame.width, frame.height, frame.getAttribute("src")]).toEqual(["640", "812", "card.html"]);
  expect(frame.title).toBe(hostile.replace("\u2028", "").trim());
  const { document, card } = cardIn(framePage(state));
  expect(JSON.parse(card.querySelector("script")!.textContent!)).toEqual(articleOf(state));
  expect(document.documentElement.lang).toBe("ar");
  expect(document.querySelector("img")).toBeNull();
});
