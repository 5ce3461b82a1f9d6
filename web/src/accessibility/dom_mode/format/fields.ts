import {
  type ArticleReader,
  isPresent,
  isText,
  leftOut,
  member,
  members,
  mostTextBytes,
  type Place,
} from "./article_reader.js";
import { bytesOf, cleanText, isBlank, quoteText, withoutEnd } from "./clean_text.js";
import { readRawText } from "./rich_text.js";

/** What a field is read as, as widget/article/read_fields.h has it; "" for what the caller reads. */
type Kind =
  | ""
  | "label"
  | "prose"
  | "alternative"
  | "link"
  | "source"
  | "language"
  | "date"
  | "placeholder"
  | "flag"
  | "side";

/** By key: the kind, with what becomes of the object where the field says nothing, unless it may be absent. */
type Table = Readonly<Record<string, Kind | readonly [Kind, string]>>;

type KindOf<Row> = Row extends readonly [infer Told, string] ? Told : Row;
type Typed<Told> = Told extends "flag" ? boolean : Told extends "side" ? number : string;

/** The fields that have something, by their keys. */
export type FieldsOf<Rows extends Table> = {
  [Key in keyof Rows as KindOf<Rows[Key]> extends "" ? never : Key]?: Typed<KindOf<Rows[Key]>>;
};

/** The members of an object by a table; those that are not in it are told as unknown. */
export function readFields<const Rows extends Table>(
  reader: ArticleReader,
  object: Place,
  table: Rows,
): FieldsOf<Rows> {
  for (const [key, place] of members(object)) {
    if (!Object.hasOwn(table, key)) {
      reader.warn("unknown-field", place, "not a field of the article format: left out");
    }
  }
  const read: Record<string, unknown> = {};
  for (const [key, row] of Object.entries(table)) {
    const [kind, without] = typeof row === "string" ? [row, undefined] : row;
    const value = readers[kind](reader, member(object, key), without, kind);
    if (value) read[key] = value;
  }
  return read as FieldsOf<Rows>;
}

type FieldReader = (reader: ArticleReader, place: Place, without: string | undefined, kind: Kind) => unknown;

const readText: FieldReader = (reader, place, without, kind) => {
  if (!isPresent(place) && !without) return "";
  const text = cleanText(readRawText(reader, place, without ?? leftOut), kind === "prose" || kind === "alternative");
  if (without && kind !== "alternative" && isBlank(text)) {
    if (isText(place.value)) reader.objectTo(place, "a text", without);
    return "";
  }
  return withoutEnd(reader.limited(text, mostTextBytes, place));
};

const valid =
  (isValid: (text: string) => boolean, expected: string): FieldReader =>
  (reader, place) => {
    const text = readText(reader, place, undefined, "label") as string;
    if (!text || isValid(text)) return text;
    reader.objectTo(place, expected, leftOut, "bad-value");
    return "";
  };

const languageTag = /^(?=.{1,64}$)([A-Za-z]{2,8}|[Xx](?=-))(-[A-Za-z0-9]{1,8})*$/;
const isoDate =
  /^(\d{4})(-?)(\d\d)\2(\d\d)([Tt ]([01]\d|2[0-4])(:?[0-5]\d(:?([0-5]\d|60))?)?([.,]\d+)?([Zz]|[+-]([01]\d|2[0-3])(:?[0-5]\d)?)?)?$/;
const thumbHash = /^(?=[^=]{7,36}=*$)([A-Za-z\d+/]{4})*([A-Za-z\d+/]{2,3})?=*$/;

