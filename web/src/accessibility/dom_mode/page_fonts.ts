import { type Fault, faultOf } from "../../runtime/fault.js";
import { fetchBytes } from "../../runtime/fetch_bytes.js";
import { readManifest } from "../../runtime/font_manifest.js";
import { inTime } from "../../runtime/load_part.js";
import { pageFamily } from "../page_family.js";

interface PageFace {
  face: FontFace;
  url: string;
  /** The same anew: a face that has failed once is never tried again. */
  renewed(): FontFace;
}

const pending = new WeakMap<Document, Promise<void>>();
const added = new WeakMap<Document, PageFace[]>();

const limits = { code: "missing-font", maxBytes: 1 << 20, timeoutMs: 20_000 };

async function addFaces(document: Document, fontsUrl: string): Promise<void> {
  const Face = document.defaultView?.FontFace;
  if (!Face) return;
  const manifestUrl = new URL("fonts.json", fontsUrl).href;
  const bytes = await fetchBytes(manifestUrl, limits);
  const { faces } = readManifest(bytes, manifestUrl);
  const pageFaces: PageFace[] = [];
  for (const { family, weight, style, file, ranges } of faces) {
    const unicodeRange = ranges
      ?.split(",")
      .map((range) => `U+${range.trim()}`)
      .join();
    const url = new URL(file, manifestUrl).href;
    const source = `url(${JSON.stringify(url)})`;
    const descriptors = { weight: String(weight), style, display: "swap", ...(unicodeRange && { unicodeRange }) };
    const renewed = () => new Face(pageFamily(family), source, descriptors as FontFaceDescriptors);
    pageFaces.push({ face: renewed(), url, renewed });
  }
  for (const { face } of pageFaces) document.fonts.add(face);
  added.set(document, pageFaces);
}

/**
 * Makes the core's families known to the document under names of their own. The browser loads a file when a text first
 * needs it. Rejects where the list of faces cannot be had: the text then stands in the reader's own fonts.
 */
export function addPageFonts(document: Document, fontsUrl: string): Promise<void> {
  let adding = pending.get(document);
  if (!adding) {
    adding = addFaces(document, fontsUrl);
    pending.set(document, adding);
    adding.catch(() => pending.delete(document));
  }
  return adding;
}

/**
 * Settles when the faces that `text` needs in `fonts`, CSS font values, are there, or can not be had in time: with those
 * that can not, or the list of them. Never rejects.
 */
export async function settleFonts(
  document: Document,
  fontsUrl: string,
  fonts: Iterable<string>,
  text: string,
): Promise<Fault[]> {
  try {
    await addPageFonts(document, fontsUrl);
  } catch (error) {
    return [faultOf(error, limits.code, fontsUrl)];
  }
  const faces = added.get(document) ?? [];
  for (const each of faces) {
    if (each.face.status !== "error") continue;
    document.fonts.delete(each.face);
    each.face = each.renewed();
    document.fonts.add(each.face);
  }
  const loading = faces.length > 0 ? Array.from(fonts, (font) => document.fonts.load(font, text).catch(() => [])) : [];
  await inTime(Promise.all(loading), limits.timeoutMs, () => {});
  return faces.flatMap(({ face, url }) => {
    if (face.status !== "error" && face.status !== "loading") return [];
    const reason = face.status === "error" ? "the browser cannot load this face" : "no answer in time";
    return [{ code: limits.code, path: url, reason }];
  });
}
