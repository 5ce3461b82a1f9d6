import { firedTimers } from "./count_timers.js";
import { frame, outlast, still, unchanged, until } from "./waiting.js";
import { problems } from "./watch.js";

const query = new URLSearchParams(location.search);
const { documentElement: root } = document;
const card = document.getElementById("card");
const kit = { problems, firedTimers, card, until, frame, still, outlast, unchanged };
window.kit = kit;

const builtinTheme = async (name) => (name ? (await fetch(`/article-card/themes/${name}.json`)).json() : {});

/** Shows a state on the card as the studio does: the built-in theme by its name, the changes over it. */
kit.show = async (state) => {
  kit.state = state;
  if (state.theme.name) card.setAttribute("theme", state.theme.name);
  card.setAttribute("color-scheme", state.scheme);
  card.theme = state.theme.changes;
  const article = JSON.parse(state.content, (key, value) =>
    (key === "src" || key === "logo") && typeof value === "string" ? new URL(value, state.base).href : value,
  );
  card.article = article;
  await card.ready;
};

kit.builtinTheme = builtinTheme;
kit.inside = (selector) => kit.part.shadowRoot.querySelector(selector);
kit.words = (selector) => kit.inside(selector)?.textContent.replace(/\s+/g, " ").trim();

/** The files that are saved from now on. */
kit.saved = [];
const blobs = new Map();
const makeAddress = URL.createObjectURL;
URL.createObjectURL = (blob) => {
  const address = makeAddress(blob);
  blobs.set(address, blob);
  return address;
};
HTMLAnchorElement.prototype.click = function keep() {
  kit.saved.push({ file: this.download, blob: blobs.get(this.href) });
};

try {
  await import("/article-card/article-card.js");
  root.lang = query.get("lang") ?? "en";
  root.dir = root.lang === "ar" ? "rtl" : "ltr";
  const scheme = query.get("scheme") ?? "light";
  root.classList.add(scheme);
  const name = query.get("article") ?? "english";
  const address = new URL(`/articles/${name}.json`, location.href).href;
  await kit.show({
    content: await (await fetch(address)).text(),
    base: address,
    theme: { name: query.get("theme") ?? "", changes: JSON.parse(query.get("changes") ?? "{}") },
    layout: "",
    widths: [Number(query.get("width") ?? 640)],
    scheme,
    scale: 1,
    lang: "",
    dir: "auto",
    mode: "canvas",
  });
  const part = query.get("part") ?? "take_away";
  await import(`/studio-parts/${part}.js`);
  kit.part = document.createElement(`studio-${part.replace("_", "-")}`);
  kit.part.state = kit.state;
  kit.part.card = card;
  document.getElementById("part").append(kit.part);
  await kit.part.updateComplete;
  root.dataset.ready = "";
} catch (error) {
  root.dataset.failed = String(error?.stack ?? error);
}
