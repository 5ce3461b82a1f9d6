import { fault } from "./fault.js";

/** An address as messages name it: the beginning of one that holds what it is the address of. */
export const nameOfAddress = (url: string): string => url.replace(/^(data:.{35}).+$/is, "$1…");

/**
 * The bytes of a `data:` address in base64 or of UTF-8 text, or undefined for another kind of address. Read here and not
 * by fetch, which a page's Content-Security-Policy may forbid for such addresses.
 */
export function readDataAddress(url: string, code: string): Uint8Array | undefined {
  const [, base64, written] = /^data:[^,]*?(;base64)?,(.*)$/is.exec(url) ?? [];
  if (written === undefined) return undefined;
  try {
    const text = decodeURIComponent(written);
    if (!base64) return new TextEncoder().encode(text);
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    throw fault(code, nameOfAddress(url), "not base64 data");
  }
}
