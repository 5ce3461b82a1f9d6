import { ClusterFlag } from "../abi/layout.js";
import type { WantedCluster } from "./core.js";
import { divideWords } from "./divide_words.js";
import { readsTrue } from "./true_canvas.js";

type Canvas = OffscreenCanvas | HTMLCanvasElement;
type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** A cluster's image: RGBA, alpha not multiplied in; its first pixel lies `left` right of the pen, `top` above the baseline. */
export interface ClusterDrawing {
  left: number;
  top: number;
  width: number;
  height: number;
  rgba: Uint8ClampedArray;
}

export interface ClusterMeasure {
  /** At a font size of 1. */
  advance: number;
  /** Has colours of its own. */
  colored: boolean;
}

/** Text that no face of ours has, in the browser's own fonts. Throws where the browser does not let it. */
export interface ClusterDrawer {
  measure(cluster: WantedCluster): ClusterMeasure;
  draw(cluster: WantedCluster): ClusterDrawing;
  /** An article's JSON with places for breaks in text of scripts that write no spaces. */
  divideWords(json: string): string;
}

// Advances are rounded to whole pixels here and there: at this size that shows nowhere.
const measurePx = 1000;
// At which colours are told from coverage.
const probePx = 24;
// Ink beyond what a browser tells of it: bitmap fonts and slanted ones tell too little.
const marginEm = 0.15;
const largestSidePx = 8192;

const emojiFonts = '"Apple Color Emoji","Segoe UI Emoji","Noto Color Emoji"';

const openCanvas = (): Canvas =>
  "OffscreenCanvas" in globalThis ? new OffscreenCanvas(64, 64) : document.createElement("canvas");

/** A drawer on one canvas, which is made for the first cluster. */
export class CanvasDrawer implements ClusterDrawer {
  readonly #open: () => Canvas;
  #opened: Context | undefined;

  constructor(open = openCanvas) {
    this.#open = open;
  }

  get #context(): Context {
    if (!this.#opened) {
      const context = this.#open().getContext("2d", { willReadFrequently: true }) as Context;
      if (!readsTrue(context)) throw new Error("this browser does not let pages read what they draw");
      this.#opened = context;
    }
    return this.#opened;
  }

  measure(cluster: WantedCluster): ClusterMeasure {
    this.#set(cluster, measurePx);
    const advance = this.#context.measureText(cluster.text).width / measurePx;
    return { advance, colored: !!(cluster.flags & ClusterFlag.symbol) && this.#isColored(cluster) };
  }

  divideWords(json: string): string {
    return divideWords(json);
  }

  draw(cluster: WantedCluster): ClusterDrawing {
    return this.#draw(cluster, cluster.sizePx, "#000");
  }

  /** Coverage takes the colour asked for; a glyph with colours of its own keeps them. */
  #isColored(cluster: WantedCluster): boolean {
    const { rgba } = this.#draw(cluster, probePx, "#f0f");
    return rgba.some((alpha, at) => at % 4 === 3 && alpha > 128 && (rgba[at - 2]! > 40 || rgba[at - 3]! < 200));
  }

  #set({ weight, flags, lang }: WantedCluster, px: number): void {
    const generic = flags & ClusterFlag.serif ? "serif" : "sans-serif";
    const families = flags & ClusterFlag.symbol ? `${generic},${emojiFonts}` : generic;
    const context = this.#context as Context & { lang?: string; textRendering?: string };
    context.font = `${flags & ClusterFlag.italic ? "italic " : ""}${weight} ${px}px ${families}`;
    context.direction = flags & ClusterFlag.rightToLeft ? "rtl" : "ltr";
    context.textAlign = "left";
    context.textRendering = "geometricPrecision";
    if ("lang" in context) context.lang = lang;
  }

  #draw(cluster: WantedCluster, px: number, color: string): ClusterDrawing {
    const context = this.#context;
    const { canvas } = context;
    this.#set(cluster, px);
    const box = context.measureText(cluster.text);
    const margin = Math.ceil(px * marginEm) + 1;
    const side = (length: number) => Math.min(Math.max(Math.ceil(length), 0) + 2 * margin, largestSidePx);
    const left = Math.floor(-box.actualBoundingBoxLeft) - margin;
    const top = Math.ceil(box.actualBoundingBoxAscent) + margin;
    const width = side(box.actualBoundingBoxLeft + box.actualBoundingBoxRight + 1);
    const height = side(box.actualBoundingBoxAscent + box.actualBoundingBoxDescent + 1);
    // A new size empties the canvas and its settings.
    if (canvas.width < width || canvas.height < height) {
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      this.#set(cluster, px);
    }
    context.clearRect(0, 0, width, height);
    context.fillStyle = color;
    context.fillText(cluster.text, -left, top);
    const rgba = context.getImageData(0, 0, width, height).data;
    return { left, top, width, height, rgba };
  }
}
