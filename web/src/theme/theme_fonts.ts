import { AbiError, AbiFontFile, statusNames } from "../abi/layout.js";
import { pageFamily } from "../accessibility/page_family.js";
import { CardError, fault, faultOf, type Warning } from "../runtime/fault.js";
import type { CoreExports } from "../runtime/load_wasm.js";
import type { OwnFace } from "../runtime/protocol.js";
import { bytesAt, textAt, u32At, withTexts } from "./module_text.js";

/** A font file as a theme declares it. */
export interface DeclaredFace {
  /** `font.brand` */
  token: string;
  /** The core's name for the family. */
  family: string;
  src: string;
  base: string;
  weight: number;
  style: string;
  generic: string;
  ranges?: string;
}

export interface LoadedFace {
  declared: DeclaredFace;
  /** Absent where the file can not be used. */
  face?: OwnFace;
  /** Why, or what was left out of it. */
  warning?: Warning;
}

/** The address in words, as far as it is one. */
export function faceUrl({ src, base }: DeclaredFace): string {
  try {
    return new URL(src, base || undefined).href;
  } catch {
    throw fault("missing-font", src, "it is no address");
  }
}

/** A TTF, OTF or WOFF file made ready for the core and the browser by theme.wasm; throws a CardError where it can not be. */
export function unpackFont(exports: CoreExports, file: Uint8Array) {
  const at = withTexts(exports, [file], (...place) => exports.ac_font_unpack!(...place));
  const code = u32At(exports, at + AbiFontFile.error + AbiError.code);
  const reason = textAt(exports, at + AbiFontFile.error + AbiError.reason);
  if (code) throw fault(statusNames[code] ?? "unknown", "", reason);
  return {
    bytes: bytesAt(exports, at + AbiFontFile.bytes),
    postScript: u32At(exports, at + AbiFontFile.postScript) === 1,
    reason,
  };
}

/** Reads a face's file; what is wrong with it is told by its token and its address. */
export async function loadFace(
  declared: DeclaredFace,
  exports: CoreExports,
  fetchFile: (url: string) => Promise<Uint8Array>,
  /** A module that reads PostScript outlines, where the one in use does not. */
  fullUrl?: string,
): Promise<LoadedFace> {
  const { token, src, base: _, ...face } = declared;
  const manifest = JSON.stringify({ faces: [{ ...face, file: "-" }] });
  let path = `${token} ${src.slice(0, 200)}`;
  try {
    const url = faceUrl(declared);
    path = `${token} ${url.slice(0, 200)}`;
    const { bytes, postScript, reason } = unpackFont(exports, await fetchFile(url));
    return {
      declared,
      face: { ...face, manifest, bytes, ...(postScript && fullUrl && { wasmUrl: fullUrl }) },
      ...(reason && { warning: { code: "bad-font", path, reason } }),
    };
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    const { code, reason } = error instanceof CardError ? error : faultOf(error, "missing-font");
    return { declared, warning: { code, path, reason } };
  }
}

const documents = new WeakMap<Document, Map<OwnFace, Promise<unknown>>>();

/** Gives a document the face for its own text, under the name that it has in cards. Rejects where the browser refuses it. */
export function addToDocument(document: Document, face: OwnFace): Promise<unknown> {
  const known = documents.get(document) ?? new Map<OwnFace, Promise<unknown>>();
  documents.set(document, known);
  const { FontFace } = document.defaultView ?? {};
  let adding = known.get(face);
  if (!adding && FontFace) {
    const { family, weight, style, ranges, bytes } = face;
    const unicodeRange = ranges?.replace(/[^,]+/g, "U+$&");
    const own = new FontFace(pageFamily(family), bytes as Uint8Array<ArrayBuffer>, {
      weight: String(weight),
      style,
      ...(unicodeRange && { unicodeRange }),
    });
    document.fonts.add(own);
    adding = own.loaded.catch((error) => {
      document.fonts.delete(own);
      throw error;
    });
    known.set(face, adding);
  }
  return adding ?? Promise.resolve();
}
