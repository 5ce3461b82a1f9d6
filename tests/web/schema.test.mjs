import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));

const ajv = new Ajv({ allowUnionTypes: true, strictTypes: false, strictRequired: false });
const validate = ajv.compile(read("assets/schema/article.schema.json"));
const accepts = (article) => validate(structuredClone(article));
const acceptsWith = (fields) => accepts({ headline: "H", ...fields });

const samples = read("demo/articles/index.json");
const pictures = new Map(read("demo/articles/images/pictures.json").map((picture) => [picture.file, picture]));

function picturesOf(article) {
  const inBody = article.body.filter((block) => block.type === "image");
  const inRelated = (article.related?.items ?? []).map((item) => item.image);
  return [article.image, ...inBody, ...inRelated, article.banner?.image].filter(Boolean);
}

const textOf = (text) => (typeof text === "string" ? text : text.map((run) => run.text).join(""));

describe("the sample articles", () => {
  it("are one for each language of the card", () => {
    expect(samples.map((sample) => sample.lang.slice(0, 2))).toEqual(["en", "fr", "tr", "ar", "fa", "he"]);
  });

  it.each(samples)("$file follows the schema and the index", ({ file, title, lang }) => {
    const article = read(`demo/articles/${file}`);
    expect(accepts(article), JSON.stringify(validate.errors)).toBe(true);
    expect(article.headline).toBe(title);
    expect(article.lang).toBe(lang);
  });

  it.each(samples)("$file has a body of news length and related items", ({ file }) => {
    const article = read(`demo/articles/${file}`);
    const texts = article.body.flatMap((block) => (block.items ?? [block.text ?? ""]).map(textOf));
    const words = texts.join(" ").split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(400);
    expect(article.related.items.length).toBeGreaterThanOrEqual(2);
  });

  it.each(samples)("$file says of its pictures what they are", ({ file }) => {
    for (const picture of picturesOf(read(`demo/articles/${file}`))) {
      const listed = pictures.get(picture.src.replace("images/", ""));
      expect(listed, picture.src).toBeDefined();
      expect([picture.width, picture.height]).toEqual([listed.width, listed.height]);
      expect(picture.placeholder ?? listed.placeholder).toBe(listed.placeholder);
    }
  });

  it("use every kind of block and of run between them", () => {
    const blocks = samples.flatMap(({ file }) => read(`demo/articles/${file}`).body);
    expect(new Set(blocks.map((block) => block.type)).size).toBe(6);
    const runs = blocks.flatMap((block) => [block.text, ...(block.items ?? [])]).flatMap((text) => text ?? []);
    for (const key of ["href", "lang", "strong", "em", "code"]) expect(runs.some((run) => run[key])).toBe(true);
  });
});

describe("the schema accepts", () => {
  it.each([
    ["a headline alone", {}],
    ["unknown keys", { colour: "red", kicker: { text: "K", icon: 1 } }],
    ["null for absent", { url: null, kicker: null, authors: null, image: null, body: null, label: null, dir: null }],
    ["an empty body", { body: [] }],
    ["a decorative picture", { image: { src: "a.jpg", alt: "" } }],
    ["fields and their names alone", { signup: { title: "T", fields: ["email", { name: "n", type: "tel" }] } }],
    [
      "every kind of link",
      { authors: ["https://x", "HTTP://x", "mailto:a@b", "//x", "/p:q", "#a", ""].map((url) => ({ name: "N", url })) },
    ],
    ["dates in both forms", { published: "2026-11-23T09:30:15.5+03:30", updated: "20261123T0930Z" }],
  ])("%s", (_, fields) => {
    expect(acceptsWith(fields), JSON.stringify(validate.errors)).toBe(true);
  });
});

const image = (fields) => ({ image: { src: "a", alt: "", ...fields } });
const block = (fields) => ({ body: [fields] });
const run = (fields) => block({ type: "paragraph", text: [{ text: "a", ...fields }] });

