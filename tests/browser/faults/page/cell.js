// One card on a page of its own, whose server serves one file with a fault. Tells its parent what a reader sees and what
// the card tells.
const { id, render, theme, layout, ask, ownHtml, foreign, isSlow, expected } = JSON.parse(
  decodeURIComponent(location.hash.slice(1)),
);

// Time as a machine with nothing else to do would have it: a turn that is late counts as one.
const turnMs = 50;
let turns = 0;
setInterval(() => {
  turns += 1;
}, turnMs);
const now = () => turns * turnMs;
const turn = () => new Promise((done) => setTimeout(done, turnMs));
const until = async (condition, ms) => {
  for (const end = now() + ms; now() < end; await turn()) if (condition()) return true;
  return condition();
};

const problems = [];
addEventListener("error", ({ message }) => problems.push(`error: ${message}`));
addEventListener("unhandledrejection", ({ reason }) => problems.push(`unhandled: ${reason?.message ?? reason}`));

const tell = (type, what = {}) => parent.postMessage({ id, type, ...what }, "*");

const article = ask === "src" ? undefined : await (await fetch("/article.json")).json();
if (article && foreign) article.body.push({ type: "paragraph", text: "กขค ภาษาไทย" });
const words = { first: /headline that stays readable/, second: /second headline/ };

const card = document.createElement("article-card");
card.style.width = "340px";
const told = [];
card.addEventListener("card-error", ({ detail: { code, path } }) => told.push([code, path]));
for (const [name, value] of Object.entries({ render, theme, layout })) if (value) card.setAttribute(name, value);
if (ownHtml) {
  card.innerHTML = `<h2><a href="/story">A headline that stays readable</a></h2>
    <p>Words with <a href="/inside">a link</a>, and enough of them to be a paragraph of an article.</p>`;
}

const isSeen = (element) => element.checkVisibility?.() !== false && element.getBoundingClientRect().width > 0;

/** Whether a headline and its links are to be seen: as the page's own, over a canvas that is painted, or as HTML. */
const reads = (headline, links) => {
  const roots = {
    html: card,
    canvas: card.shadowRoot?.querySelector(".text"),
    dom: card.shadowRoot?.querySelector(".flow"),
  };
  const root = roots[card.mode ?? "html"];
  if (!root || (card.mode === "canvas" && !card.shadowRoot.querySelector("canvas").width)) return false;
  const found = [...root.querySelectorAll("a")].filter(isSeen).map(({ href }) => new URL(href).pathname);
  return (
    [...root.querySelectorAll("h2")].some((h2) => headline.test(h2.textContent) && isSeen(h2)) &&
    links.every((link) => found.includes(link))
  );
};

/** What is told of the content so far, sorted. */
const toldNow = () => told.map(([code, path]) => `${code} ${path.replace(/http:\/\/[^/]+/, "")}`).sort();
const hasCome = ({ told: faults, mode }) => (card.mode ?? "html") === mode && toldNow().length >= faults.length;

if (ask !== "children") Object.assign(card, ask === "src" ? { src: "/article.json" } : { article });
document.body.append(card);
const begin = now();
import("/article-card/article-card.js").catch(() => {});
const isReadable = await until(() => reads(words.first, ["/story", "/inside"]), 45_000);
const first = { isReadable, ms: now() - begin, mode: card.mode ?? "html" };
tell("readable");

// As long as any file may take, and the quiet after it in which nothing may be told twice.
await until(() => hasCome(expected), 50_000);
await until(() => false, isSlow ? 5_000 : 500);
const last = { mode: card.mode ?? "html", told: toldNow() };

told.length = 0;
const changed = now();
if (customElements.get("article-card")) {
  card.article = { headline: "A second headline", url: "/second", body: [{ type: "paragraph", text: "Other words" }] };
  await until(() => reads(words.second, ["/second"]), 45_000);
}
const second = { isReadable: reads(words.second, ["/second"]), ms: now() - changed };
tell("done", { record: { first, last, second, problems } });
