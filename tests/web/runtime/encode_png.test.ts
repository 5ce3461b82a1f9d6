import { crc32, inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import type { PaintAnswer } from "../../../web/src/runtime/core.js";
import { toPng } from "../../../web/src/runtime/encode_png.js";

const painted = (pixels: Uint8ClampedArray, pixelWidth: number, opaque: boolean) =>
  ({ pixels, pixelWidth, pixelHeight: pixels.length / 4 / pixelWidth, opaque }) as PaintAnswer;

const chunksOf = (png: Buffer) => {
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
};

/** The pixels of a PNG of ours, its filters undone by the book. */
function decode(png: Buffer): { width: number; rgba: number[]; filters: Set<number> } {
  const chunks = chunksOf(png);
  const header = chunks[0]!.data;
  const [width, channels] = [header.readUInt32BE(0), header[9] === 6 ? 4 : 3];
  const rows = inflateSync(chunks.find(({ type }) => type === "IDAT")!.data);
  const stride = width * channels;
  const rgba: number[] = [];
  const filters = new Set<number>();
  let above = new Array<number>(stride).fill(0);
  for (let at = 0; at < rows.length; at += stride + 1) {
    const filter = rows[at]!;
    filters.add(filter);
    const row: number[] = [];
    for (let x = 0; x < stride; ++x) {
      const [a, b, c] = [row[x - channels] ?? 0, above[x]!, above[x - channels] ?? 0];
      const p = a + b - c;
      const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
      const paeth = pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
      row.push((rows[at + 1 + x]! + [0, a, b, (a + b) >> 1, paeth][filter]!) & 255);
    }
    for (let x = 0; x < stride; x += channels) {
      rgba.push(...row.slice(x, x + 3), channels === 4 ? row[x + 3]! : 255);
    }
    above = row;
  }
  return { width, rgba, filters };
}

const pngOf = async (answer: PaintAnswer) => Buffer.from(await (await toPng(answer)).arrayBuffer());

test("a PNG holds exactly the pixels painted, opaque ones without a channel for alpha", async () => {
  const width = 37;
  const pixels = Uint8ClampedArray.from({ length: width * 29 * 4 }, (_, at) =>
    at % 4 === 3 ? 255 : (at * 31 + ((at / width) | 0) * 7 + (at % 11 ? 0 : 90)) & 255,
  );
  const png = await pngOf(painted(pixels.slice(), width, true));
  expect(decode(png)).toMatchObject({ width, rgba: [...pixels] });
  expect(chunksOf(png).map(({ type }) => type)).toEqual(["IHDR", "sRGB", "IDAT", "IEND"]);
});

test("each filter is undone to the same pixels", async () => {
  const width = 16;
  const seen = new Set<number>();
  const rowsOf = [
    (x: number) => x * 16,
    (_: number, y: number) => y * 5,
    (x: number, y: number) => ((x * 7) ^ (y * 13)) & 255,
    (x: number, y: number) => (x * x + y * y * 3) & 255,
    (x: number, y: number) => (x > 8 ? 255 : 0) ^ (y % 3),
  ];
  for (const value of rowsOf) {
    const pixels = Uint8ClampedArray.from({ length: width * width * 4 }, (_, at) =>
      at % 4 === 3 ? 255 : value((at >> 2) % width, Math.floor((at >> 2) / width)),
    );
    const { rgba, filters } = decode(await pngOf(painted(pixels.slice(), width, true)));
    expect(rgba).toEqual([...pixels]);
    for (const filter of filters) seen.add(filter);
  }
  expect(seen.size).toBeGreaterThanOrEqual(3);
});

test("alpha is divided out, as the format has it", async () => {
  const { rgba } = decode(await pngOf(painted(Uint8ClampedArray.of(64, 0, 0, 128, 0, 0, 0, 0), 2, false)));
  expect(rgba).toEqual([128, 0, 0, 128, 0, 0, 0, 0]);
});

test("every chunk has its checksum", async () => {
  const png = await pngOf(painted(new Uint8ClampedArray(64 * 64 * 4).fill(255), 64, true));
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    at = end + 4;
  }
});
