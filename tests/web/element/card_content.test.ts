// @vitest-environment jsdom
import { expect, test } from "vitest";
import { type CardContent, type ContentHolder, contentOf } from "../../../web/src/element/card_content.js";

function holderIn(html: string): ContentHolder {
  document.body.innerHTML = html;
  const holder = document.querySelector<ContentHolder>("article-card")!;
  holder.article = { headline: "H" };
  return holder;
}

const sourceOf = (holder: ContentHolder) => (contentOf(holder) as CardContent).source;

test("a card's own language is told, else that of the nearest element around it that names one", () => {
  expect(sourceOf(holderIn('<div lang="fr"><article-card lang="de"></article-card></div>'))).toMatchObject({
    lang: "de",
  });
  const near = sourceOf(holderIn('<div lang="fr"><p><article-card></article-card></p></div>'));
  expect(near).toMatchObject({ pageLang: "fr" });
  expect(near).not.toHaveProperty("lang");
  document.documentElement.lang = "tr";
  expect(sourceOf(holderIn("<article-card></article-card>"))).toMatchObject({ pageLang: "tr" });
  expect(sourceOf(holderIn('<div lang=""><article-card></article-card></div>'))).not.toHaveProperty("pageLang");
});

test("the language of the page reaches into shadow trees", () => {
  document.documentElement.lang = "he";
  const holder = holderIn("<article-card></article-card>");
  const shadow = document.body.appendChild(document.createElement("div")).attachShadow({ mode: "open" });
  shadow.append(holder);
  expect(sourceOf(holder)).toMatchObject({ pageLang: "he" });
});
