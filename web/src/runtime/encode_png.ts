import type { PaintAnswer } from "./core.js";
import { fault } from "./fault.js";
import { unpremultiply } from "./picture.js";

// Chunks of a PNG as W3C PNG has them. The pixels never pass through a canvas, which some browsers add noise to.

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crcOf(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 255]!;
  return ~crc;
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    Array.from(type, (letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crcOf(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** What each filter but the first subtracts, of the bytes to the left, above, and above to the left. */
const predictions: ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const [fromLeft, fromAbove] = [Math.abs(above - corner), Math.abs(left - corner)];
    const fromCorner = Math.abs(left + above - 2 * corner);
    if (fromLeft <= fromAbove && fromLeft <= fromCorner) return left;
    return fromAbove <= fromCorner ? above : corner;
  },
];

/** Rows, each after its filter: the one that leaves the smallest numbers. */
function filtered(rgba: Uint8ClampedArray, width: number, height: number, channels: number): Uint8Array<ArrayBuffer> {
  const stride = width * channels;
  const out = new Uint8Array((stride + 1) * height);
  let above = new Uint8Array(stride + channels);
  let row = new Uint8Array(stride + channels);
  let tried = new Uint8Array(stride);
  let best = new Uint8Array(stride);
  for (let y = 0; y < height; ++y) {
    // A pixel of nothing stands before each row.
    for (let x = 0, from = 4 * y * width, to = channels; x < width; ++x, from += 4, to += channels) {
      for (let channel = 0; channel < channels; ++channel) row[to + channel] = rgba[from + channel]!;
    }
    let least = Infinity;
    predictions.forEach((predict, filter) => {
      let sum = 0;
      for (let at = 0; at < stride && sum < least; ++at) {
        const left = row[at]!;
        const value = (row[at + channels]! - predict(left, above[at + channels]!, above[at]!)) & 255;
        tried[at] = value;
        sum += value < 128 ? value : 256 - value;
      }
      if (sum >= least) return;
      least = sum;
      out[y * (stride + 1)] = filter;
      [best, tried] = [tried, best];
    });
    out.set(best, y * (stride + 1) + 1);
    [above, row] = [row, above];
  }
  return out;
}

/** A PNG of the painted pixels; takes them over. The same pixels in every browser, however well they are packed. */
export async function toPng({ pixels, pixelWidth, pixelHeight, opaque }: PaintAnswer): Promise<Blob> {
  if (!("CompressionStream" in globalThis)) throw fault("out-of-memory", "", "this browser cannot pack a PNG");
  if (!opaque) unpremultiply(pixels);
  const rows = new Blob([filtered(pixels, pixelWidth, pixelHeight, opaque ? 3 : 4)]);
  const packed = await new Response(rows.stream().pipeThrough(new CompressionStream("deflate"))).arrayBuffer();
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, pixelWidth);
  view.setUint32(4, pixelHeight);
  header.set([8, opaque ? 2 : 6], 8);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const sRgb = chunk("sRGB", Uint8Array.of(0));
  const data = chunk("IDAT", new Uint8Array(packed));
  return new Blob([signature, chunk("IHDR", header), sRgb, data, chunk("IEND", new Uint8Array(0))], {
    type: "image/png",
  });
}
