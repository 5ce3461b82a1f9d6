// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { builtinTheme } from "../../../web/src/abi/theme.js";
import { flowOf } from "../../../web/src/accessibility/dom_mode/present_article.js";
import { siteCss } from "../../../web/src/accessibility/dom_mode/site_css.js";
import { type FlowTheme, themeCss } from "../../../web/src/accessibility/dom_mode/theme_css.js";
import { isPictureSource } from "../../../web/src/accessibility/safe_href.js";
import { flowLook } from "../../../web/src/forms/flow_look.js";
import type { SiteNode } from "../../../web/src/forms/site_node.js";
import { standardLayout } from "../../../web/src/layout/card_layout.js";
import { builtinThemes } from "../../../web/src/theme/card_theme.js";
import { hostileLinks } from "../../support/hostile_links.mjs";

const refused = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " java\nscript:alert(1)",
  "file:///etc/passwd",
  "intent:x#Intent;end",
  "data:text/html,<script>1</script>",
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>",
  "data:image/pngx;base64,AA",
  "filesystem:https://site.example/temporary/a.png",
  "http://[",
  "",
  "  ",
];

const taken = [
  "https://site.example/a.png",
  "http://site.example/a.png",
  "//site.example/a.png",
  "/a.png",
  "a.png?x=javascript:1",
  "blob:https://site.example/5c2a",
  "data:image/png;base64,AA",
  "DATA:IMAGE/AVIF;base64,AA",
  "data:image/gif,GIF",
];

describe("the address of a picture", () => {
  test.each(refused.map((src) => [JSON.stringify(src), src]))("%s is none", (_, src) => {
    expect(isPictureSource(src)).toBe(false);
  });
  test.each(taken)("%s is one", (src) => expect(isPictureSource(src)).toBe(true));
  test("of no hostile link but a blob's is one", () => {
    const passed = hostileLinks.filter(isPictureSource);
    expect(passed.filter((src) => !/blob:/i.test(new URL(src, "https://a.example").protocol))).toEqual([]);
  });
});

const flow = (src: string) => {
  const article = {
    headline: "H",
    source: { name: "The Quay", logo: src },
    image: { src, alt: "A" },
    body: [{ type: "image", src, alt: "B" }],
    related: { title: "More", items: [{ headline: "I", url: "/i", image: { src, alt: "C" } }] },
    banner: { image: { src, alt: "D" }, url: "/ad", label: "Ad" },
  };
  const settings = { base: "https://site.example/", layout: standardLayout, width: 640, headingLevel: 2 };
  const made = flowOf(document, JSON.stringify(article), { ...settings, theme: builtinThemes[0]! });
  if (made instanceof Error) throw made;
  return made;
};

const sourcesIn = (...roots: HTMLElement[]) =>
  roots.flatMap((root) => [...root.querySelectorAll("img")].flatMap((image) => image.getAttribute("src") ?? []));

describe("a card as HTML", () => {
  test.each(refused.map((src) => [JSON.stringify(src), src]))("gives no picture the address %s", (_, src) => {
    const { article, plainSite, site } = flow(src);
    const sources = [
      ...sourcesIn(article, plainSite),
      ...site.flatMap(({ picture }) => picture?.src ?? []).filter(isPictureSource),
    ];
    // A line break becomes a space: no scheme any more, an address of the site's own.
    const isOfSite = (source: string | null) => new URL(source!, "https://site.example/").host === "site.example";
    expect(sources.filter((source) => !isOfSite(source) || !/\n/.test(src))).toEqual([]);
    expect(article.querySelector("h2")?.textContent).toBe("H");
  });

  test("gives all of its pictures addresses that are the web's", () => {
    const { article, plainSite } = flow("https://site.example/a.png");
    expect(sourcesIn(article, plainSite)).toEqual(Array(5).fill("https://site.example/a.png"));
  });

  test("takes a source's logo that cannot be had away with its room", () => {
    const { article } = flow("https://site.example/a.png");
    const logo = article.querySelector(".meta img")!;
    logo.dispatchEvent(new Event("error"));
    expect(article.querySelector(".meta img")).toBeNull();
    expect(article.querySelector(".figure img")).not.toBeNull();
  });
});

describe("the picture of a banner as HTML", () => {
  const node = (src: string, more = {}) => ({ picture: { src, ...more } }) as SiteNode;
  const link = () => document.createElement("a");

  test("is another one after a change of article, and the same element where it is the same", () => {
    const element = link();
    flowLook.picture(element, node("https://site.example/b1.png"));
    const first = element.firstElementChild;
    flowLook.picture(element, node("https://site.example/b1.png"));
    expect(element.firstElementChild).toBe(first);
    flowLook.picture(element, node("https://site.example/b2.png"));
    expect(sourcesIn(element)).toEqual(["https://site.example/b2.png"]);
    flowLook.picture(element, { ...node(""), picture: undefined } as unknown as SiteNode);
    expect(sourcesIn(element)).toEqual([]);
  });

  test("never has an address that is refused", () => {
    const element = link();
    for (const src of refused) flowLook.picture(element, node(src));
    expect(sourcesIn(element)).toEqual([]);
  });

  test("keeps to the theme's bounds of its shape, as the core has it", () => {
    const element = link();
    flowLook.picture(element, node("https://site.example/b.png", { width: 1000, height: 10 }));
    expect(element.querySelector("img")!.style.getPropertyValue("--ratio")).toBe("100");
    const theme = structuredClone(builtinTheme) as unknown as FlowTheme;
    Object.assign(theme.controls, { bannerRatioMin: 2, bannerRatio: 3, bannerRatioMax: 4 });
    expect(siteCss(theme)).toContain("aspect-ratio:clamp(2,var(--ratio,3),4)");
  });
});

test("a related item's least height follows its thumbnail's shape", () => {
  const theme = { ...builtinTheme, thumbnailRatio: 1.25 } as unknown as FlowTheme;
  expect(themeCss(theme)).toContain("min-height:calc(var(--thumbnail)/1.25)");
});
