import { expect, test } from "vitest";
import { safeHref } from "../../../web/src/accessibility/safe_href.js";
import { hostileLinks } from "../../support/hostile_links.mjs";

const base = "https://site.example/news/story";

test("there are at least 200 hostile cases, each its own", () => {
  expect(new Set(hostileLinks).size).toBeGreaterThanOrEqual(200);
});

test.each(hostileLinks.map((href) => [JSON.stringify(href), href]))("%s is no link", (_name, href) => {
  expect(safeHref(href, base)).toBeUndefined();
});

test.each([
  "javascript\u0000:x",
  "java\u0000script:x",
  "%6aavascript:x",
  "javascript%3ax",
  "&#106;avascript:x",
  "//[",
  "http://",
])("%j leads nowhere but to the web, if anywhere", (href) => {
  const followed = safeHref(href, base);
  expect(followed === undefined || /^https?:\/\//.test(followed), String(followed)).toBe(true);
});
