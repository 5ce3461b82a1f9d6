import { expect, test } from "vitest";
import { unpremultiply } from "../../../web/src/runtime/picture.js";

test("dividing the alpha out and multiplying it in again gives every premultiplied colour back", () => {
  for (let alpha = 0; alpha <= 255; ++alpha) {
    for (let color = 0; color <= alpha; ++color) {
      const pixel = new Uint8ClampedArray([color, 0, color, alpha]);
      unpremultiply(pixel);
      expect(Math.round((pixel[0]! * alpha) / 255)).toBe(color);
      expect(pixel[3]).toBe(alpha);
    }
  }
});

test("opaque and empty pixels stay as they are", () => {
  const pixels = new Uint8ClampedArray([1, 2, 3, 255, 0, 0, 0, 0]);
  unpremultiply(pixels);
  expect([...pixels]).toEqual([1, 2, 3, 255, 0, 0, 0, 0]);
});
