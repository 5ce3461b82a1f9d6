import inspectorWasm from "../../../../build/wasm/inspector.wasm?url";
import { AbiError, abiVersion, statusNames } from "../../../../web/src/abi/layout.js";
import { loadArticle } from "../../../../web/src/runtime/article_text.js";
import { decodeForeignImage } from "../../../../web/src/runtime/decode_image.js";
import { toPng } from "../../../../web/src/runtime/encode_png.js";
import { CardError, type Fault, fault } from "../../../../web/src/runtime/fault.js";
import { FontFetcher } from "../../../../web/src/runtime/fetch_fonts.js";
import { ImageFetcher } from "../../../../web/src/runtime/fetch_images.js";
import { type CardChange, CardHost, type CardPort } from "../../../../web/src/runtime/host.js";
import { ImageSupplier } from "../../../../web/src/runtime/image_supplier.js";
import type { CoreExports } from "../../../../web/src/runtime/load_wasm.js";
import { toBitmap, unpremultiply } from "../../../../web/src/runtime/picture.js";
import type { Frame } from "../../../../web/src/runtime/protocol.js";
import { Session } from "../../../../web/src/runtime/session.js";
import { packageUrl } from "../take_away/package_files.js";
import { AbiInspection, inspectorKeys } from "./abi.js";
import { type Facts, noBox } from "./facts.js";

const windowFont = "fonts/inter-latin-400-normal.ttf";

