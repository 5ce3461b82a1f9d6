// Shows one card and tells the page around how it is shown.
const card = document.querySelector("article-card");
await import("/open/article-card/article-card.js");
await card.ready.catch(() => {});
const { mode } = card;
const text = mode === "html" ? card.textContent : card.shadowRoot.textContent;
parent.postMessage({ mode, text }, "*");