describe("the schema refuses what the reader refuses", () => {
  it.each([
    [[]],
    [null],
    [{}],
    [{ headline: null }],
    [{ headline: 42 }],
    [{ headline: "" }],
    [{ headline: " \n\t\u00a0" }],
    [{ headline: "\u0000\u0007" }],
  ])("%j", (article) => {
    expect(accepts(article)).toBe(false);
  });

  it.each([
    [{ url: 1 }],
    [{ id: {} }],
    [{ lang: true }],
    [{ dir: "up" }],
    [{ label: "hot" }],
    [{ kicker: "World" }],
    [{ kicker: { url: "/" } }],
    [{ standfirst: [] }],
    [{ authors: {} }],
    [{ authors: [{ name: "A" }, "B"] }],
    [{ authors: [{ name: " " }] }],
    [{ source: {} }],
    [{ source: { name: "S", logo: 5 } }],
    [{ published: 20261123 }],
    [{ readingMinutes: "4" }],
    [{ readingMinutes: 0 }],
    [{ readingMinutes: 2.5 }],
    [{ readingMinutes: 1e300 }],
    [{ image: "a.jpg" }],
    [{ image: { alt: "" } }],
    [{ image: { src: "a" } }],
    [image({ src: " " })],
    [image({ width: "5" })],
    [image({ width: 0 })],
    [image({ height: -3 })],
    [image({ height: 100001 })],
    [image({ focalPoint: { x: 0 } })],
    [image({ focalPoint: [0.5] })],
    [image({ focalPoint: [0.5, null] })],
    [image({ focalPoint: [1.001, 0] })],
    [{ body: "text" }],
    [block("text")],
    [block(null)],
    [block({ text: "x" })],
    [block({ type: "video" })],
    [block({ type: "paragraph" })],
    [block({ type: "paragraph", text: 5 })],
    [block({ type: "paragraph", text: ["a"] })],
    [block({ type: "paragraph", text: [{ strong: true }] })],
    [run({ strong: "yes" })],
    [run({ href: false })],
    [block({ type: "heading", level: 1, text: "a" })],
    [block({ type: "heading", level: 5, text: "a" })],
    [block({ type: "list" })],
    [block({ type: "list", items: ["a", 7] })],
    [block({ type: "list", items: [], ordered: 1 })],
    [block({ type: "quote", text: "q", cite: {} })],
    [block({ type: "image", src: "a" })],
    [{ related: [] }],
    [{ related: { items: [1] } }],
    [{ related: { items: [{ url: "/" }] } }],
    [{ related: { items: [{ headline: "H" }] } }],
    [{ signup: {} }],
    [{ signup: { title: "T", fields: [5] } }],
    [{ signup: { title: "T", fields: [" "] } }],
    [{ signup: { title: "T", fields: [{ label: "L" }] } }],
    [{ banner: { url: "/", label: "L" } }],
    [{ banner: { image: { src: "a", alt: "" }, label: "L" } }],
    [{ consent: {} }],
    [{ consent: { text: "T", categories: [{ id: "i" }] } }],
    [{ strings: ["a"] }],
    [{ strings: { related: 5 } }],
  ])("%j", (fields) => {
    expect(acceptsWith(fields)).toBe(false);
  });

  it("more items than the limits allow", () => {
    const many = (count, item) => Array.from({ length: count }, () => item);
    expect(acceptsWith({ body: many(10000, { type: "divider" }) })).toBe(true);
    expect(acceptsWith({ body: many(10001, { type: "divider" }) })).toBe(false);
    expect(acceptsWith({ authors: many(101, { name: "A" }) })).toBe(false);
    expect(acceptsWith({ related: { items: many(101, { headline: "H", url: "/" }) } })).toBe(false);
    expect(acceptsWith(block({ type: "list", items: many(10001, "") }))).toBe(false);
  });
});

describe("the schema refuses what the reader passes over with a warning", () => {
  it("a text over the limit", () => {
    expect(acceptsWith({ standfirst: "a".repeat(65536) })).toBe(true);
    expect(acceptsWith({ standfirst: "a".repeat(65537) })).toBe(false);
  });

  it.each([
    [{ lang: "en_US" }],
    [{ lang: "x" }],
    [{ published: "last Tuesday" }],
    [{ published: "2026-13-01" }],
    [{ updated: "2026-11-23T09:30Zx" }],
    [{ url: "javascript:alert(1)" }],
    [{ url: " JaVaScRiPt:x" }],
    [{ url: "java\nscript:x" }],
    [run({ href: "data:text/html,x" })],
    [image({ src: "data:image/svg+xml,<svg/>" })],
    [image({ src: "file:///a.png" })],
    [image({ placeholder: "no hash!" })],
    [{ signup: { title: "T", fields: [{ name: "n", type: "file" }] } }],
  ])("%j", (fields) => {
    expect(acceptsWith(fields)).toBe(false);
  });
});
