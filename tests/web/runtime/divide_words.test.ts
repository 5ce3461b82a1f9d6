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

test("no stack of letters is torn, nor a mark parted from its letter", () => {
  const syllables = ["ကမ္ဘာ့", "သတ္တဝါ", "ဥက္ကဋ္ဌ", "ပစ္စည်း", "အင်္ဂလိပ်", "ក្រុមហ៊ុន", "ស្ត្រី", "កម្ពុជា", "អន្តរជាតិ", "လုပ်ငန်း"];
  let parted = 0;
  for (const one of syllables) {
    for (const other of syllables) {
      const text = divided({ text: one + other + one }).text as string;
      expect(text.replaceAll("\u200b", "")).toBe(one + other + one);
      expect(text).not.toMatch(/[\u1039\u17d2]\u200b|\u200b\p{M}/u);
      parted += text.split("\u200b").length - 1;
    }
  }
  expect(parted).toBeGreaterThan(100);
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
