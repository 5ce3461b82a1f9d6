import { fault } from "./fault.js";

/**
 * The bytes of a `data:…;base64,…` address, or undefined for another kind of address. Read here and not by fetch, which a
 * page's Content-Security-Policy may forbid for such addresses.
 */
export function readDataAddress(url: string): Uint8Array | undefined {
  if (!/^data:/i.test(url)) return undefined;
  const base64 = /^[^,]*;base64,(.*)$/is.exec(url)?.[1];
  try {
    if (base64 === undefined) throw 0;
    return Uint8Array.from(atob(decodeURIComponent(base64)), (character) => character.charCodeAt(0));
  } catch {
    throw fault("bad-image", `${url.slice(0, 40)}…`, "not base64 data");
  }
}
