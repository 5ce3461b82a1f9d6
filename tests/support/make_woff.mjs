import { deflateSync } from "node:zlib";

/** A TTF or OTF file as WOFF (1.0), its tables deflated where that makes them shorter. */
export function makeWoff(sfnt) {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset, sfnt.byteLength);
  const count = view.getUint16(4);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 12 + 16 * index;
    const offset = view.getUint32(at + 8);
    const size = view.getUint32(at + 12);
    const plain = sfnt.subarray(offset, offset + size);
    const packed = deflateSync(plain);
    return {
      tag: view.getUint32(at),
      sum: view.getUint32(at + 4),
      size,
      bytes: packed.length < size ? packed : plain,
    };
  });
  const padded = (size) => (size + 3) & ~3;
  const length = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), 44 + 20 * count);
  const woff = new Uint8Array(length);
  const out = new DataView(woff.buffer);
  out.setUint32(0, 0x774f4646);
  out.setUint32(4, view.getUint32(0));
  out.setUint32(8, length);
  out.setUint16(12, count);
  out.setUint32(16, sfnt.length);
  let end = 44 + 20 * count;
  tables.forEach(({ tag, sum, size, bytes }, index) => {
    [tag, end, bytes.length, size, sum].forEach((value, field) => {
      out.setUint32(44 + 20 * index + 4 * field, value);
    });
    woff.set(bytes, end);
    end += padded(bytes.length);
  });
  return woff;
}
