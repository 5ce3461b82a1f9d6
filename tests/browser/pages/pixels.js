import "/article-card/article-card.js";

async function hex(algorithm, bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest(algorithm, bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** SHA-256 of the RGBA bytes of the article at `url`, for every size asked for. */
window.hashPixels = async (url, sizes) => {
  const card = document.createElement("article-card");
  card.src = url;
  const results = [];
  for (const { width, scale } of sizes) {
    const pixels = await card.toPixels({ width, scale });
    results.push({
      hash: await hex("SHA-256", pixels.data),
      width: pixels.width,
      height: pixels.height,
      warnings: pixels.warnings.map((warning) => `${warning.path}: ${warning.reason}`),
    });
  }
  return results;
};
document.documentElement.dataset.ready = "";
