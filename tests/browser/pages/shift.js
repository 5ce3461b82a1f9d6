// Shows a card as a page would and adds up how far what was seen before has moved.
import { until } from "./waiting.js";
import { problems } from "./watch.js";

const query = new URLSearchParams(location.search);
const main = document.getElementById("main");
const shifts = [];
new PerformanceObserver((list) => {
  for (const { value, hadRecentInput, sources, startTime: at } of list.getEntries()) {
    if (!hadRecentInput)
      shifts.push({
        value,
        at,
        of: sources.map(
          ({ node, previousRect: a, currentRect: b }) =>
            `${node?.localName ?? "in a shadow tree"} ${a.x},${a.y} ${a.width}x${a.height} to ${b.x},${b.y} ${b.width}x${b.height}`,
        ),
      });
  }
}).observe({ type: "layout-shift", buffered: true });

const article = await (await fetch(query.get("article"))).json();
const { default: html } = await import("./shift_html.js");
const card = document.createElement("article-card");
if (query.has("height")) {
  document.documentElement.style.setProperty("--known-height", `${query.get("height")}px`);
  card.className = "known";
}
if (query.has("html")) card.append(html(article));
else card.src = query.get("article");
if (query.has("render")) card.setAttribute("render", query.get("render"));
const below = document.createElement("p");
below.id = "below";
below.textContent = "What stands below the card is not to move.";
main.append(card);
main.after(below);
// What the reader sees before the script has come.
await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

window.kit = { problems, shifts, card, until };
if (!query.has("later")) await import("/article-card/article-card.js");
document.documentElement.dataset.ready = "";
