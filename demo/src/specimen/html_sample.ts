import { create } from "../page.js";
import type { Run, Sample, Text } from "./plate.js";

function runElement({ text, lang, strong, em, href }: Run): HTMLElement {
  const tag = href ? "a" : strong ? "strong" : em ? "em" : "span";
  const element = create(tag, {}, strong && em ? create("em", { textContent: text }) : text);
  if (href) element.setAttribute("href", href);
  if (lang) element.lang = lang;
  return element;
}

const contentOf = (text: Text) => (typeof text === "string" ? [text] : text.map(runElement));

// The card's own line below a headline, for a text of one minute.
const readingTimes: Record<string, string> = {
  ar: "مدة القراءة: ١ د",
  fa: "زمان مطالعه: ۱ دقیقه",
  he: "זמן קריאה: 1 דק׳",
  tr: "1 dk. okuma süresi",
};

/** The sample as a page would write it; the sheet `html_sample.css` gives it the card's type. */
export function htmlSample({ lang, headline, paragraphs, look = "" }: Sample): HTMLElement {
  const rtl = new Set(["ar", "fa", "he"]).has(lang);
  return create(
    "article",
    { className: `html-sample ${look}`, lang, dir: rtl ? "rtl" : "ltr" },
    create("h4", { textContent: headline }),
    create("p", { className: "meta", textContent: readingTimes[lang] ?? "1 min" }),
    ...paragraphs.map((text) => create("p", {}, ...contentOf(text))),
  );
}

/** The same sample as the card's article. */
export function cardArticle({ lang, headline, paragraphs }: Sample): unknown {
  return { headline, lang, body: paragraphs.map((text) => ({ type: "paragraph", text })) };
}
