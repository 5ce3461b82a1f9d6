// Dates as feeds and pages write them, made ISO 8601 in the zone that they name: the card shows the date as written.
import type { FieldReader } from "./reading.js";
import { type Data, isObject } from "./snapshot.js";
import { cleanLine, type Read } from "./text.js";

const isoDate =
  /^([+-]?\d{4,6})-?(\d\d)-?(\d\d)(?:[Tt_ ]\s*(\d{1,2})(?::?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?)?\s*(.*)$/;
const slashDate = /^(?:\p{L}{2,9}\.?,?\s+)?(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:,?\s+(?:[-–]\s+)?(.*))?$/u;
const epoch = /^(?:\/Date\()?(-?\d{9,14})(?:[+-]\d{4})?(?:\)\/)?$/;
const clock = /\b(\d{1,2})(?::|h)(\d\d)(?::(\d\d))?(?:[.,]\d+)?\s*([ap])?\.?m?\b/i;
const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Of RFC 2822 and those that follow it in the wild: hours from Greenwich. */
const zones: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  cet: 1,
  cest: 2,
  bst: 1,
  eet: 2,
  eest: 3,
};

const pad = (value: number, digits = 2) => String(value).padStart(digits, "0");

function isDay(year: number, month: number, day: number): boolean {
  if (year < 1000 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Empty for none; undefined for words that are no zone. */
function zoneOf(words: string): string | undefined {
  const text = words.replace(/\(.*|\[.*/, "").trim();
  if (!text) return "";
  const offset = /^(?:GMT|UTC)?\s*([+-])(\d{1,2})(?::?(\d\d))?$/i.exec(text);
  if (offset) {
    const [, sign, hours = "0", minutes = "00"] = offset;
    if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
    return `${sign}${pad(Number(hours))}:${minutes}`;
  }
  const hours = zones[text.toLowerCase()];
  if (hours === undefined || !Object.hasOwn(zones, text.toLowerCase())) return undefined;
  return hours === 0 ? "Z" : `${hours < 0 ? "-" : "+"}${pad(Math.abs(hours))}:00`;
}

interface Time {
  hour: number;
  minute: number;
  second: number;
  zone: string;
}

function timeIn(words: string): Time | undefined {
  const found = clock.exec(words);
  if (!found) return undefined;
  const [all, hours = "", minutes = "", seconds = "0", half] = found;
  let hour = Number(hours);
  if (half) hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 60) return undefined;
  const zone = zoneOf(words.slice(found.index + all.length).replace(/\s\d{4}$/, "")) ?? "";
  return { hour, minute: Number(minutes), second: Number(seconds), zone };
}

function write(year: number, month: number, day: number, time?: Time): string {
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return time ? `${date}T${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)}${time.zone}` : date;
}

function readIso(text: string): string | undefined {
  const parts = isoDate.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hours, minutes = "00", seconds = "00", , rest = ""] = parts;
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  if (hours === undefined) return rest ? undefined : write(Number(year), Number(month), Number(day));
  const half = /^([ap])\.?m\.?\s*/i.exec(rest);
  let hour = Number(hours);
  if (half) hour = (hour % 12) + (half[1]!.toLowerCase() === "p" ? 12 : 0);
  const zone = zoneOf(half ? rest.slice(half[0].length) : rest);
  if (hour > 24 || Number(minutes) > 59 || Number(seconds) > 60 || zone === undefined) return undefined;
  const time = { hour, minute: Number(minutes), second: Number(seconds), zone };
  return write(Number(year), Number(month), Number(day), time);
}

/** "23.11.2026" and "2026/11/23"; of day and month with a slash only what can be read in one way. */
function readSlashes(text: string): string | undefined {
  const parts = slashDate.exec(text);
  if (!parts) return undefined;
  const [, first = "", second = "", third = "", rest = ""] = parts;
  const time = timeIn(rest);
  if (rest && !time) return undefined;
  if (first.length === 4) {
    return isDay(+first, +second, +third) ? write(+first, +second, +third, time) : undefined;
  }
  if (third.length !== 4) return undefined;
  const dayFirst = text.includes(".") || Number(first) > 12 || first === second;
  const monthFirst = Number(second) > 12;
  if (!dayFirst && !monthFirst) return undefined;
  const [day, month] = monthFirst ? [+second, +first] : [+first, +second];
  return isDay(+third, month, day) ? write(+third, month, day, time) : undefined;
}

/** RFC 2822 and RFC 850, what a JavaScript date writes, and dates in English words. */
function readWords(text: string): string | undefined {
  const month = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?/i.exec(text);
  if (!month) return undefined;
  const before = /(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?$/i.exec(text.slice(0, month.index));
  const rest = text.slice(month.index + month[0].length);
  const after = before
    ? /^[\s,-]*(\d{4}|\d\d)\b(?!:)/.exec(rest)
    : /^\s*(\d{1,2})(?:st|nd|rd|th)?\b[,\s]+(?:(?:at\s+)?[\d:]+\s+(?:[a-z]{1,5}\s+)?)?(\d{4})\b/i.exec(rest);
  if (!after) return undefined;
  const day = Number(before?.[1] ?? after[1]);
  const written = Number(before ? after[1] : after[2]);
  const year = written >= 100 ? written : written + (written < 70 ? 2000 : 1900);
  const number = monthNames.indexOf(month[1]!.toLowerCase()) + 1;
  return isDay(year, number, day) ? write(year, number, day, timeIn(rest)) : undefined;
}

function readEpoch(text: string): string | undefined {
  const number = Number(epoch.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(number)) return undefined;
  const date = new Date(Math.abs(number) < 1e11 ? number * 1000 : number);
  return `${date.toISOString().slice(0, 19)}Z`;
}

const valid = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

/** A date as ISO 8601. The null dates of databases are none. */
export function readDate(value: Data, depth = 0): Read<string> {
  if (typeof value === "number") {
    const date = readEpoch(String(Math.trunc(value)));
    return date ? { value: date, repaired: "seconds or milliseconds since 1970" } : { reason: "no date" };
  }
  if (depth < 3 && Array.isArray(value) && value[0] !== undefined) return readDate(value[0], depth + 1);
  if (depth < 3 && isObject(value) && value["@value"] !== undefined) return readDate(value["@value"], depth + 1);
  if (typeof value !== "string" || value.length > 200) return { reason: "no date" };
  const line = cleanLine(value);
  if (!("value" in line)) return line;
  const text = line.value.replace(/^((?:19|20)\d{6})(\d{6})$/, "$1T$2");
  const read = readEpoch(text) ?? readIso(text) ?? readSlashes(text) ?? readWords(text);
  if (!read) return { reason: `not a date: ${text.slice(0, 60)}` };
  return valid.test(text) ? { value: text } : { value: read, repaired: "another way of writing a date" };
}

/** Whether words may stand for a date where it cannot be read: short, with a number in it that is not nought. */
function isDateInWords(value: Data): value is string {
  if (typeof value !== "string" || value.length > 60 || /[<>{}[\]]|:\/\//.test(value)) return false;
  return /[1-9١-٩۱-۹]/.test(value) && /\p{L}{2}/u.test(value);
}

/** The day of publication; words that can stand for it are left to `dateWords`. */
export const date: FieldReader = ({ value, path }, field, reading) => {
  const read = readDate(value);
  if ("reason" in read && field === "published" && isDateInWords(value)) return undefined;
  return reading.take(read, path, field);
};

/** The words of a date that cannot be read: the card shows them as they are. */
export const dateWords: FieldReader = ({ value, path }, field, reading, { published }) => {
  if (published !== undefined || "value" in readDate(value) || !isDateInWords(value)) return undefined;
  const line = cleanLine(value);
  if ("reason" in line) return undefined;
  return reading.take({ value: line.value, repaired: "no date that can be read; shown as written" }, path, field);
};
