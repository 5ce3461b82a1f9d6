/** A TTF or OTF file as WOFF, its tables deflated. */
export function makeWoff(sfnt: Uint8Array): Uint8Array;