function isDate(text: string): boolean {
  const [, year, , month, day] = isoDate.exec(text) ?? [];
  if (!day) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

/** The form that a URL parser would read, so that what is checked is what is followed. */
const normalAddress = (text: string) =>
  text
    .replace(/^[\0- ]+|[\0- ]+$/g, "")
    .replace(/[\t\n\r]/g, "")
    .replace(/[\0-\x1f\x7f]/g, (control) => `%${control.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

const pictureData = /^data:image\/(png|jpeg|gif|webp|avif)[;,]/i;

/** Why an address is not to be used; empty where it may be. */
function refusalOf(address: string, isLink: boolean): string {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? "";
  if (!isLink && scheme === "data") {
    return pictureData.test(address) ? "" : "data of another kind than PNG, JPEG, GIF, WebP or AVIF";
  }
  if (bytesOf(address) > 65_536) return "an address over 64 KB";
  const safe = isLink ? /^(https?|mailto)?$/ : /^(https?|blob)?$/;
  return safe.test(scheme) ? "" : `the scheme ${quoteText(scheme)}`;
}

const readAddress: FieldReader = (reader, place, without, kind) => {
  if (!isPresent(place) && !without) return "";
  const isLink = kind === "link";
  const lost = without ?? leftOut;
  const key = isLink ? "url" : "src";
  const inner = member(place, key);
  const isInner = isText(inner.value);
  const { value, path } = isInner ? inner : place;
  if (!isText(value)) {
    reader.objectTo(place, "a string", lost);
    return "";
  }
  if (isInner) reader.objectTo(place, "a string", `its ${key} is taken`);
  const address = normalAddress(value);
  const refused = refusalOf(address, isLink);
  if (refused) {
    reader.warn("unsafe-link", { value, path }, `expected a safe address, found ${refused}: ${lost}`);
    return "";
  }
  if (!without || !isBlank(address)) return address;
  reader.objectTo({ value, path }, "a text", lost);
  return "";
};

const readFlag: FieldReader = (reader, place) => {
  const { value } = place;
  if (!isPresent(place) || typeof value === "boolean") return value === true;
  const isTrue = ["true", "yes", "1", 1].includes(value as string);
  const isFalse = ["false", "no", "0", 0].includes(value as string);
  reader.objectTo(place, "a boolean", isTrue ? "taken as true" : isFalse ? "taken as false" : leftOut);
  return isTrue;
};

/** A number from `low` to `high`, or a text of one. */
export function readNumber(
  reader: ArticleReader,
  place: Place,
  low: number,
  high: number,
  expected: string,
): number | undefined {
  const { value } = place;
  if (!isPresent(place)) return undefined;
  const isWritten = isText(value) && /^-?\d+(\.\d+)?$/.test(value) && value.replace(/\D/g, "").length <= 15;
  const isNumber = isWritten || typeof value === "number";
  const number = Number(value);
  if (isNumber && number >= low && number <= high) {
    if (isWritten) reader.objectTo(place, expected, "read as a number");
    return number;
  }
  reader.objectTo(place, expected, leftOut, isNumber ? "bad-value" : "wrong-type");
  return undefined;
}

const mostInteger = 10_000;

/** A whole number from `low` to `high`; one that is not is brought there. */
export function readInteger(reader: ArticleReader, place: Place, low: number, high: number): number | undefined {
  const expected = `a whole number from ${low} to ${high}`;
  const number = readNumber(reader, place, 1, mostInteger, expected);
  if (number === undefined) return undefined;
  const whole = Math.min(high, Math.max(low, Math.trunc(number)));
  if (whole !== number) reader.objectTo(place, expected, `taken as ${whole}`, "bad-value");
  return whole;
}

/** The text where it is one of `names`. */
export function readChoice<const Name extends string>(
  reader: ArticleReader,
  place: Place,
  names: readonly Name[],
  became = leftOut,
): Name | undefined {
  const found = names.find((name) => name === place.value);
  if (found) return found;
  const code = isText(place.value) ? "bad-value" : "wrong-type";
  reader.objectTo(place, `one of ${names.join(", ")}`, became, code);
  return undefined;
}

const readers: Readonly<Record<Kind, FieldReader>> = {
  "": () => undefined,
  label: readText,
  prose: readText,
  alternative: readText,
  link: readAddress,
  source: readAddress,
  language: valid((text) => languageTag.test(text), "a BCP 47 language tag"),
  date: valid(isDate, "a date in ISO 8601"),
  placeholder: valid((text) => thumbHash.test(text), "a thumbhash in base64"),
  flag: readFlag,
  side: (reader, place) => readNumber(reader, place, 1, 100_000, "a number of px from 1 to 100000"),
};
