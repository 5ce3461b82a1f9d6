import type { Fault } from "../../runtime/fault.js";
import { fetchBytes } from "../../runtime/fetch_bytes.js";
import { pageFamily } from "../page_family.js";

interface Face {
  family: string;
  weight: number;
  style: string;
  file: string;
  /** "20-7E,A0-17F", hexadecimal. */
  ranges?: string;
}

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
  const { faces } = JSON.parse(new TextDecoder().decode(bytes)) as { faces: Face[] };
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

/** How long text waits for its own fonts before it is shown in others and moves once they are there. */
const fontPatienceMs = 1000;

/** Waits for the faces that `text` needs in `fonts`, CSS font values, as far as they come in time; which ones failed. */
export async function settleFonts(document: Document, fonts: Iterable<string>, text: string): Promise<Fault[]> {
  const faces = added.get(document) ?? [];
  for (const each of faces) {
    if (each.face.status !== "error") continue;
    document.fonts.delete(each.face);
    each.face = each.renewed();
    document.fonts.add(each.face);
  }
  const loading = faces.length > 0 ? Array.from(fonts, (font) => document.fonts.load(font, text).catch(() => [])) : [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((done) => {
    timer = setTimeout(done, fontPatienceMs);
  });
  await Promise.race([Promise.all(loading), late]);
  clearTimeout(timer);
  const failed = faces.filter(({ face }) => face.status === "error");
  return failed.map(({ url }) => ({ code: "missing-font", path: url, reason: "the browser cannot load this face" }));
}
