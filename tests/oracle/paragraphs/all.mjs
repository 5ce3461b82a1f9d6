// Original paragraphs that the card and Chromium both set: each language with what its lines stumble over.
import { arabic } from "./arabic.mjs";
import { chineseJapanese } from "./chinese_japanese.mjs";
import { english } from "./english.mjs";
import { french } from "./french.mjs";
import { german } from "./german.mjs";
import { greek } from "./greek.mjs";
import { hebrew } from "./hebrew.mjs";
import { hindi } from "./hindi.mjs";
import { mixed } from "./mixed.mjs";
import { persian } from "./persian.mjs";
import { russian } from "./russian.mjs";
import { thai } from "./thai.mjs";
import { turkish } from "./turkish.mjs";

const inLanguage = (lang, texts) => texts.map((text) => ({ lang, text }));

/** Groups of paragraphs, `{ lang, text }` with the text as the article format has it. Each has a name of its own. */
export const groups = [
  { name: "English", paragraphs: inLanguage("en", english) },
  { name: "French", paragraphs: inLanguage("fr", french) },
  { name: "Turkish", paragraphs: inLanguage("tr", turkish) },
  { name: "Arabic", paragraphs: inLanguage("ar", arabic) },
  { name: "Persian", paragraphs: inLanguage("fa", persian) },
  { name: "Hebrew", paragraphs: inLanguage("he", hebrew) },
  { name: "German", paragraphs: inLanguage("de", german) },
  { name: "Russian", paragraphs: inLanguage("ru", russian) },
  { name: "Greek", paragraphs: inLanguage("el", greek) },
  { name: "several scripts", paragraphs: mixed },
  { name: "Chinese and Japanese", paragraphs: chineseJapanese },
  { name: "Hindi", paragraphs: inLanguage("hi", hindi) },
  { name: "Thai", paragraphs: inLanguage("th", thai) },
];
