import { expect, test } from "vitest";
import { safeHref } from "../../../web/src/accessibility/safe_href.js";

const base = "https://site.example/news/story";

const schemes = [
  "javascript",
  "vbscript",
  "data",
  "blob",
  "file",
  "filesystem",
  "about",
  "view-source",
  "ftp",
  "ws",
  "intent",
  "tel",
];
const tails: Record<string, string> = { data: "text/html,<script>alert(1)</script>", blob: "https://site.example/1" };

/** Ways to write a scheme that browsers read as the plain one. */
const disguises: ((address: string) => string)[] = [
  (address) => address,
  (address) => address.toUpperCase(),
  (address) => address.replace(/^(.)(.)/, (_, a: string, b: string) => a + b.toUpperCase()),
  (address) => ` ${address}`,
  (address) => `\t\n\r ${address}`,
  (address) => `\u0000${address}`,
  (address) => `\u0001\u001f${address}`,
  (address) => address.replace(/^(..)/, "$1\t"),
  (address) => address.replace(/^(..)/, "$1\n"),
  (address) => address.replace(/^(..)/, "$1\r\n"),
  (address) => address.replace(":", "\t:"),
  (address) => address.replace(":", "\n\r\t:"),
  (address) => address.split("").join("\t"),
  (address) => address.replace(":", ":\n"),
  (address) => address.replace(":", "://%0a"),
  (address) => address.replace(":", ":///"),
  (address) => `${address}#https://site.example/`,
];

const hostile = schemes.flatMap((scheme) =>
  disguises.map((disguise) => disguise(`${scheme}:${tails[scheme] ?? "alert(1)//"}`)),
);

test("there are at least 200 hostile cases, each its own", () => {
  expect(new Set(hostile).size).toBeGreaterThanOrEqual(200);
});

test.each(hostile.map((href) => [JSON.stringify(href), href]))("%s is no link", (_name, href) => {
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
