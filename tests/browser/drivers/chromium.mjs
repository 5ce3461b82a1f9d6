import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const usualFlags = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Debian's Chromium over the DevTools protocol. */
export async function openChromium({ width = 1100, height = 900, flags = [] } = {}) {
  const profile = await mkdtemp(join(tmpdir(), "article-card-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    args: [...usualFlags, ...flags],
    viewport: { width, height },
    deviceScaleFactor: 1,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const protocol = await context.newCDPSession(page);
  const overrideMetrics = (metrics) =>
    protocol.send("Emulation.setDeviceMetricsOverride", { ...metrics, mobile: false });
  return {
    name: "chromium",
    version: context.browser()?.version() ?? "",
    /** Playwright's page, for what only this browser can do. */
    page,
    protocol,
    open: (url) => page.goto(url, { waitUntil: "load" }),
    evaluate: (fn, ...args) => page.evaluate(callWith(fn), args),
    // Playwright's own would go back to its own scale.
    async screenshot(path) {
      const { data } = await protocol.send("Page.captureScreenshot", { format: "png" });
      const png = Buffer.from(data, "base64");
      if (path) await writeFile(path, png);
      return png;
    },
    async setViewport(newWidth, newHeight) {
      const size = { width: newWidth, height: newHeight };
      await page.setViewportSize(size);
      // An override of setScale() would stay in force, and with it the width before.
      await overrideMetrics({ ...size, deviceScaleFactor: 1 });
    },
    async setScale(deviceScaleFactor) {
      // As with real zoom the viewport changes too; without that the override tells no media query.
      const { width, height } = page.viewportSize();
      await overrideMetrics({ width: width + Math.round(deviceScaleFactor * 2), height, deviceScaleFactor });
      return true;
    },
    async click(x, y, { count = 1, modifiers = [], ...options } = {}) {
      for (const key of modifiers) await page.keyboard.down(key);
      await page.mouse.click(x, y, { ...options, clickCount: count });
      for (const key of modifiers) await page.keyboard.up(key);
    },
    move: (x, y) => page.mouse.move(x, y),
    async drag([fromX, fromY], [toX, toY]) {
      await page.mouse.move(fromX, fromY);
      await page.mouse.down();
      await page.mouse.move(toX, toY, { steps: 8 });
      await page.mouse.up();
    },
    press: (keys) => page.keyboard.press(keys),
    print: () => page.pdf({ format: "A4" }),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

// Playwright hands over one argument; the function takes several.
function callWith(fn) {
  return new Function("args", `return (${fn})(...args)`);
}
