import { expect, test } from "vitest";
import { sniffForeignImage } from "../../../web/src/runtime/sniff_image.js";

function bytes(...parts: (string | number[])[]): Uint8Array {
  const all = parts.flatMap((part) =>
    typeof part === "string" ? [...part].map((letter) => letter.charCodeAt(0)) : part,
  );
  return Uint8Array.from([...all, ...new Array(Math.max(0, 64 - all.length)).fill(0)]);
}

test("a GIF's size stands after its signature", () => {
  expect(sniffForeignImage(bytes("GIF89a", [0x40, 0x01, 0xf0, 0x00]))).toEqual({
    type: "image/gif",
    width: 320,
    height: 240,
  });
});

test("a lossy WebP's size stands in its frame header", () => {
  const file = bytes(
    "RIFF",
    [0, 0, 0, 0],
    "WEBPVP8 ",
    [0, 0, 0, 0],
    [0, 0, 0, 0x9d, 0x01, 0x2a],
    [0x40, 0x41, 0xf0, 0x80],
  );
  expect(sniffForeignImage(file)).toEqual({ type: "image/webp", width: 320, height: 240 });
});

test("a lossless WebP's size stands in 14 bits each", () => {
  const bits = (320 - 1) | ((240 - 1) << 14);
  const file = bytes(
    "RIFF",
    [0, 0, 0, 0],
    "WEBPVP8L",
    [0, 0, 0, 0],
    [0x2f],
    [bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, bits >> 24],
  );
  expect(sniffForeignImage(file)).toEqual({ type: "image/webp", width: 320, height: 240 });
});

test("an extended WebP's size stands in 24 bits each", () => {
  const file = bytes(
    "RIFF",
    [0, 0, 0, 0],
    "WEBPVP8X",
    [10, 0, 0, 0],
    [0, 0, 0, 0],
    [0x3f, 0x01, 0x00],
    [0xef, 0x00, 0x00],
  );
  expect(sniffForeignImage(file)).toEqual({ type: "image/webp", width: 320, height: 240 });
});

test("an AVIF's size is its largest spatial extent", () => {
  const box = (width: number, height: number) => [
    "ispe",
    [0, 0, 0, 0, 0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255],
  ];
  const file = bytes([0, 0, 0, 28], "ftypavif", [0, 0, 0, 0], ...box(64, 48), ...box(320, 240));
  expect(sniffForeignImage(file)).toEqual({ type: "image/avif", width: 320, height: 240 });
});

test("PNG, JPEG, text and short files are not foreign", () => {
  expect(sniffForeignImage(bytes([0x89], "PNG"))).toBeUndefined();
  expect(sniffForeignImage(bytes([0xff, 0xd8, 0xff]))).toBeUndefined();
  expect(sniffForeignImage(bytes("<svg>"))).toBeUndefined();
  expect(sniffForeignImage(new Uint8Array(4))).toBeUndefined();
  expect(sniffForeignImage(new Uint8Array(0))).toBeUndefined();
});

test("a picture cut off inside its header has no size, and nothing is read past its end", () => {
  const file = bytes([0, 0, 0, 28], "ftypavif").slice(0, 33);
  expect(sniffForeignImage(file)).toEqual({ type: "image/avif", width: 0, height: 0 });
});
