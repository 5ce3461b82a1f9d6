// A hundred cards, and a hundred times the same article as HTML, that follow one custom property of the page.
import "/article-card/article-card.js";

const count = 100;
const rounds = 5;
const colors = ["#ffeedd", "#ddeeff"];

const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const set = (name, value) => document.documentElement.style.setProperty(name, value);

/** Milliseconds from the change to the frame that shows it everywhere, and how often each card was painted. */
async function timeCards(articleUrl) {
  let paintings = 0;
  let wanted = Number.POSITIVE_INFINITY;
  let reached = () => {};
  const { prototype } = ImageBitmapRenderingContext;
  const { transferFromImageBitmap } = prototype;
  prototype.transferFromImageBitmap = function (bitmap) {
    transferFromImageBitmap.call(this, bitmap);
    if (++paintings === wanted) reached();
  };
  set("--article-card-color-surface", "#ffffff");
  const article = await (await fetch(articleUrl)).json();
  const cards = Array.from({ length: count }, () => {
    const card = document.createElement("article-card");
    card.style.width = "320px";
    card.render = "canvas";
    card.article = article;
    document.body.append(card);
    return card;
  });
  await Promise.all(cards.map((card) => new Promise((done) => card.addEventListener("card-load", done))));
  // What comes after a first frame, such as pictures of the right size, is not to be counted.
  await new Promise((done) => setTimeout(done, 1000));
  const times = [];
  const passes = [];
  for (let round = 0; round < rounds; ++round) {
    paintings = 0;
    wanted = count;
    const all = new Promise((done) => {
      reached = done;
    });
    const start = performance.now();
    set("--article-card-color-surface", colors[round % 2]);
    await all;
    await frame();
    times.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 500));
    passes.push(paintings / count);
  }
  for (const card of cards) card.remove();
  return { ms: median(times), passes: Math.max(...passes) };
}

async function timeHtml(html) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(".card{background:var(--surface)}");
  document.adoptedStyleSheets.push(sheet);
  const peers = Array.from({ length: count }, () => {
    const peer = document.createElement("div");
    peer.style.width = "320px";
    peer.innerHTML = html;
    document.body.append(peer);
    return peer;
  });
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 1000));
  const times = [];
  for (let round = 0; round < rounds; ++round) {
    const start = performance.now();
    set("--surface", colors[round % 2]);
    await frame();
    times.push(performance.now() - start);
    await new Promise((done) => setTimeout(done, 100));
  }
  for (const peer of peers) peer.remove();
  return { ms: median(times) };
}

globalThis.timeThemes = async (articleUrl, html) => ({
  count,
  card: await timeCards(articleUrl),
  html: await timeHtml(html),
});
document.documentElement.dataset.ready = "";
