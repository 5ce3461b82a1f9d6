import { expect, test } from "vitest";
import { CardLanguage, readingMinutes } from "../../../../web/src/accessibility/dom_mode/language.js";

// The core's own tests have the same dates: tests/unit/article/date_test.cpp.
test.each([
  ["en", "2026-03-04", "4 March 2026"],
  ["en-CA", "2026-11-23", "November 23, 2026"],
  ["en-Latn-PH", "2026-11-03", "November 3, 2026"],
  ["en-ZA", "2026-03-04", "4 March 2026"],
  ["fr-CA", "2026-01-01", "1er janvier 2026"],
  ["fr", "2026-01-21", "21 janvier 2026"],
  ["ar-SY", "2026-11-03", "٣ تشرين الثاني ٢٠٢٦"],
  ["ar-PS", "2026-11-03", "٣ تشرين الثاني ٢٠٢٦"],
  ["ar-MA", "2026-11-03", "3 نونبر 2026"],
  ["ar-TN", "2026-08-03", "3 أوت 2026"],
  ["fa-AF", "2026-11-23", "۲ قوس ۱۴۰۵"],
  ["fa", "2026-03-21", "۱ فروردین ۱۴۰۵"],
  ["iw-IL", "2026-11-23", "23 בנובמבר 2026"],
  ["fa", "0033-03-04", "0033-03-04"],
  ["en-GB", "2026-11-23T06:30:00+02:00", "23 November 2026"],
  ["en-US", "2026-11-23", "November 23, 2026"],
  ["fr", "20261001", "1er octobre 2026"],
  ["tr", "2026-02-14", "14 Şubat 2026"],
  ["ar", "2026-05-09", "٩ مايو ٢٠٢٦"],
  ["fa", "2026-11-23", "۲ آذر ۱۴۰۵"],
  ["he", "2026-09-03", "3 בספטמבר 2026"],
  ["de", "2026-11-23", "2026-11-23"],
  ["en", "2026-02-30", ""],
  ["en", "yesterday", ""],
])("in %s the date %s is written %s", (lang, written, expected) => {
  expect(new CardLanguage(lang).date(written)).toBe(expected);
});

test("words are those of the language, English in others, the host's own where given", () => {
  expect(new CardLanguage("fr-CA").word("related")).toBe("À lire aussi");
  expect(new CardLanguage("sv").word("related")).toBe("Related");
  expect(new CardLanguage("fr", { related: "Encore" }).word("related")).toBe("Encore");
  expect(new CardLanguage("fas").number(12)).toBe("۱۲");
  expect(new CardLanguage("ar-MA").number(12)).toBe("12");
});

test.each([
  ["en", "2026-11-23T16:40:15+02:00", "16:40"],
  ["fr", "20261123T0905Z", "9\u00a0h\u00a005"],
  ["ar", "2026-11-23 16:40", "١٦:٤٠"],
  ["fa", "2026-11-23T09", "۰۹:۰۰"],
  ["en", "2026-11-23", ""],
])("in %s the time of %s is written %s", (lang, written, expected) => {
  expect(new CardLanguage(lang, undefined).time(written)).toBe(expected);
});

test("the direction is the language's, else that of the headline's first strong character", () => {
  const direction = (lang: string, headline: string) => new CardLanguage(lang, undefined).direction(headline);
  expect(direction("he", "NATO: בכיר אמר כי")).toBe("rtl");
  expect(direction("en", "حماس leader meets Turkish minister")).toBe("ltr");
  for (const lang of ["ar-EG", "fas", "ur", "iw", "yi", "dv", "dv-Thaa", "pa-Arab", "az-Arab-IR", "ckb"]) {
    expect(direction(lang, "iPhone 17"), lang).toBe("rtl");
  }
  for (const lang of ["az", "ar-Latn", "ku", "ps-Latn-AF", "en-IL", "yue"]) {
    expect(direction(lang, "مرحبا"), lang).toBe("ltr");
  }
  for (const lang of ["", "und", "mul", "x-news", "zxx"]) {
    expect(direction(lang, "«2026» حماس leader"), lang).toBe("rtl");
    expect(direction(lang, "NATO: בכיר"), lang).toBe("ltr");
    expect(direction(lang, "2026"), lang).toBe("ltr");
  }
});

test("reading time is 200 words or 500 characters without spaces a minute, at least one", () => {
  expect(readingMinutes("")).toBe(1);
  expect(readingMinutes("word ".repeat(1000))).toBe(5);
  expect(readingMinutes("字".repeat(1500))).toBe(3);
  expect(readingMinutes("漢字，文。".repeat(500))).toBe(3);
  expect(readingMinutes("（漢）！".repeat(1000))).toBe(2);
  expect(readingMinutes("😀 ".repeat(5000))).toBe(1);
  expect(readingMinutes("ＡＢ１ ".repeat(400))).toBe(2);
  expect(readingMinutes("« mot\u00a0» ! ".repeat(400))).toBe(2);
});
