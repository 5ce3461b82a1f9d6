import { existsSync } from "node:fs";
import { join } from "node:path";
import { startServer } from "../../../tools/serve.mjs";
import { until } from "../pages/waiting.js";
import { root } from "../site.mjs";
import { openLanding } from "./studio_page.mjs";

const figures = () =>
  until(() => document.querySelectorAll("[data-known='true']").length === 3, "the figures").then(() =>
    Object.fromEntries(
      [...document.querySelectorAll("[id^='figure-']")].map((row) => [
        row.id.replace("figure-", ""),
        {
          value: row.querySelector(".value").textContent.trim(),
          detail: row.querySelector(".detail")?.textContent ?? "",
        },
      ]),
    ),
  );

const pixelHash = async () => {
  const card = document.createElement("article-card");
  card.src = "/articles/english.json";
  const { data } = await card.toPixels({ width: 640, scale: 1 });
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", data));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

export const landing = [
  {
    name: "the landing page is a front page of at least twelve cards, in two languages and every theme",
    async run({ browser, site, evaluate, assert }) {
      await openLanding(browser, site);
      const seen = await evaluate(async () => {
        for (const card of cards()) {
          // Far from the viewport a card sleeps.
          card.scrollIntoView();
          await until(() => drawn(card) > 0, "a drawn card");
        }
        const front = [...document.querySelectorAll(".sheet article-card")];
        const attribute = (name) => [...new Set(cards().map((card) => card.getAttribute(name)))].sort();
        const dirs = front.map((card) => card.shadowRoot.querySelector("article").dir);
        document.querySelector(".chips [data-theme='quiet']").click();
        await until(() => front.every((card) => card.getAttribute("theme") === "quiet"), "all in the theme");
        return {
          count: front.length,
          layouts: attribute("layout").length,
          dirs: [...new Set(dirs)].sort(),
          dressed: [...new Set(front.map((card) => card.getAttribute("theme")))],
          themes: new Set([...document.querySelectorAll(".six article-card")].map((card) => card.getAttribute("theme")))
            .size,
        };
      });
      assert.ok(seen.count >= 12, `${seen.count} cards`);
      assert.ok(seen.layouts >= 6, `${seen.layouts} layouts`);
      assert.deepEqual(seen.dirs, ["ltr", "rtl"]);
      assert.deepEqual(seen.dressed, ["quiet"]);
      assert.equal(seen.themes, 6);
    },
  },
  {
    name: "the landing page's figures are those of this browser and this server",
    async run({ browser, assert }) {
      const server = await startServer({ compress: true });
      try {
        await browser.open(`${server.url}?lang=en`);
        const known = () => browser.evaluate(() => document.querySelectorAll("[data-known='true']").length);
        await until(async () => (await known()) === 3, "the figures");
        const seen = await browser.evaluate(() =>
          Object.fromEntries(
            [...document.querySelectorAll("[id^='figure-']")].map((row) => [
              row.id.replace("figure-", ""),
              [row.querySelector(".value").textContent.trim(), row.querySelector(".detail")?.textContent ?? ""],
            ]),
          ),
        );
        const part = (name) => Number(new RegExp(`${name} (\\d+)`).exec(seen.bytes[1])?.[1]);
        const [core, scripts, fonts] = ["core", "scripts", "fonts"].map(part);
        const sent = async (name) => {
          const response = await fetch(`${server.url}article-card/${name}`, { headers: { "accept-encoding": "br" } });
          return Number(response.headers.get("content-length"));
        };
        const least = (await sent("card.wasm")) / 1000;
        assert.ok(core >= Math.floor(least) && core < least * 1.6, `core ${core} kB; card.wasm alone is ${least} kB`);
        assert.ok(Math.abs(Number.parseFloat(seen.bytes[0]) - core - scripts - fonts) <= 2, seen.bytes.join(" "));
        assert.ok(fonts > 0, seen.bytes[1]);
        assert.doesNotMatch(seen.bytes[1], /did not compress/);
        assert.match(seen.cold[0], /^[\d,]+ ms$/);
        const hash = await browser.evaluate(pixelHash);
        assert.ok(
          hash.startsWith(/[0-9a-f]{8}/.exec(seen.pixels[0])?.[0] ?? "-"),
          `${seen.pixels[0]} is not of ${hash}`,
        );
        const isRecorded = existsSync(join(root, "demo/dist/native_pixels.json"));
        assert.match(seen.pixels[0], isRecorded ? / equal$/ : /^[0-9a-f]{8}$/);
      } finally {
        await server.close();
      }
    },
  },
  {
    name: "the landing page says whether its pixels are those that were recorded",
    only: ["chromium"],
    async run({ browser, site, evaluate, assert }) {
      const recorded = { article: "english.json", width: 640, scale: 1 };
      let sha256 = "0".repeat(64);
      const answer = (route) => route.fulfill({ json: { ...recorded, sha256 } });
      await browser.page.route("**/native_pixels.json", answer);
      try {
        await openLanding(browser, site);
        const other = await evaluate(figures);
        assert.match(other.pixels.value, / not equal$/);
        assert.match(other.pixels.detail, /00000000/);
        sha256 = await evaluate(pixelHash);
        await openLanding(browser, site);
        const same = await evaluate(figures);
        assert.match(same.pixels.value, /^[0-9a-f]{8} equal$/);
      } finally {
        await browser.page.unroute("**/native_pixels.json", answer);
      }
    },
  },
];
