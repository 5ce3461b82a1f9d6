import "/article-card/article-card.js";

await document.querySelector("article-card").ready;
requestAnimationFrame(() =>
  setTimeout(() => {
    globalThis.paintedMs = performance.now();
  }),
);
