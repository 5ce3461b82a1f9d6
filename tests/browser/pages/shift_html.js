function element(tag, text, more = {}) {
  return Object.assign(document.createElement(tag), { textContent: text, ...more });
}

const words = (text) => (typeof text === "string" ? text : text.map((run) => run.text).join(""));

/** The article as a page would write it into the element. */
export default function html({ headline, standfirst, image, body }) {
  const article = document.createElement("article");
  article.append(element("h2", headline), element("p", standfirst, { className: "standfirst" }));
  if (image) {
    const figure = document.createElement("figure");
    const { alt, width, height } = image;
    figure.append(element("img", "", { src: `/articles/${image.src}`, alt, width, height }));
    article.append(figure);
  }
  for (const block of body) {
    if (block.type === "paragraph") article.append(element("p", words(block.text)));
    if (block.type === "heading") article.append(element(`h${(block.level ?? 2) + 1}`, words(block.text)));
  }
  return article;
}
