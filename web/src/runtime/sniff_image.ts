/** A format that the core leaves to the browser, with the size that its header names; px. */
export interface ForeignImage {
  type: "image/gif" | "image/webp" | "image/avif";
  width: number;
  height: number;
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

// https://developers.google.com/speed/webp/docs/riff_container
function webpSize(view: DataView, chunk: string): [number, number] {
  const u24 = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
  if (chunk === "VP8X") return [u24(24) + 1, u24(27) + 1];
  if (chunk === "VP8L") {
    const bits = view.getUint32(21, true);
    return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
  }
  return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
}

// ISO/IEC 23008-12: the largest `ispe` property near the file's start; tiles and thumbnails have smaller ones.
function avifSize(bytes: Uint8Array, view: DataView): [number, number] {
  const size: [number, number] = [0, 0];
  const end = Math.min(bytes.length, 1 << 16) - 16;
  for (let at = 0; at < end; ++at) {
    if (bytes[at] !== 0x69 || ascii(bytes, at, 4) !== "ispe") continue;
    size[0] = Math.max(size[0], view.getUint32(at + 8));
    size[1] = Math.max(size[1], view.getUint32(at + 12));
  }
  return size;
}

/** Tells GIF, WebP and AVIF by content; undefined for anything else, PNG and JPEG included: those are the core's. */
export function sniffForeignImage(bytes: Uint8Array): ForeignImage | undefined {
  if (bytes.length < 32) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = ascii(bytes, 0, 16);
  if (/^GIF8[79]a/.test(start)) {
    return { type: "image/gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  let size: [number, number];
  let type: ForeignImage["type"];
  if (/^RIFF.{4}WEBPVP8[ LX]/s.test(start)) {
    type = "image/webp";
    size = webpSize(view, start.slice(12));
  } else if (/^.{4}ftypavi[fs]/s.test(start)) {
    type = "image/avif";
    size = avifSize(bytes, view);
  } else {
    return undefined;
  }
  return { type, width: size[0], height: size[1] };
}
