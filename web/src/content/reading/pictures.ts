import { pictureAddress } from "../address.js";
import type { Picture } from "../article.js";
import type { ReportEntry } from "../report.js";
import { Fields, listOf, objectSource, type Reading, type Source } from "./reading.js";
import { type Data, isObject } from "./snapshot.js";
import { decodeText, type Read, readText } from "./text.js";

const mostCandidates = 100;

/** Which members of a picture's object give what; the first that gives something counts. */
export const pictureMapping = {
  src: ["url", "contentUrl", "src", "@id", "thumbnailUrl"],
  alt: ["alternateName", "alt", "accessibilitySummary", "description", "name"],
  caption: ["caption"],
  credit: ["creditText", "credit", "creator", "author", "copyrightHolder", "copyrightNotice"],
  width: ["width"],
  height: ["height"],
} as const;

/** A side in px: a number, "1200", "1200px", a schema.org QuantitativeValue. */
export function readSide(value: Data): Read<number> {
  const inner = isObject(value) ? (value.value ?? value["@value"] ?? null) : value;
  if (typeof inner === "number") return sideOf(inner, inner !== value);
  const written =
    typeof inner === "string" ? /^\s*(\d{1,6}(?:\.\d+)?)\s*(?:px|pixels?)?\s*$/i.exec(inner)?.[1] : undefined;
  return written === undefined ? { reason: "no side in px" } : sideOf(Number(written), true);
}

function sideOf(side: number, isRepaired: boolean): Read<number> {
  if (!(side >= 1 && side <= 100_000)) return { reason: "no side in px" };
  return isRepaired ? { value: side, repaired: "a number out of it" } : { value: side };
}

/** The address of a picture written as a text; `&amp;` in it is undone. */
export function readPictureAddress(value: Data, reading: Reading): Read<string> {
  if (typeof value !== "string") return { reason: "no address" };
  const text = value.includes("&") && /&(amp|#0*38);/i.test(value) ? decodeText(value) : value;
  const src = pictureAddress(text, reading.base);
  if (!src) return { reason: "no address that a card can show a picture of" };
  return text === value ? { value: src } : { value: src, repaired: "character references were decoded" };
}

/** One picture of an address or an object; undefined, with the reason told, where it has no address. */
export function readPicture(source: Source, field: string, reading: Reading): Picture | undefined {
  if (typeof source.value === "string") {
    const src = reading.take(readPictureAddress(source.value, reading), source.path, `${field}.src`);
    return src === undefined ? undefined : { src, alt: "" };
  }
  const object = objectSource(source);
  if (!object) return reading.ignored(source.path, "no picture");
  const fields = new Fields(object, reading.nameOf);
  fields.get("@type");
  const src = addressIn(fields, field, reading);
  if (src === undefined) return reading.ignored(source.path, "a picture without an address");
  const picture: Picture = { src, alt: textIn(fields, pictureMapping.alt, `${field}.alt`, reading) ?? "" };
  const caption = textIn(fields, pictureMapping.caption, `${field}.caption`, reading);
  const credit = textIn(fields, pictureMapping.credit, `${field}.credit`, reading);
  const [width, height] = (["width", "height"] as const).map((name) => {
    const side = fields.get(name);
    return side && reading.take(readSide(side.value), side.path, `${field}.${name}`);
  });
  fields.tellRest(reading);
  if (width && height) Object.assign(picture, { width, height });
  return { ...picture, ...(caption && { caption }), ...(credit && { credit: credit.replace(/^©\s*/, "") }) };
}

function addressIn(fields: Fields, field: string, reading: Reading): string | undefined {
  let src: string | undefined;
  for (const name of pictureMapping.src) {
    const source = fields.get(name);
    if (!source || src !== undefined) continue;
    const read = readPictureAddress(listOf(reading.resolve(source), 1)[0]!.value, reading);
    const isName = name === "@id" && "value" in read && /#/.test(read.value);
    if (isName) continue;
    src = reading.take(read, source.path, `${field}.src`);
  }
  return src;
}

function textIn(fields: Fields, names: readonly string[], field: string, reading: Reading): string | undefined {
  let text: string | undefined;
  for (const name of names) {
    const source = fields.get(name);
    if (!source) continue;
    if (text === undefined) text = reading.take(readText(reading.resolve(source).value), source.path, field);
    else reading.ignored(source.path, `${field} is known already`);
  }
  return text;
}

interface Candidate {
  picture: Picture;
  path: string;
  entries: readonly ReportEntry[];
}

/** Sizes that sites write into addresses, as "-1024x576.jpg" or "16x9". */
function sizeOf({ src, width, height }: Picture): { width: number; ratio: number } {
  if (width && height) return { width, ratio: width / height };
  const written = /(?:^|[^\d])(\d{1,5})[x×](\d{1,5})(?:[^\d]|$)/.exec(src.slice(0, 2000));
  const [x, y] = [Number(written?.[1] ?? 0), Number(written?.[2] ?? 0)];
  if (!x || !y) return { width: 1000, ratio: 1.5 };
  return { width: x < 100 ? 1000 : x, ratio: x / y };
}

/** How well a picture serves as a lead: wide enough for dense screens, and a landscape. */
function worth(picture: Picture): number {
  const { width, ratio } = sizeOf(picture);
  const shape = ratio < 0.9 ? 0.4 : ratio < 1.2 ? 0.6 : ratio > 2.6 ? 0.5 : ratio < 1.45 ? 0.9 : 1;
  return Math.min(width, 1840) * shape;
}

/** The lead picture out of one, or of a list of sizes of it; the first of equals. */
export function readBestPicture(source: Source, field: string, reading: Reading): Picture | undefined {
  const candidates: Candidate[] = [];
  const sources = listOf(reading.resolve(source), mostCandidates);
  for (const each of sources.flatMap((one) => listOf(reading.resolve(one), mostCandidates)).slice(0, mostCandidates)) {
    const apart = reading.apart();
    const picture = readPicture(reading.resolve(each), field, apart);
    if (picture) candidates.push({ picture, path: each.path, entries: apart.report.entries });
    else reading.addAll(apart.report.entries);
  }
  let best: Candidate | undefined;
  for (const each of candidates) if (!best || worth(each.picture) > worth(best.picture)) best = each;
  if (!best) return undefined;
  reading.addAll(best.entries);
  for (const { path } of candidates.filter((each) => each !== best)) {
    reading.ignored(path, "another picture, or another size of it, leads");
  }
  if (Array.isArray(source.value) && source.value.length > mostCandidates) {
    reading.ignored(`${source.path}[${mostCandidates}]`, `more than ${mostCandidates} pictures`);
  }
  return best.picture;
}
