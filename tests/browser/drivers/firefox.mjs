import puppeteer from "puppeteer-core";

/** Debian's Firefox ESR over WebDriver BiDi. Its profile is made and removed by puppeteer. */
export async function openFirefox({ width = 1100, height = 900 } = {}) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: "/usr/bin/firefox-esr",
    headless: true,
    protocolTimeout: 300_000,
    defaultViewport: null,
  });
  const page = await browser.newPage();
  let size = { width, height };
  let deviceScaleFactor = 1;
  const apply = () => page.setViewport({ ...size, deviceScaleFactor });
  await apply();
  return {
    name: "firefox",
    version: await browser.version(),
    open: (url) => page.goto(url, { waitUntil: "load" }),
    evaluate: (fn, ...args) => page.evaluate(fn, ...args),
    screenshot: (path) => page.screenshot({ path }),
    setViewport(newWidth, newHeight) {
      size = { width: newWidth, height: newHeight };
      return apply();
    },
    async setScale(newScale) {
      deviceScaleFactor = newScale;
      await apply();
      return true;
    },
    async click(x, y, { count = 1, modifiers = [], ...options } = {}) {
      for (const key of modifiers) await page.keyboard.down(key);
      await page.mouse.click(x, y, { ...options, count });
      for (const key of modifiers) await page.keyboard.up(key);
    },
    move: (x, y) => page.mouse.move(x, y),
    async drag([fromX, fromY], [toX, toY]) {
      await page.mouse.move(fromX, fromY);
      await page.mouse.down();
      await page.mouse.move(toX, toY, { steps: 8 });
      await page.mouse.up();
    },
    async press(keys) {
      const held = keys.split("+");
      const key = held.pop();
      for (const name of held) await page.keyboard.down(name);
      await page.keyboard.press(key);
      for (const name of held.reverse()) await page.keyboard.up(name);
    },
    print: () => page.pdf({ format: "A4" }),
    close: () => browser.close(),
  };
}
