import type { Places } from "../../runtime/configure.js";
import { type Fault, faultOf } from "../../runtime/fault.js";
import { fetchBytes } from "../../runtime/fetch_bytes.js";
import { fontListUrl, readManifest } from "../../runtime/font_manifest.js";
import { inTime } from "../../runtime/load_part.js";
import { nowhere } from "../../runtime/nowhere.js";
import { pageFamily } from "../page_family.js";

/** Where fonts.json lies, and what fetches it. */
export type FontPlaces = Pick<Places, "fontsUrl" | "fetch">;

interface PageFace {
  face: FontFace;
  url: string;
  /** The same anew: a face that has failed once is never tried again. */
  renewed(): FontFace;
}

interface CarriedFace {
  family: string;
  ranges: string | undefined;
  add(): Promise<unknown>;
}

const pending = new WeakMap<Document, Promise<void>>();
const added = new WeakMap<Document, PageFace[]>();
/** Faces that no address of the browser's leads to: each comes as bytes when a text first needs it. */
const carried = new WeakMap<Document, CarriedFace[]>();

const limits = { code: "missing-font", maxBytes: 1 << 20, timeoutMs: 20_000 };

async function addFaces(document: Document, { fontsUrl, fetch }: FontPlaces): Promise<void> {
  const Face = document.defaultView?.FontFace;
  if (!Face) return;
  const manifestUrl = fontListUrl(fontsUrl);
  const bytes = await fetchBytes(manifestUrl, limits, fetch);
  const { faces } = readManifest(bytes, manifestUrl);
  const pageFaces: PageFace[] = [];
  const carriedFaces: CarriedFace[] = [];
  for (const { family, weight, style, file, ranges } of faces) {
    const unicodeRange = ranges
      ?.split(",")
      .map((range) => `U+${range.trim()}`)
      .join();
    const url = new URL(file, manifestUrl).href;
    const source = `url(${JSON.stringify(url)})`;
    const descriptors = { weight: String(weight), style, display: "swap", ...(unicodeRange && { unicodeRange }) };
    const made = (source: string | Uint8Array) =>
      new Face(pageFamily(family), source as Uint8Array<ArrayBuffer>, descriptors as FontFaceDescriptors);
    const renewed = () => made(source);
    if (!url.startsWith(nowhere)) pageFaces.push({ face: renewed(), url, renewed });
    else {
      const add = async () => document.fonts.add(made(await fetchBytes(url, limits, fetch)));
      carriedFaces.push({ family: pageFamily(family), ranges, add });
    }
  }
  carried.set(document, carriedFaces);
  for (const { face } of pageFaces) document.fonts.add(face);
  added.set(document, pageFaces);
}

/**
 * Makes the core's families known to the document under names of their own. The browser loads a file when a text first
 * needs it. Rejects where the list of faces cannot be had: the text then stands in the reader's own fonts.
 */
export function addPageFonts(document: Document, places: FontPlaces): Promise<void> {
  let adding = pending.get(document);
  if (!adding) {
    adding = addFaces(document, places);
    pending.set(document, adding);
    adding.catch(() => pending.delete(document));
  }
  return adding;
}

const isIn = (text: string, ranges: string) =>
  new RegExp(`[${ranges.replace(/[0-9a-f]+/gi, "\\u{$&}").replaceAll(",", "")}]`, "u").test(text);

/** Adds the carried faces of `fonts` that have letters of the text; one that can not be had is tried again. */
async function addCarried(document: Document, fonts: readonly string[], text: string): Promise<void> {
  const faces = carried.get(document) ?? [];
  const isNeeded = ({ family, ranges }: CarriedFace) =>
    fonts.some((font) => font.includes(family)) && (!ranges || isIn(text, ranges));
  const needed = faces.filter(isNeeded);
  for (const face of needed) faces.splice(faces.indexOf(face), 1);
  await Promise.all(needed.map((face) => face.add().catch(() => faces.push(face))));
}

/**
 * Settles when the faces that `text` needs in `fonts`, CSS font values, are there, or can not be had in time: with those
 * that can not, or the list of them. Never rejects.
 */
export async function settleFonts(
  document: Document,
  places: FontPlaces,
  fonts: Iterable<string>,
  text: string,
): Promise<Fault[]> {
  try {
    await addPageFonts(document, places);
  } catch (error) {
    return [faultOf(error, limits.code, places.fontsUrl)];
  }
  const faces = added.get(document) ?? [];
  const wanted = [...fonts];
  for (const each of faces) {
    if (each.face.status !== "error") continue;
    document.fonts.delete(each.face);
    each.face = each.renewed();
    document.fonts.add(each.face);
  }
  const loading: Promise<unknown>[] = [addCarried(document, wanted, text)];
  if (faces.length > 0) loading.push(...wanted.map((font) => document.fonts.load(font, text).catch(() => [])));
  await inTime(Promise.all(loading), limits.timeoutMs, () => {});
  return faces.flatMap(({ face, url }) => {
    if (face.status !== "error" && face.status !== "loading") return [];
    const reason = face.status === "error" ? "the browser cannot load this face" : "no answer in time";
    return [{ code: limits.code, path: url, reason }];
  });
}