async function bytesAt(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw fault("core-unavailable", url, `the server answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The module with the page's clock: the core has none. */
async function instantiate(url: string): Promise<CoreExports> {
  const imports = {
    env: { emscripten_notify_memory_growth() {}, ac_now: () => performance.now() },
    wasi_snapshot_preview1: {
      proc_exit(status: number) {
        throw new WebAssembly.RuntimeError(`the core ended with status ${status}`);
      },
    },
  };
  const { instance } = await WebAssembly.instantiate(await bytesAt(url), imports);
  const exports = instance.exports as unknown as CoreExports;
  exports._initialize?.();
  if (exports.ac_abi_version?.() !== abiVersion) {
    throw fault("core-mismatch", url, "the inspector's module and the studio's script are of different versions");
  }
  return exports;
}

/** How the windows are to stand: CSS px, and device px per CSS px. */
export interface PanelView {
  width: number;
  height: number;
  scale: number;
  dark: boolean;
}

export interface Drawn {
  panel: ImageData;
  /** As large as the card. */
  overlay: ImageData | undefined;
  hovered: number;
  selected: number;
  layers: number;
}

export interface InspectedCoreSink {
  /** The card was drawn anew, and inspected. */
  inspected(frame: Pick<Frame, "width" | "height" | "complete">): void;
  failed(error: Fault): void;
}

/** inspector.wasm with one card in it: a core of its own that is given what the card on the page is given. */
export class InspectedCore {
  readonly #port: CardPort;
  #exports: CoreExports | undefined;
  #card = 0;
  #font: Promise<Uint8Array<ArrayBuffer>> | undefined;
  #isOpen = false;

  constructor(sink: InspectedCoreSink) {
    const host = new CardHost(({ receive }) => {
      const session = new Session(
        {
          instantiate: (url) => this.#start(url),
          loadArticle,
          fonts: new FontFetcher(),
          images: new ImageSupplier(new ImageFetcher(), decodeForeignImage),
          openClusters: async () => new (await import("../../../../web/src/runtime/draw_clusters.js")).CanvasDrawer(),
          toBitmap,
          toPng,
        },
        receive,
      );
      session.receive({
        type: "configure",
        wasmUrl: new URL(inspectorWasm, document.baseURI).href,
        fontsUrl: packageUrl("fonts/"),
      });
      return { post: (request) => session.receive(request), close() {} };
    });
    this.#port = host.open({
      show: (frame) => {
        const { width, height } = frame.bitmap;
        frame.bitmap.close();
        this.#inspect(width, height, sink, frame);
      },
      fail: (error) => sink.failed(error),
    });
  }

  update(change: CardChange): void {
    this.#port.update(change);
  }

  close(): void {
    this.#port.close();
  }

  /** True once there is a card to draw. */
  get isOpen(): boolean {
    return this.#isOpen && this.#card !== 0;
  }

  get facts(): Facts {
    return JSON.parse(this.#text(AbiInspection.facts) || "{}") as Facts;
  }

  /** Runs the stages with the clock of the page; the facts tell of it. */
  async time(scale: number): Promise<void> {
    const text = await this.#port.article();
    this.#withBytes(new TextEncoder().encode(text), (at, length) =>
      this.#call("ac_inspector_time", this.#card, at, length, scale),
    );
  }

  /** Over the windows, device px; undefined where the pointer has left. The wheel in lines. */
  point(place: { x: number; y: number } | undefined, pressed: boolean, wheelX = 0, wheelY = 0): void {
    const { x, y } = place ?? { x: Number.NaN, y: Number.NaN };
    this.#call("ac_inspector_point", x, y, Number(pressed), wheelX, wheelY);
  }

  /** False for a key that the windows know nothing of. */
  key(key: string, pressed: boolean): boolean {
    const index = (inspectorKeys as readonly string[]).indexOf(key);
    if (index < 0) return false;
    this.#call("ac_inspector_key", index, Number(pressed));
    return true;
  }

  /** Over the card, CSS px. */
  hover(place: { x: number; y: number } | undefined): void {
    this.#call("ac_inspector_hover", place?.x ?? Number.NaN, place?.y ?? Number.NaN);
  }

  /** Index of the box under the pointer, over the card or in the windows' tree. */
  get hovered(): number {
    return this.#word(AbiInspection.hovered);
  }

  select(box: number | undefined): void {
    this.#call("ac_inspector_select", box ?? noBox);
  }

  setLayers(layers: number): void {
    this.#call("ac_inspector_layers", layers);
  }

  draw({ width, height, scale, dark }: PanelView): Drawn {
    const device = (css: number) => Math.max(1, Math.round(css * scale));
    this.#call("ac_inspector_draw", device(width), device(height), scale, Number(dark));
    return {
      panel: this.#image(AbiInspection.panelPixels, AbiInspection.panelWidth, AbiInspection.panelHeight)!,
      overlay: this.#image(AbiInspection.overlayPixels, AbiInspection.overlayWidth, AbiInspection.overlayHeight),
      hovered: this.#word(AbiInspection.hovered),
      selected: this.#word(AbiInspection.selected),
      layers: this.#word(AbiInspection.layers),
    };
  }

  async #start(url: string): Promise<CoreExports> {
    this.#isOpen = false;
    this.#card = 0;
    this.#font ??= bytesAt(packageUrl(windowFont));
    const [exports, font] = await Promise.all([instantiate(url), this.#font]);
    this.#exports = exports;
    this.#withBytes(font, (at, length) => this.#call("ac_inspector_open", at, length));
    this.#isOpen = true;
    // The session keeps its cards' handles to itself.
    const create = exports.ac_card_create!;
    return {
      ...exports,
      ac_card_create: () => {
        this.#card = create();
        return this.#card;
      },
    };
  }

  #inspect(width: number, height: number, sink: InspectedCoreSink, frame: Frame): void {
    try {
      this.#call("ac_inspector_inspect", this.#card, width, height);
    } catch (error) {
      return sink.failed(error as CardError);
    }
    sink.inspected(frame);
  }

  #call(name: `ac_${string}`, ...values: number[]): void {
    const exports = this.#exports;
    if (!exports) throw fault("not-ready", "inspector", "its module is not loaded");
    if (exports[name]!(...values) === 0) return;
    const at = exports.ac_error!();
    throw new CardError({
      code: statusNames[this.#u32(at + AbiError.code)] ?? "unknown",
      path: this.#textAt(at + AbiError.path),
      reason: this.#textAt(at + AbiError.reason),
    });
  }

  #withBytes(bytes: Uint8Array, call: (at: number, length: number) => void): void {
    const exports = this.#exports!;
    const at = exports.ac_alloc!(bytes.length);
    if (!at) throw fault("out-of-memory", "inspector", `no memory for ${bytes.length} bytes`);
    new Uint8Array(exports.memory.buffer).set(bytes, at);
    try {
      call(at, bytes.length);
    } finally {
      exports.ac_free!(at);
    }
  }

  #u32(at: number): number {
    return new DataView(this.#exports!.memory.buffer).getUint32(at, true);
  }

  #word(field: number): number {
    return this.#u32(this.#exports!.ac_inspector_answer!() + field);
  }

  #textAt(at: number): string {
    const length = this.#u32(at + 4);
    return new TextDecoder().decode(new Uint8Array(this.#exports!.memory.buffer, this.#u32(at), length));
  }

  #text(field: number): string {
    return this.#textAt(this.#exports!.ac_inspector_answer!() + field);
  }

  #image(pixels: number, width: number, height: number): ImageData | undefined {
    const [at, columns, rows] = [this.#word(pixels), this.#word(width), this.#word(height)];
    if (columns === 0 || rows === 0) return undefined;
    const rgba = new Uint8ClampedArray(this.#exports!.memory.buffer.slice(at, at + columns * rows * 4));
    unpremultiply(rgba);
    return new ImageData(rgba, columns, rows);
  }
}
