import { firedTimers } from "./count_timers.js";
import { frame, outlast, still, unchanged, until } from "./waiting.js";
import { problems } from "./watch.js";

const query = new URLSearchParams(location.search);
const main = document.getElementById("main");

/** What tests call in the page; everything they need beyond the element itself. */
const kit = { problems, firedTimers, main, until, frame, still, outlast, unchanged };

kit.import = async () => {
  const module = await import("/article-card/article-card.js");
  const settings = {};
  for (const name of ["wasmUrl", "fontsUrl", "workerUrl"]) if (query.has(name)) settings[name] = query.get(name);
  if (query.get("worker") === "no") settings.worker = false;
  module.configure(settings);
  return module;
};

kit.article = (more = {}) => ({
  headline: "A headline that says what has happened",
  url: "https://news.example/story",
  body: [
    {
      type: "paragraph",
      text: "The first paragraph of the story, long enough to take more than one line in a narrow card.",
    },
  ],
  ...more,
});

/** Puts a card on the page; `properties` are set before it is connected. */
kit.mount = ({ width, ...properties } = {}, parent = main) => {
  const card = document.createElement("article-card");
  if (width !== undefined) card.style.width = `${width}px`;
  Object.assign(card, properties);
  parent.append(card);
  return card;
};

kit.event = (card, type) =>
  new Promise((done) => card.addEventListener(type, (event) => done(event.detail), { once: true }));

/** A card that is shown with all its pictures, or an error. */
kit.loaded = async (properties, parent) => {
  const card = kit.mount(properties, parent);
  const failed = kit.event(card, "card-error").then((error) => {
    throw new Error(`card-error: ${error.code} ${error.path} ${error.reason}`);
  });
  card.loadDetail = await Promise.race([kit.event(card, "card-load"), failed]);
  return card;
};

kit.failure = async (card) => {
  const { code, path, reason } = await kit.event(card, "card-error");
  return { code, path, reason };
};

kit.canvas = (card) => card.shadowRoot.querySelector("canvas");

kit.canvasPixels = (card) => {
  const canvas = kit.canvas(card);
  const copy = new OffscreenCanvas(canvas.width, canvas.height);
  const context = copy.getContext("2d", { willReadFrequently: true });
  context.drawImage(canvas, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
};

kit.differences = (a, b) => {
  if (a.length !== b.length) return -1;
  let count = 0;
  for (let i = 0; i < a.length; ++i) if (a[i] !== b[i]) ++count;
  return count;
};

kit.pixelAt = (image, x, y) => [...image.data.slice((y * image.width + x) * 4, (y * image.width + x) * 4 + 4)];

kit.hash = async (bytes) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** Waits until a card's text stands over its pixels in their fonts. */
kit.settled = (card) =>
  kit.until(() => card.shadowRoot.querySelector(".text[data-fitted]"), "text that fits its pixels");

/** Every rectangle of the element's own lines and boxes, in CSS px of the viewport. */
kit.box = (element) => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
};

window.kit = kit;
try {
  if (query.get("import") !== "later") await kit.import();
  document.documentElement.dataset.ready = "";
} catch (error) {
  document.documentElement.dataset.failed = String(error);
}
