// The studio at work: node tests/bench/studio.mjs [--steps N]. From a keystroke, or a step of a slider, to a preview that
// shows it, and to all four, beside what an event that changes nothing costs until the next frame; long tasks while a preview's edge is dragged.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startServer } from "../../tools/serve.mjs";
import { openChromium } from "../browser/drivers/chromium.mjs";

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const shown = (ms) => `${ms.toFixed(1)} ms`;

/** Runs in the page: what tells when a step is on the screen. */
function equip() {
  const cards = () => [...document.querySelectorAll("article-card")];
  window.cards = cards;
  window.until = async (condition) => {
    for (let i = 0; i < 3000; ++i) {
      if (await condition()) return;
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error("it does not come true");
  };
  const painted = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(0);
      }),
    );
  // A new height is told by an event, a new text stands over the canvas: both in one task with the pixels.
  const resized = () =>
    cards().map((card) => new Promise((done) => card.addEventListener("card-resize", done, { once: true })));
  const rewritten = () =>
    cards().map((card) => {
      const headline = () => card.shadowRoot.querySelector("h2")?.textContent;
      const before = headline();
      return new Promise((done) => {
        const observer = new MutationObserver(() => {
          if (headline() === before) return;
          observer.disconnect();
          done();
        });
        observer.observe(card.shadowRoot, { subtree: true, childList: true, characterData: true });
      });
    });
  const changes = { resized, rewritten, nothing: () => [Promise.resolve()] };
  /** Ms from the next event of this type to the frame that shows it in every preview. */
  window.timeNext = (type, change) =>
    new Promise((done) => {
      // A step that leaves some preview as it was says nothing.
      setTimeout(() => done(undefined), 3000);
      addEventListener(
        type,
        async (event) => {
          const shown = changes[change]();
          const first = Promise.race(shown).then(painted);
          const all = Promise.all(shown).then(painted);
          done({ first: (await first) - event.timeStamp, all: (await all) - event.timeStamp });
        },
        { once: true, capture: true },
      );
    });
}

async function openFour(browser, url) {
  await browser.open(`${url}studio?lang=en`);
  await browser.evaluate(equip);
  return browser.evaluate(async () => {
    await until(() => cards()[0]?.mode === "canvas");
    await until(() => document.querySelector(".editor").shadowRoot?.querySelector(".cm-content")?.textContent);
    const usable = performance.getEntriesByName("studio-usable")[0].startTime;
    const ready = performance.now();
    for (const width of [360, 768, 300]) document.querySelector(`[data-width="${width}"]`).click();
    await until(() => cards().length === 4 && cards().every((card) => card.mode === "canvas"));
    // By itself the layout leaves parts out where a card is narrow, and what changes there is not seen.
    for (const [id, value] of Object.entries({ zoom: "0.5", layout: "standard" })) {
      const select = document.getElementById(id);
      select.value = value;
      select.dispatchEvent(new Event("change"));
    }
    await new Promise((done) => setTimeout(done, 3000));
    return { usable, ready };
  });
}

/** A card as front pages have them, in place of a whole article. */
async function takeStory(browser) {
  await browser.evaluate(async () => {
    const { cards: stories } = await (await fetch("/articles/front/english.json")).json();
    const data = new DataTransfer();
    const { image, ...story } = stories[0].article;
    const src = new URL(image.src, new URL("/articles/front/", location.href)).href;
    data.setData("text/plain", JSON.stringify({ ...story, image: { ...image, src } }));
    document
      .querySelector(".bring textarea")
      .dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    await until(() => document.querySelector(".outcome .told"));
    await new Promise((done) => setTimeout(done, 3000));
  });
}

async function keystrokes(browser, steps) {
  const { page } = browser;
  // The caret goes into the headline.
  await browser.evaluate(() => {
    const content = document.querySelector(".editor").shadowRoot.querySelector(".cm-content");
    const line = [...content.querySelectorAll(".cm-line")].find((each) => each.textContent.includes('"headline"'));
    content.focus();
    line.scrollIntoView({ block: "center" });
    const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let last;
    while (text.nextNode()) if (text.currentNode.data.includes("Stone")) last = text.currentNode;
    getSelection().collapse(last, last.data.indexOf("Stone") + 2);
  });
  await page.waitForTimeout(300);
  const times = [];
  for (let step = 0; step < steps; ++step) {
    const timing = browser.evaluate(() => timeNext("keydown", "rewritten"));
    await page.waitForTimeout(250);
    await page.keyboard.press("x");
    times.push(await timing);
  }
  return times;
}

