import { expect, test } from "vitest";
import { divideWords } from "../../../web/src/runtime/divide_words.js";

const divided = (value: unknown) => JSON.parse(divideWords(JSON.stringify(value)));

test("words of Thai, Lao, Khmer and Burmese are parted where the dictionary has them", () => {
  expect(divided({ headline: "ภาษาไทย and more" })).toEqual({ headline: "ภาษา\u200bไทย and more" });
  for (const text of ["ພາສາລາວງາມ", "ភាសាខ្មែរល្អ", "မြန်မာဘာသာစကား"]) {
    const parts = divided({ body: [{ text }] }).body[0].text as string;
    expect(parts).toContain("\u200b");
    expect(parts.replaceAll("\u200b", "")).toBe(text);
  }
});

test("addresses and all other scripts stay as they are", () => {
  const article = {
    headline: "Ports, موانئ, 港口, बंदरगाह",
    url: "https://example.org/ภาษาไทย",
    body: [{ text: [{ text: "x", href: "https://example.org/ภาษาไทย" }] }],
    image: { src: "ภาษาไทย.jpg" },
  };
  expect(divided(article)).toEqual(article);
});

test("what is not JSON is left to the core", () => {
  expect(divideWords("{ภาษาไทย")).toBe("{ภาษาไทย");
});
