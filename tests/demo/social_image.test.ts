import { expect, test } from "vitest";
import { type ArticleFields, leadOf } from "../../demo/src/studio/take_away/article.js";
import {
  fitOf,
  groundOf,
  onGround,
  socialHeight,
  socialPixels,
  socialWidth,
} from "../../demo/src/studio/take_away/social_image.js";
import { createCore } from "../../web/src/node.js";
import { fontFolder, root, sampleFile, sampleText, wasmFile } from "../web/support.js";

const core = createCore({ wasm: wasmFile, fonts: fontFolder, themeWasm: new URL("build/wasm/theme.wasm", root) });

/** What socialPixels() asks of a card, answered by the core of Node. */
function cardOf(name: string, asked: { scale: number; width: number; height: number }[]) {
  return {
    article: {} as ArticleFields,
    theme: {},
    setAttribute() {},
    async measure(width: number) {
      return (await core.measure(this.article, [width], { theme: this.theme }))[0]!.height;
    },
    async toPixels({ width, scale }: { width: number; scale: number }) {
      const options = { width, scale, theme: this.theme, base: sampleFile(name) };
      const pixels = await core.renderPixels(this.article, options);
      asked.push({ scale, width: pixels.width, height: pixels.height });
      return pixels;
    },
  };
}

test.each(["english", "arabic", "hebrew"])(
  "the %s sample stands whole and large in its social image",
  async (name) => {
    const asked: { scale: number; width: number; height: number }[] = [];
    const article = JSON.parse(await sampleText(name)) as ArticleFields;
    const image = await socialPixels(() => cardOf(name, asked) as never, article, {}, [""], [240, 240, 238]);
    expect([image.width, image.height]).toEqual([socialWidth, socialHeight]);
    expect(asked).toHaveLength(1);
    const { width, height, scale } = asked[0]!;
    expect(width).toBeLessThanOrEqual(socialWidth - 96 + 1);
    expect(height).toBeLessThanOrEqual(socialHeight - 96);
    expect((width * height) / (socialWidth * socialHeight)).toBeGreaterThan(0.3);
    expect(scale).toBeGreaterThan(0.9);
    // The margins are the ground, and opaque.
    for (const [x, y] of [
      [0, 0],
      [1199, 629],
      [600, 20],
      [600, 610],
    ]) {
      const at = (y! * socialWidth + x!) * 4;
      expect([...image.data.slice(at, at + 4)]).toEqual([240, 240, 238, 255]);
    }
  },
  60_000,
);

test("a card of any size fits", () => {
  for (const [width, height] of [
    [320, 4000],
    [1600, 10],
    [200, 200],
    [900, 480],
  ]) {
    const { scale } = fitOf(width!, height!);
    expect(width! * scale).toBeLessThanOrEqual(socialWidth - 96 + 1e-6);
    expect(height! * scale).toBeLessThanOrEqual(socialHeight - 96);
  }
});

test("transparent corners show the ground, and a card that is too large is refused", () => {
  const half = { width: 1, height: 1, data: new Uint8ClampedArray([100, 0, 0, 128]) };
  expect([...onGround(half, [0, 200, 50], 1, 1).data]).toEqual([100, 100, 25, 255]);
  expect(() => onGround({ width: 2, height: 1, data: new Uint8ClampedArray(8) }, [0, 0, 0], 1, 1)).toThrow(
    "a card of 2 × 1 px does not fit into 1 × 1",
  );
});

test("the ground is a colour of the theme that the card stands out from", () => {
  expect(groundOf({ surface: "#ffffffff", raisedSurface: "#f3f2eeff", imageGround: "#e8e6e0ff" })).toBe("#f3f2eeff");
  expect(groundOf({ surface: "#ffffffff", raisedSurface: "#ffffffff", imageGround: "#e8e6e0ff" })).toBe("#e8e6e0ff");
  expect(groundOf({ surface: "#000000ff", raisedSurface: "#ffffff10", imageGround: "#000000ff" })).toBe("#000000ff");
});

test("the lead keeps the reading time of the whole article, and its picture without caption", () => {
  const words = Array(720).fill("word").join(" ");
  const lead = leadOf({
    headline: "A",
    image: { src: "a.jpg", alt: "", caption: "c", credit: "d" },
    body: [{ type: "paragraph", text: [{ text: words }] }],
    related: { items: [] },
  });
  expect(lead).toEqual({ headline: "A", image: { src: "a.jpg", alt: "" }, readingMinutes: 4 });
});
