import { monthFirst, months, wordNames, words } from "../../abi/words.js";

type Word = (typeof wordNames)[number];

const otherCodes: Record<string, string> = {
  eng: "en",
  fra: "fr",
  fre: "fr",
  tur: "tr",
  ara: "ar",
  fas: "fa",
  per: "fa",
  heb: "he",
  iw: "he",
  prs: "fa",
};
const maghreb = /-(DZ|EH|LY|MA|MR|TN)\b/i;

/** Year, month and day of Iran's calendar. */
function solarHijri(date: Date): [year: number, month: number, day: number] {
  const parts = { day: "numeric", month: "numeric", year: "numeric", timeZone: "UTC" } as const;
  const told = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", parts).formatToParts(date);
  const of = (wanted: string) => Number(told.find(({ type }) => type === wanted)?.value);
  return [of("year"), of("month"), of("day")];
}

export type ScriptClass = "latin" | "arabic" | "hebrew";

/** What the card writes by itself, in the article's language: its words, numbers and dates. */
export class CardLanguage {
  readonly tag: string;
  readonly #primary: string;
  /** The script subtag, in small letters. */
  readonly #script: string;
  readonly #own: { readonly [Name in Word]?: string };

  /** `own` are the host's replacements of the card's words. */
  constructor(tag: string, own: { readonly [Name in Word]?: string } = {}) {
    this.tag = tag;
    const code = tag.split("-")[0]!.toLowerCase();
    this.#primary = otherCodes[code] ?? code;
    this.#script = (/^[a-z]+-([a-z]{4})(?![a-z\d])/i.exec(tag)?.[1] ?? "").toLowerCase();
    this.#own = own;
  }

  get #says(): boolean {
    return !/^(|mul|und|x|zxx)$/.test(this.#primary);
  }

  word(name: Word): string {
    const table = words[this.#primary] ?? words.en!;
    return this.#own[name] ?? table[wordNames.indexOf(name)] ?? "";
  }

  /** As the language's press writes numbers. */
  number(value: number | string): string {
    const zero = this.#primary === "fa" ? 0x6f0 : this.#primary === "ar" && !maghreb.test(this.tag) ? 0x660 : 0x30;
    return String(value).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
  }

  /** The long form in the card's own languages, as the core writes it; ISO 8601 in others; empty for what is no date. */
  date(written: string): string {
    const [, year, month, day] = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(written) ?? [];
    const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
    if (!day || Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(day)) return "";
    const isPersian = this.#primary === "fa";
    const [ownYear, ownMonth, ownDay] = isPersian ? solarHijri(date) : [Number(year), Number(month), Number(day)];
    const region = /^[^-]+(?:-[^-]{3,})*-([a-z]{2})(?![^-])/i.exec(this.tag)?.[1]?.toUpperCase() ?? "";
    const [, , names] =
      months.find(
        ([language, regions]) => language === this.#primary && (!regions || (region && regions.includes(region))),
      ) ?? [];
    if (!names || ownYear < 1) return `${year}-${month}-${day}`;
    const name = names[ownMonth - 1]!;
    if (this.#primary === "en" && region && monthFirst.includes(region)) return `${name} ${ownDay}, ${ownYear}`;
    const isFirst = this.#primary === "fr" && ownDay === 1;
    return `${isFirst ? "1er" : this.number(ownDay)} ${name} ${this.number(ownYear)}`;
  }

  /** The time of day as it was written, as the language's press writes it; empty where there is none. */
  time(written: string): string {
    const [, hour, minute = "00"] = /^\s*\d{4}-?\d\d-?\d\d[Tt ](\d\d)(?::?(\d\d))?/.exec(written) ?? [];
    if (!hour) return "";
    if (this.#primary === "fr") return `${Number(hour)}\u00a0h\u00a0${minute}`;
    return `${this.number(hour)}:${this.number(minute)}`;
  }

  /** The script whose adjustments the theme applies to the whole card. */
  script(headline: string): ScriptClass {
    if (this.#script ? this.#script === "arab" : arabic.test(this.#primary)) return "arabic";
    if (this.#script ? this.#script === "hebr" : hebrew.test(this.#primary)) return "hebrew";
    const letter = this.#says ? undefined : /[\u0590-\u05ff]|[\u0600-\u077f]/.exec(headline)?.[0];
    return !letter ? "latin" : letter < "\u0600" ? "hebrew" : "arabic";
  }

  /** That of the language; where the article says none, of the headline's first strong character. */
  direction(headline: string): "ltr" | "rtl" {
    const first = strong.exec(headline)?.[0] ?? "";
    const rtl = !this.#says
      ? rightToLeft.test(first)
      : this.#script
        ? /^(adlm|arab|hebr|nkoo|rohg|syrc|thaa)$/.test(this.#script)
        : [arabic, hebrew, /^(arc|dv|man|nqo|syr)$/].some((languages) => languages.test(this.#primary));
    return rtl ? "rtl" : "ltr";
  }
}

const arabic = /^(ar|azb|bal|ckb|fa|glk|lrc|mzn|pnb|prs|ps|sd|skr|ug|ur)$/;
const hebrew = /^(he|lad|yi)$/;
const strong = /[\p{L}\p{Nl}]/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\u{10800}-\u{10fff}]|[\u{1e800}-\u{1efff}]/u;

/** Letters and digits near enough, as widget/article/reading_time.cpp has them. */
const inWord = new RegExp(
  "[A-Za-z\\d\\xaa\\xb5\\xba]|[^\\0-\\xbf\\xd7\\xf7\\u05be\\u060c\\u061b\\u061f\\u06d4\\u2000-\\u2bff" +
    "\\u3000-\\u303f\\ufe10-\\ufe6f\\uff00-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\ufeff\\u{1f000}-\\u{1faff}]",
  "u",
);

/** Minutes at 200 words, or 500 characters of a script without spaces, a minute; at least 1. */
export function readingMinutes(text: string): number {
  const withoutSpaces =
    /[\u0e01-\u0edf\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]|[\u{20000}-\u{3ffff}]/gu;
  const characters = text.match(withoutSpaces)?.length ?? 0;
  const count = text
    .replace(withoutSpaces, " ")
    .split(/\s+/)
    .filter((word) => inWord.test(word)).length;
  return Math.max(1, Math.round(count / 200 + characters / 500));
}
