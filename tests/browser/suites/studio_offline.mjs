import { startServer } from "../../../tools/serve.mjs";

export const studioOffline = [
  {
    name: "the studio works without a network once it was loaded with one",
    only: ["chromium"],
    async run({ browser, assert }) {
      // A server and a context of its own: what a service worker keeps must not reach other tests.
      const server = await startServer();
      const context = await browser.page
        .context()
        .browser()
        .newContext({ viewport: { width: 1400, height: 900 } });
      try {
        const page = await context.newPage();
        await page.goto(`${server.url}studio?lang=en`);
        await page.waitForFunction(() => document.documentElement.dataset.offline, undefined, { timeout: 60_000 });
        await server.close();
        await page.reload();
        await page.waitForFunction(() => {
          const card = document.querySelector("article-card");
          return card?.mode === "canvas" && card.shadowRoot.querySelector("h2")?.textContent.includes("Tarshan");
        });
        await page.click(".samples [lang='ar']");
        await page.waitForFunction(
          () => document.querySelector("article-card").shadowRoot.querySelector("article").dir === "rtl",
        );
        const warnings = await page.evaluate(
          async () => (await document.querySelector("article-card").ready).warnings.length,
        );
        assert.equal(warnings, 0, "fonts and pictures that are missing");
        const others = await page.evaluate(async () => {
          const names = (await caches.keys()).filter((name) => name.startsWith("article-card-"));
          return names.length;
        });
        assert.equal(others, 1, "caches of one version");
      } finally {
        await context.close();
        await server.close().catch(() => {});
      }
    },
  },
];
