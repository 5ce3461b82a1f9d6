// @vitest-environment jsdom
import { expect, test } from "vitest";
import { fromHtml } from "../../../web/src/content/html/from_html.js";
import { readSrcset } from "../../../web/src/content/html/image_source.js";

const base = "https://site.example/news/";

function imageOf(html: string) {
  document.head.innerHTML = `<base href="${base}">`;
  document.body.innerHTML = `<h1>H</h1>${html}<p>Text.</p>`;
  return fromHtml(document.body).article?.image;
}

test("a figure's picture has its caption, its credit and its size", () => {
  expect(
    imageOf(`<figure><img src="a.jpg" alt="Boats" width="1600" height="1000" style="object-position: 60% 25%">
      <figcaption>First light. <span class="credit">Photo: Mia Wong</span></figcaption></figure>`),
  ).toEqual({
    src: `${base}a.jpg`,
    alt: "Boats",
    width: 1600,
    height: 1000,
    focalPoint: [0.6, 0.25],
    caption: "First light.",
    credit: "Mia Wong",
  });
});

test.each([
  ["The pier. © Reuters", "The pier.", "Reuters"],
  ["The pier. Photograph: Jo March/The Paper", "The pier.", "Jo March/The Paper"],
  ["The pier (Photo by Jo March)", "The pier", "Jo March"],
  ["Crédit photo : Zoé", undefined, "Zoé"],
  ["A photo of the pier.", "A photo of the pier.", undefined],
  ["الميناء — تصوير: ليلى", "الميناء", "ليلى"],
])("a credit written into a caption is told apart: %s", (written, caption, credit) => {
  const image = imageOf(`<figure><img src="a.jpg" alt=""><figcaption>${written}</figcaption></figure>`);
  expect([image?.caption, image?.credit]).toEqual([caption, credit]);
});

test("the candidate is taken that is large enough for a dense screen", () => {
  const src = (html: string) => imageOf(html)?.src.slice(base.length);
  expect(src('<img src="s.jpg" srcset="a.jpg 400w, b.jpg 2000w, c.jpg 4000w" alt="">')).toBe("b.jpg");
  expect(src('<img src="s.jpg" srcset="a.jpg 400w, b.jpg 800w" alt="">')).toBe("b.jpg");
  expect(src('<img src="s.jpg" srcset="a.jpg, b.jpg 2x, c.jpg 3x" alt="">')).toBe("b.jpg");
  expect(
    src(`<picture><source type="image/jxl" srcset="x.jxl"><source type="image/avif" srcset="p.avif 900w, q.avif 1900w">
      <img src="s.jpg" alt=""></picture>`),
  ).toBe("q.avif");
});

test("pictures that load late are found where their address waits", () => {
  expect(imageOf('<img src="data:image/gif;base64,R0lGOD" data-src="late.jpg" alt="">')?.src).toBe(`${base}late.jpg`);
  expect(imageOf('<img data-srcset="l1.jpg 900w, l2.jpg 1900w" alt="">')?.src).toBe(`${base}l2.jpg`);
});

test.each([
  '<img src="t.gif" width="1" height="1" alt="">',
  '<img src="logo.svg" alt="">',
  '<img src="javascript:alert(1)" alt="">',
  '<img src="data:text/html,x" alt="">',
  '<img hidden src="a.jpg" alt="">',
  "<img alt=''>",
])("%s is no picture of the article", (html) => {
  expect(imageOf(html)).toBeUndefined();
});

test("a srcset's addresses may hold commas", () => {
  expect(
    readSrcset(" https://a.example/w_100,h_50/x.jpg 100w,  b.jpg 2x,c.jpg,, d,e.jpg 1.5x ").map(({ url }) => url),
  ).toEqual(["https://a.example/w_100,h_50/x.jpg", "b.jpg", "c.jpg", "d,e.jpg"]);
});

test.each([
  ["a million commas", ",".repeat(1_000_000)],
  ["a million blanks", " ".repeat(1_000_000)],
  ["one endless address", "a,".repeat(500_000)],
])("a srcset of %s is read in one pass", (_name, srcset) => {
  expect(readSrcset(srcset).length).toBeLessThan(201);
});
