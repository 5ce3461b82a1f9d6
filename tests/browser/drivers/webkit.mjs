import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { freePort, start } from "./processes.mjs";

const miniBrowsers = ["4.1", "4.0", "6.0"].map(
  (version) => `/usr/lib/${triplet()}/webkit${version === "6.0" ? "gtk" : "2gtk"}-${version}/MiniBrowser`,
);

function triplet() {
  return process.arch === "arm64" ? "aarch64-linux-gnu" : "x86_64-linux-gnu";
}

/** A display of its own; the server picks a free number. */
async function openDisplay() {
  const server = start("Xvfb", ["-displayfd", "3", "-screen", "0", "2000x1600x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise((found, failed) => {
    server.child.stdio[3].once("data", (data) => found(String(data).trim()));
    server.exited.then(() => failed(new Error("Xvfb did not start")));
  });
  return { name: `:${number}`, close: () => server.close() };
}

class WebDriver {
  constructor(origin) {
    this.origin = origin;
  }

  async call(method, path, body) {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(300_000),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKitWebDriver: ${value?.error}: ${value?.message}`);
    return value;
  }

  async whenListening() {
    for (let attempt = 0; attempt < 100; ++attempt) {
      try {
        return await this.call("GET", "/status");
      } catch {
        await new Promise((done) => setTimeout(done, 50));
      }
    }
    throw new Error("WebKitWebDriver does not answer");
  }
}

const keys = {
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Escape: "\uE00C",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};

/** WebKitGTK's MiniBrowser over WebDriver, on a display of its own. */
export async function openWebkit({ width = 1100, height = 900 } = {}) {
  const binary = miniBrowsers.find(existsSync);
  if (!binary) throw new Error("WebKitGTK's MiniBrowser is not installed");
  const display = await openDisplay();
  const port = await freePort();
  const server = start("/usr/bin/WebKitWebDriver", [`--port=${port}`], {
    env: {
      ...process.env,
      DISPLAY: display.name,
      GDK_BACKEND: "x11",
      LIBGL_ALWAYS_SOFTWARE: "1",
      NO_AT_BRIDGE: "1",
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    },
  });
  const driver = new WebDriver(`http://127.0.0.1:${port}`);
  const stop = async () => {
    await server.close();
    await display.close();
  };
  try {
    await driver.whenListening();
    const options = { "webkitgtk:browserOptions": { binary, args: ["--automation"] } };
    const { sessionId, capabilities } = await driver.call("POST", "/session", {
      capabilities: { alwaysMatch: options },
    });
    const session = `/session/${sessionId}`;
    await driver.call("POST", `${session}/timeouts`, { script: 240_000, pageLoad: 60_000 });
    const browser = pageOf(driver, session, capabilities.browserVersion, stop);
    await browser.setViewport(width, height);
    return browser;
  } catch (error) {
    await stop();
    throw error;
  }
}

function pageOf(driver, session, version, stop) {
  const evaluate = async (fn, ...args) => {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${fn})(...arguments[0])).then(
        (value) => done({ value }),
        (error) => done({ error: String(error && error.message), stack: String(error && error.stack) }));`;
    const answer = await driver.call("POST", `${session}/execute/async`, { script, args: [args] });
    if (answer.error !== undefined) throw new Error(`${answer.error}\n${answer.stack}`);
    return answer.value;
  };
  const resize = (width, height) => driver.call("POST", `${session}/window/rect`, { width, height });
  const act = (actions) => driver.call("POST", `${session}/actions`, { actions });
  const point = (actions) => act([{ type: "pointer", id: "mouse", actions }]);
  const typeKeys = (actions) => act([{ type: "key", id: "keys", actions }]);
  const moveTo = (x, y) => ({ type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0 });
  return {
    name: "webkit",
    version,
    open: (url) => driver.call("POST", `${session}/url`, { url }),
    evaluate,
    async screenshot(path) {
      const png = Buffer.from(await driver.call("GET", `${session}/screenshot`), "base64");
      if (path) await writeFile(path, png);
      return png;
    },
    async setViewport(width, height) {
      await resize(width, height);
      // The window has a bar of its own above the page.
      const inner = await evaluate(() => [innerWidth, innerHeight]);
      if (inner[0] !== width || inner[1] !== height) await resize(2 * width - inner[0], 2 * height - inner[1]);
    },
    /** Its scale is the display's and stays. */
    setScale: async () => false,
    async click(x, y, { button = "left", count = 1, modifiers = [] } = {}) {
      const number = { left: 0, middle: 1, right: 2 }[button];
      const click = [
        { type: "pointerDown", button: number },
        { type: "pointerUp", button: number },
      ];
      for (const key of modifiers) await typeKeys([{ type: "keyDown", value: keys[key] }]);
      await point([moveTo(x, y), ...Array(count).fill(click).flat()]);
      for (const key of modifiers) await typeKeys([{ type: "keyUp", value: keys[key] }]);
    },
    move: (x, y) => point([moveTo(x, y)]),
    drag: ([fromX, fromY], [toX, toY]) =>
      point([
        moveTo(fromX, fromY),
        { type: "pointerDown", button: 0 },
        ...Array.from({ length: 8 }, (_, step) =>
          moveTo(fromX + ((toX - fromX) * (step + 1)) / 8, fromY + ((toY - fromY) * (step + 1)) / 8),
        ),
        { type: "pointerUp", button: 0 },
      ]),
    async press(pressed) {
      const values = pressed.split("+").map((name) => keys[name] ?? name);
      await typeKeys([
        ...values.map((value) => ({ type: "keyDown", value })),
        ...values.reverse().map((value) => ({ type: "keyUp", value })),
      ]);
    },
    async close() {
      await driver.call("DELETE", session).catch(() => {});
      await stop();
    },
  };
}
