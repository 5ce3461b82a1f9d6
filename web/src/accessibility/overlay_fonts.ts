import type { CoreFace } from "../runtime/protocol.js";
import { pageFamily } from "./page_family.js";

const documents = new WeakMap<Document, Map<CoreFace, Promise<unknown>>>();

/**
 * Gives the document the faces that the core has, at once: text that is set in them from the beginning never moves.
 * Settles when they are ready, whether the browser could read them or not.
 */
export function addOverlayFonts(document: Document, faces: readonly CoreFace[]): Promise<unknown> {
  const known = documents.get(document) ?? new Map<CoreFace, Promise<unknown>>();
  documents.set(document, known);
  for (const face of faces) {
    const { FontFace } = document.defaultView ?? {};
    if (known.has(face) || !FontFace) continue;
    const { family, weight, style, ranges, bytes } = face;
    const unicodeRange = ranges?.replace(/[^,]+/g, "U+$&");
    const descriptors = { weight: String(weight), style, ...(unicodeRange && { unicodeRange }) };
    const own = new FontFace(pageFamily(family), bytes as Uint8Array<ArrayBuffer>, descriptors);
    known.set(
      face,
      own.loaded.catch(() => {}),
    );
    document.fonts.add(own);
  }
  return Promise.all(known.values());
}
