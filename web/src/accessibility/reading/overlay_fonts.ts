import { SemanticFlag } from "../../abi/layout.js";
import { type Fetch, fetchBytes } from "../../runtime/fetch_bytes.js";
import type { SemanticNode } from "../../runtime/protocol.js";
import { pageFamily } from "../page_family.js";

interface Face {
  family: string;
  weight: number;
  style: string;
  file: string;
  /** "20-7E,A0-17F", hexadecimal. */
  ranges?: string;
}

const limits = { code: "missing-font", maxBytes: 10 << 20, timeoutMs: 20_000 };

// The core has fetched these files a moment ago: they come from the cache without a question to the server.
const fetchCached: Fetch = (url, init) => fetch(url, { ...init, cache: "force-cache" });

/** What a document has been given or is about to get, by address. */
const documents = new WeakMap<Document, Map<string, Promise<unknown>>>();

function once<T>(document: Document, url: string, get: () => Promise<T>): Promise<T> {
  const known = documents.get(document) ?? new Map<string, Promise<unknown>>();
  documents.set(document, known);
  let promise = known.get(url) as Promise<T> | undefined;
  if (!promise) {
    promise = get();
    known.set(url, promise);
    promise.catch(() => known.delete(url));
  }
  return promise;
}

async function readManifest(url: string): Promise<Face[]> {
  const bytes = await fetchBytes(url, limits, fetchCached);
  return (JSON.parse(new TextDecoder().decode(bytes)) as { faces: Face[] }).faces;
}

const intervalsOf = (ranges = "0-10FFFF") =>
  ranges.split(",").map((range) => range.split("-").map((end) => Number.parseInt(end, 16)));

async function addFace(document: Document, face: Face, url: string): Promise<void> {
  const bytes = await fetchBytes(url, limits, fetchCached);
  const unicodeRange = face.ranges
    ?.split(",")
    .map((range) => `U+${range.trim()}`)
    .join();
  const descriptors = { weight: String(face.weight), style: face.style, ...(unicodeRange && { unicodeRange }) };
  const { FontFace } = document.defaultView!;
  const loaded = await new FontFace(pageFamily(face.family), bytes as Uint8Array<ArrayBuffer>, descriptors).load();
  document.fonts.add(loaded);
}

/** Gives the document the faces that `nodes` are set in; settles when it has them, or has to do without. */
export async function addOverlayFonts(
  document: Document,
  fontsUrl: string,
  nodes: readonly SemanticNode[],
): Promise<void> {
  const texts = new Map<string, string>();
  for (const { family, weight, flags, text } of nodes) {
    if (!family) continue;
    const key = [family, weight, flags & SemanticFlag.italic ? "italic" : "normal"].join();
    texts.set(key, (texts.get(key) ?? "") + text);
  }
  try {
    const url = new URL("fonts.json", fontsUrl).href;
    const faces = await once(document, url, () => readManifest(url));
    const wanted = faces.filter(({ family, weight, style, ranges }) => {
      const intervals = intervalsOf(ranges);
      return [...new Set(texts.get([family, weight, style].join()))].some((letter) => {
        const point = letter.codePointAt(0)!;
        return intervals.some(([first = 0, last = first]) => point >= first && point <= last);
      });
    });
    await Promise.allSettled(
      wanted.map((face) => {
        const address = new URL(face.file, url).href;
        return once(document, address, () => addFace(document, face, address));
      }),
    );
  } catch {
    // Without the list of faces the text stands in the reader's own, and is fitted to the pixels.
  }
}