async function sliderSteps(browser, steps) {
  await browser.evaluate(async () => {
    const search = document.getElementById("token-search");
    search.value = "typography.standfirst.lineHeight";
    search.dispatchEvent(new Event("input", { bubbles: true }));
    await until(() => document.querySelector("[data-token='typography.standfirst.lineHeight'] input[type=range]"));
  });
  const times = [];
  for (let step = 0; step < steps; ++step) {
    times.push(
      await browser.evaluate(async (by) => {
        await new Promise((done) => setTimeout(done, 250));
        const slider = document.querySelector("[data-token='typography.standfirst.lineHeight'] input[type=range]");
        const timing = timeNext("input", "resized");
        // Far enough apart that lines of every size become higher or lower by a px.
        slider.value = String(1.9 + 0.3 * (by % 6));
        slider.dispatchEvent(new Event("input", { bubbles: true }));
        return timing;
      }, step),
    );
  }
  return times;
}

async function emptyEvents(browser, steps) {
  const { page } = browser;
  await browser.evaluate(() => {
    const input = Object.assign(document.createElement("input"), { id: "empty" });
    document.body.append(input);
    input.focus();
  });
  const times = [];
  for (let step = 0; step < steps; ++step) {
    const timing = browser.evaluate(() => timeNext("keydown", "nothing"));
    await page.waitForTimeout(100);
    await page.keyboard.press("x");
    times.push(await timing);
  }
  await browser.evaluate(() => document.getElementById("empty").remove());
  return times;
}

async function dragged(browser) {
  const { page } = browser;
  const [x, y] = await browser.evaluate(() => {
    window.longTasks = [];
    new PerformanceObserver((list) =>
      window.longTasks.push(...list.getEntries().map((entry) => entry.duration)),
    ).observe({
      type: "longtask",
    });
    const { x, y, width } = document.querySelector(".handle").getBoundingClientRect();
    return [x + width / 2, y + 60];
  });
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 60; ++step) {
    await page.mouse.move(x - step * 4, y);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  await page.waitForTimeout(500);
  return browser.evaluate(() => ({ tasks: window.longTasks, width: cards()[0].clientWidth }));
}

export async function benchStudio(steps = 25) {
  const server = await startServer();
  const browser = await openChromium({ width: 1920, height: 1080 });
  try {
    const { usable, ready } = await openFour(browser, server.url);
    console.log("\nThe studio with four previews, Chromium; medians");
    console.log(`  usable after ${shown(usable)}, with its first card and the editor after ${shown(ready)}`);
    const medians = (steps) => {
      const times = steps.filter(Boolean);
      if (times.length === 0) throw new Error("no step was shown by all four previews within three seconds");
      return { first: median(times.map((time) => time.first)), all: median(times.map((time) => time.all)) };
    };
    const empty = medians(await emptyEvents(browser, steps)).all;
    const cell = (ms) => `${shown(ms)} (${(ms / empty).toFixed(1)} x)`.padStart(20);
    const row = (name, { first, all }) => console.log(`  ${name.padEnd(30)}${cell(first)}${cell(all)}`);
    console.log(`  ${"".padEnd(30)}${"first preview".padStart(20)}${"all four".padStart(20)}`);
    row("an event that changes nothing", { first: empty, all: empty });
    row("whole articles: a keystroke", medians(await keystrokes(browser, steps)));
    row("whole articles: a slider", medians(await sliderSteps(browser, steps)));
    const { tasks, width } = await dragged(browser);
    const longest = tasks.length > 0 ? `, the longest ${shown(Math.max(...tasks))}` : "";
    console.log(`  dragging an edge to ${width} px: ${tasks.length} tasks over 50 ms${longest}`);
    await takeStory(browser);
    row("stories: a keystroke", medians(await keystrokes(browser, steps)));
    row("stories: a slider", medians(await sliderSteps(browser, steps)));
  } finally {
    await browser.close();
    await server.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { steps: { type: "string", default: "25" } } });
  await benchStudio(Number(values.steps));
}
