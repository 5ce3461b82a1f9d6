import { describe, expect, test } from "vitest";
import { safeHref } from "../../../web/src/accessibility/safe_href.js";

const base = "https://news.example/world/";

describe("safeHref", () => {
  test.each([
    ["https://a.example/x", "https://a.example/x"],
    ["http://a.example", "http://a.example/"],
    ["mailto:desk@news.example", "mailto:desk@news.example"],
    ["story", "https://news.example/world/story"],
    ["/story", "https://news.example/story"],
    ["//cdn.example/x", "https://cdn.example/x"],
    ["?page=2", "https://news.example/world/?page=2"],
    ["#top", "https://news.example/world/#top"],
    ["javascript", "https://news.example/world/javascript"],
  ])("%j leads to %s", (href, absolute) => expect(safeHref(href, base)).toBe(absolute));

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\u0000javascript:alert(1)",
    "\u001fjavascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\r\nscript:alert(1)",
    "javascript\t:alert(1)",
    "javascript://x/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "DATA:text/html;base64,PHNjcmlwdD4=",
    "blob:https://news.example/1",
    "file:///etc/passwd",
    "vbscript:x",
    "view-source:https://a.example",
    "ws://a.example",
    "filesystem:https://a.example/x",
    "http://",
    "https://[",
    "",
  ])("%j leads nowhere", (href) => expect(safeHref(href, base)).toBeUndefined());
});
