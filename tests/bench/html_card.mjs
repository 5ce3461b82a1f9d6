// The same article as a page author would write it in HTML: same words, same fonts, sizes and column. The peer of the
// benchmarks.

const escaped = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);

function rich(text) {
  if (typeof text === "string") return escaped(text);
  return text
    .map((run) => {
      let html = escaped(run.text);
      for (const tag of ["strong", "em", "code"]) if (run[tag]) html = `<${tag}>${html}</${tag}>`;
      return run.href ? `<a href="${escaped(run.href)}">${html}</a>` : html;
    })
    .join("");
}

// Relative addresses are the demo's articles', as for the card.
const addressOf = (src) => new URL(src, "http://localhost/articles/").pathname;

function picture(image, caption = true) {
  const text = [image.caption, image.credit].filter(Boolean).map(escaped).join(" ");
  const size = image.width ? `width="${image.width}" height="${image.height}"` : "";
  const img = `<img src="${escaped(addressOf(image.src))}" alt="${escaped(image.alt)}" ${size}>`;
  return caption ? `<figure>${img}${text && `<figcaption>${text}</figcaption>`}</figure>` : img;
}

function block(part) {
  switch (part.type) {
    case "paragraph":
      return `<p>${rich(part.text)}</p>`;
    case "heading":
      return `<h${part.level + 1}>${rich(part.text)}</h${part.level + 1}>`;
    case "list": {
      const tag = part.ordered ? "ol" : "ul";
      return `<${tag}>${part.items.map((item) => `<li>${rich(item)}</li>`).join("")}</${tag}>`;
    }
    case "quote":
      return `<blockquote><p>${rich(part.text)}</p>${part.cite ? `<cite>${rich(part.cite)}</cite>` : ""}</blockquote>`;
    case "image":
      return picture(part);
    default:
      return "<hr>";
  }
}

/** The article's markup. */
export function htmlCard(article) {
  const authors = (article.authors ?? []).map((author) => escaped(author.name)).join(" and ");
  const items = (article.related?.items ?? []).map(
    (item) => `<li>${item.image ? picture(item.image, false) : ""}<div>
      ${item.kicker ? `<p class="kicker">${escaped(item.kicker.text ?? item.kicker)}</p>` : ""}
      <h3><a href="${escaped(item.url)}">${escaped(item.headline)}</a></h3>
      ${item.summary ? `<p>${escaped(item.summary)}</p>` : ""}</div></li>`,
  );
  return `<article class="card" lang="${escaped(article.lang ?? "en")}">
    ${article.kicker ? `<p class="kicker">${escaped(article.kicker.text)}</p>` : ""}
    <h1><a href="${escaped(article.url ?? "#")}">${escaped(article.headline)}</a></h1>
    <p class="meta">${escaped(article.source?.name ?? "")} · By ${authors} · <time>${escaped(article.published ?? "")}</time></p>
    ${article.standfirst ? `<p class="standfirst">${rich(article.standfirst)}</p>` : ""}
    ${article.image ? picture(article.image) : ""}
    ${(article.body ?? []).map(block).join("\n")}
    <section class="related"><h2>${escaped(article.related?.title ?? "Related")}</h2><ul>${items.join("")}</ul></section>
  </article>`;
}

/** The files of the card's fonts that its peers set the article in. */
export const peerFaces = [
  { family: "Source Serif 4", weight: 400, style: "normal", file: "source-serif-4-latin-400-normal.ttf" },
  { family: "Source Serif 4", weight: 400, style: "italic", file: "source-serif-4-latin-400-italic.ttf" },
  { family: "Source Serif 4", weight: 700, style: "normal", file: "source-serif-4-latin-700-normal.ttf" },
  { family: "Inter", weight: 400, style: "normal", file: "inter-latin-400-normal.ttf" },
  { family: "Inter", weight: 600, style: "normal", file: "inter-latin-600-normal.ttf" },
].map((face) => ({ ...face, url: `/article-card/fonts/${face.file}` }));

const fontFace = ({ family, weight, style, url }) =>
  `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:block;src:url("${url}")}`;

export const htmlCardCss = `
${peerFaces.map(fontFace).join("\n")}
body{margin:0}
.card{box-sizing:border-box;padding:24px;background:#fff;color:#222220;font:400 18px/1.6 "Source Serif 4",serif}
.card *{margin:0;padding:0}
.card a{color:inherit}
.card .kicker{font:600 14px/1.4 Inter,sans-serif;color:#a8241c}
.card h1{font:700 36px/1.16 "Source Serif 4",serif;letter-spacing:-.01em;text-wrap:balance;margin:8px 0}
.card h2,.card h3,.card h4{font:700 20px/1.28 "Source Serif 4",serif;margin:16px 0 8px}
.card .meta{font:400 14px/1.5 Inter,sans-serif;color:#605e58}
.card .standfirst{font-size:21px;line-height:1.4;color:#605e58;margin:16px 0}
.card figure{margin:20px 0}
.card figure img{display:block;width:100%;height:auto;border-radius:4px}
.card figcaption{font:400 13px/1.5 Inter,sans-serif;color:#605e58;margin-top:8px}
.card p,.card blockquote{margin:0 0 16px}
.card ul,.card ol{margin:0 0 16px 24px}
.card .related ul{list-style:none;margin:0}
.card .related li{display:flex;gap:16px;padding:12px 0}
.card .related img{width:112px;height:84px;object-fit:cover;border-radius:4px}
`;

export function htmlPage(article) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>HTML</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="html.css"></head><body>${htmlCard(article)}<script type="module" src="html.js"></script></body></html>`;
}
