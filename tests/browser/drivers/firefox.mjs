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
    click: (x, y, options) => page.mouse.click(x, y, options),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}
