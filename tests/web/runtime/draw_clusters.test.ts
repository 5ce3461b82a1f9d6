import { expect, test } from "vitest";
import { ClusterFlag } from "../../../web/src/abi/layout.js";
import type { WantedCluster } from "../../../web/src/runtime/core.js";
import { CanvasDrawer } from "../../../web/src/runtime/draw_clusters.js";

/** A context whose glyphs are solid boxes: an em wide, from 0.8 em above the baseline to 0.2 em below. */
class BoxContext {
  canvas = { width: 64, height: 64 };
  font = "";
  direction = "";
  fillStyle = "";
  lang = "";
  readonly fonts: string[] = [];
  #px = 0;
  #box: number[] = [];
  #rects: { x: number; y: number; width: number; height: number; color: number[] }[] = [];

  constructor(readonly options: { colored?: boolean; noise?: boolean } = {}) {}

  measureText(text: string) {
    this.fonts.push(this.font);
    this.#px = Number(/(\d+(?:\.\d+)?)px/.exec(this.font)![1]);
    const width = this.#px * [...text].length;
    return {
      width,
      actualBoundingBoxLeft: 0,
      actualBoundingBoxRight: width,
      actualBoundingBoxAscent: this.#px * 0.8,
      actualBoundingBoxDescent: this.#px * 0.2,
    };
  }
  clearRect() {
    this.#box = [];
    this.#rects = [];
  }
  fillRect(x: number, y: number, width: number, height: number) {
    const color = this.fillStyle.match(/\d+/g)!.map(Number);
    this.#rects.push({ x, y, width, height, color });
  }
  fillText(_text: string, x: number, y: number) {
    this.#box = [x, y - this.#px * 0.8, x + this.#px, y + this.#px * 0.2];
  }
  getImageData(_x: number, _y: number, width: number, height: number) {
    const [r, g, b] = this.options.colored ? [250, 200, 60] : this.fillStyle === "#f0f" ? [255, 0, 255] : [0, 0, 0];
    const data = new Uint8ClampedArray(width * height * 4);
    for (const rect of this.#rects) {
      for (let at = 0; at < rect.width * rect.height; ++at) {
        const [x, y] = [rect.x + (at % rect.width), rect.y + Math.floor(at / rect.width)];
        data.set([...rect.color, 255], (y * width + x) * 4);
      }
    }
    if (this.options.noise) data[100]! ^= 1;
    const [left, top, right, bottom] = this.#box.map(Math.round) as [number, number, number, number];
    for (let y = top; y < bottom; ++y) {
      for (let x = left; x < right; ++x) data.set([r, g, b, 255], (y * width + x) * 4);
    }
    return { data };
  }
}

const drawerOn = (context: BoxContext) =>
  new CanvasDrawer(() => Object.assign(context.canvas, { getContext: () => context }) as unknown as OffscreenCanvas);

const wanted = (more: Partial<WantedCluster> = {}): WantedCluster => ({
  cluster: 0,
  text: "茶",
  lang: "ja",
  weight: 400,
  flags: 0,
  sizePx: 0,
  variant: 0,
  ...more,
});

test("the advance is told at a font size of 1, in the font asked for", () => {
  const context = new BoxContext();
  const drawer = drawerOn(context);
  expect(drawer.measure(wanted())).toEqual({ advance: 1, colored: false });
  expect(context.fonts.at(-1)).toMatch(/^400 \d+px sans-serif$/);
  expect(context.lang).toBe("ja");
  expect(context.direction).toBe("ltr");
  drawer.measure(wanted({ weight: 700, flags: ClusterFlag.italic | ClusterFlag.serif | ClusterFlag.rightToLeft }));
  expect(context.fonts.at(-1)).toMatch(/^italic 700 \d+px serif$/);
  expect(context.direction).toBe("rtl");
});

test("symbols with colours of their own are told from those that take the text's", () => {
  const symbol = wanted({ text: "★", flags: ClusterFlag.symbol });
  expect(drawerOn(new BoxContext()).measure(symbol).colored).toBe(false);
  expect(drawerOn(new BoxContext({ colored: true })).measure(symbol).colored).toBe(true);
  expect(drawerOn(new BoxContext({ colored: true })).measure(wanted()).colored).toBe(false);
});

test("a drawing holds all of the glyph, where it says", () => {
  const context = new BoxContext();
  const { left, top, width, height, rgba } = drawerOn(context).draw(wanted({ sizePx: 40 }));
  expect(rgba.length).toBe(width * height * 4);
  const rows = Array.from({ length: height }, (_, y) => rgba[(y * width - left + 5) * 4 + 3]);
  expect(rows.indexOf(255)).toBe(top - 32);
  expect(rows.filter((alpha) => alpha === 255)).toHaveLength(40);
  const columns = Array.from({ length: width }, (_, x) => rgba[(top * width + x) * 4 + 3]);
  expect(columns.indexOf(255)).toBe(-left);
  expect(columns.filter((alpha) => alpha === 255)).toHaveLength(40);
});

test("the canvas grows to what is drawn and is not made before", () => {
  let made = 0;
  const context = new BoxContext();
  const drawer = new CanvasDrawer(() => {
    made += 1;
    return Object.assign(context.canvas, { getContext: () => context }) as unknown as OffscreenCanvas;
  });
  expect(made).toBe(0);
  const { width, height } = drawer.draw(wanted({ sizePx: 300 }));
  expect(context.canvas.width).toBeGreaterThanOrEqual(width);
  expect(context.canvas.height).toBeGreaterThanOrEqual(height);
  drawer.draw(wanted({ sizePx: 20 }));
  expect(context.canvas.width).toBeGreaterThanOrEqual(width);
  expect(made).toBe(1);
});

test("a browser that answers with noise, or has no context, is not believed", () => {
  expect(() => drawerOn(new BoxContext({ noise: true })).draw(wanted({ sizePx: 20 }))).toThrow(/read/);
  const none = new CanvasDrawer(() => ({ getContext: () => null }) as unknown as OffscreenCanvas);
  expect(() => none.measure(wanted())).toThrow();
});
