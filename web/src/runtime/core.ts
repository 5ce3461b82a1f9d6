import {
  AbiAnswer,
  AbiError,
  AbiFontFeature,
  AbiMemory,
  AbiNode,
  AbiWantedCluster,
  AbiWantedImage,
  lastFace,
  semanticRoles,
  statusNames,
} from "../abi/layout.js";
import type { ClusterDrawing, ClusterMeasure } from "./draw_clusters.js";
import { CardError, type Fault } from "./fault.js";
import type { CoreExports } from "./load_wasm.js";
import type { ControlChange, DrawnLayout, DrawnTheme, MemoryReport, OwnFace, SemanticNode } from "./protocol.js";

export interface WantedImage {
  key: number;
  src: string;
  /** Device px. */
  width: number;
  height: number;
}

/** Text that no face covers, to be measured after a layout and drawn after a painting. */
export interface WantedCluster {
  cluster: number;
  text: string;
  lang: string;
  weight: number;
  /** Bits of ClusterFlag. */
  flags: number;
  /** Device px per em, of what is to be drawn. */
  sizePx: number;
  variant: number;
}

export interface LayoutAnswer {
  width: number;
  height: number;
  measuredHeight: number;
  wantedFonts: number[];
  wantedClusters: WantedCluster[];
}

export interface PaintAnswer {
  pixelWidth: number;
  pixelHeight: number;
  scale: number;
  opaque: boolean;
  /** A copy. */
  pixels: Uint8ClampedArray<ArrayBuffer>;
  wantedImages: WantedImage[];
  wantedClusters: WantedCluster[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The module's functions over JavaScript values. Whatever the core refuses is thrown as a CardError. */
export class Core {
  /** For what is loaded on demand and reads answers of its own. */
  readonly exports: CoreExports;
  #view: DataView;
  #ownFaces = 0;

  constructor(exports: CoreExports) {
    this.exports = exports;
    this.#view = new DataView(exports.memory.buffer);
  }

  declareFonts(manifest: Uint8Array): void {
    this.#withBytes(manifest, (at) => this.exports.ac_fonts_declare!(at, manifest.length));
  }

  supplyFont(face: number, bytes: Uint8Array): void {
    // The core takes the memory over.
    this.#check(this.exports.ac_font_supply!(face, this.#copyIn(bytes), bytes.length));
  }

  failFont(face: number): void {
    this.exports.ac_font_fail!(face);
  }

  offerClusters(offered: boolean): void {
    this.exports.ac_clusters_offer!(+offered);
  }

  measureCluster({ cluster }: WantedCluster, { advance, colored }: ClusterMeasure): void {
    this.#check(this.exports.ac_cluster_measure!(cluster, advance, +colored));
  }

  supplyCluster({ cluster, variant }: WantedCluster, { left, top, width, height, rgba }: ClusterDrawing): void {
    this.#withBytes(rgba, (at) => this.exports.ac_cluster_supply!(cluster, variant, left, top, width, height, at));
  }

  createCard(): number {
    const handle = this.exports.ac_card_create!();
    if (!handle) throw new CardError({ code: "out-of-memory", path: "", reason: "the page has too many cards" });
    return handle;
  }

  destroyCard(handle: number): void {
    this.exports.ac_card_destroy!(handle);
  }

  setArticle(handle: number, json: string): void {
    const bytes = encoder.encode(json);
    this.#withBytes(bytes, (at) => this.exports.ac_card_set_article!(handle, at, bytes.length));
  }

  /** `faces` are all that themes have brought so far, in one order. */
  setTheme(handle: number, theme: DrawnTheme, faces: readonly OwnFace[]): void {
    for (; this.#ownFaces < faces.length; ++this.#ownFaces) {
      const { manifest, bytes } = faces[this.#ownFaces]!;
      this.declareFonts(encoder.encode(manifest));
      // Whether it can be read was looked at before; texts of one that can not go to the next family.
      this.exports.ac_font_supply!(lastFace, this.#copyIn(bytes), bytes.length);
    }
    const { scheme, packed = new Uint8Array() } = theme;
    this.#withBytes(packed, (at) => this.exports.ac_card_set_theme!(handle, scheme, at, packed.length));
  }

  setLayout(handle: number, { builtin, packed = new Uint8Array() }: DrawnLayout): void {
    this.#withBytes(packed, (at) => this.exports.ac_card_set_layout!(handle, builtin, at, packed.length));
  }

  setControls(handle: number, { states, message }: ControlChange): void {
    this.#withBytes(new Uint8Array(Uint32Array.from(states).buffer), (at) =>
      this.exports.ac_card_set_controls!(handle, at, states.length),
    );
    const text = encoder.encode(message?.text ?? "");
    this.#withBytes(text, (at) => this.exports.ac_card_set_message!(handle, message?.control ?? 0, at, text.length));
  }

  layout(handle: number, width: number): LayoutAnswer {
    this.#check(this.exports.ac_card_layout!(handle, width));
    return this.#layoutAnswer(handle);
  }

  measure(handle: number, width: number): LayoutAnswer {
    this.#check(this.exports.ac_card_measure!(handle, width));
    return this.#layoutAnswer(handle);
  }

  paint(handle: number, scale: number): PaintAnswer {
    this.#check(this.exports.ac_card_paint!(handle, scale));
    const at = this.exports.ac_card_answer!(handle);
    const pixelWidth = this.#u32(at + AbiAnswer.pixelWidth);
    const pixelHeight = this.#u32(at + AbiAnswer.pixelHeight);
    const pixels = this.#u32(at + AbiAnswer.pixels);
    return {
      pixelWidth,
      pixelHeight,
      scale: this.#f32(at + AbiAnswer.scale),
      opaque: this.#u32(at + AbiAnswer.opaque) === 1,
      pixels: new Uint8ClampedArray(this.exports.memory.buffer.slice(pixels, pixels + pixelWidth * pixelHeight * 4)),
      wantedImages: this.#list(at + AbiAnswer.wantedImages, AbiWantedImage.size, (item) => ({
        key: this.#u32(item + AbiWantedImage.key),
        src: this.#text(item + AbiWantedImage.src),
        width: this.#u32(item + AbiWantedImage.width),
        height: this.#u32(item + AbiWantedImage.height),
      })),
      wantedClusters: this.#wantedClusters(at),
    };
  }

  warnings(handle: number): Fault[] {
    const at = this.exports.ac_card_answer!(handle);
    return this.#list(at + AbiAnswer.warnings, AbiError.size, (item) => this.#fault(item));
  }

  semantics(handle: number): SemanticNode[] {
    this.#check(this.exports.ac_card_semantics!(handle));
    const at = this.exports.ac_card_answer!(handle);
    return this.#list(at + AbiAnswer.nodes, AbiNode.size, (item) => ({
      role: semanticRoles[this.#u32(item + AbiNode.role)] ?? "text",
      parent: this.#u32(item + AbiNode.parent) | 0,
      x: this.#f32(item + AbiNode.x),
      y: this.#f32(item + AbiNode.y),
      width: this.#f32(item + AbiNode.width),
      height: this.#f32(item + AbiNode.height),
      text: this.#text(item + AbiNode.text).replaceAll("\u200b", ""), // Places for breaks are no text.
      href: this.#text(item + AbiNode.href),
      lang: this.#text(item + AbiNode.lang),
      dateTime: this.#text(item + AbiNode.dateTime),
      name: this.#text(item + AbiNode.name),
      rtl: this.#u32(item + AbiNode.direction) === 2,
      level: this.#u32(item + AbiNode.level),
      flags: this.#u32(item + AbiNode.flags),
      control: this.#u32(item + AbiNode.control) | 0,
      state: this.#u32(item + AbiNode.state),
      fontSizePx: this.#f32(item + AbiNode.fontSizePx),
      baselineY: this.#f32(item + AbiNode.baselineY),
      wordSpacingPx: this.#f32(item + AbiNode.wordSpacingPx),
      letterSpacingPx: this.#f32(item + AbiNode.letterSpacingPx),
      weight: this.#u32(item + AbiNode.weight),
      family: this.#text(item + AbiNode.family),
      features: this.#list(item + AbiNode.features, AbiFontFeature.size, (feature) => {
        const tag = [0, 8, 16, 24].map((bits) => (this.#u32(feature + AbiFontFeature.tag) << bits) >>> 24);
        return `"${String.fromCharCode(...tag)}" ${this.#u32(feature + AbiFontFeature.value)}`;
      }).join(),
      ink: `#${this.#u32(item + AbiNode.ink)
        .toString(16)
        .padStart(8, "0")}`,
    }));
  }

  supplyImage(key: number, bytes: Uint8Array): void {
    this.#withBytes(bytes, (at) => this.exports.ac_image_supply!(key, at, bytes.length));
  }

  supplyImagePixels(key: number, rgba: Uint8Array | Uint8ClampedArray, width: number, height: number): void {
    this.#withBytes(rgba, (at) => this.exports.ac_image_supply_pixels!(key, at, width, height));
  }

  failImage(key: number): void {
    this.exports.ac_image_fail!(key);
  }

  memory(cards: number): MemoryReport {
    const at = this.exports.ac_memory!();
    return {
      cards,
      cardBytes: this.#u32(at + AbiMemory.cardBytes),
      imageBytes: this.#u32(at + AbiMemory.imageBytes),
      atlasBytes: this.#u32(at + AbiMemory.atlasBytes),
      fontBytes: this.#u32(at + AbiMemory.fontBytes),
      pixelBytes: this.#u32(at + AbiMemory.pixelBytes),
      moduleBytes: this.exports.memory.buffer.byteLength,
    };
  }

  #layoutAnswer(handle: number): LayoutAnswer {
    const at = this.exports.ac_card_answer!(handle);
    return {
      width: this.#f32(at + AbiAnswer.widthPx),
      height: this.#f32(at + AbiAnswer.heightPx),
      measuredHeight: this.#f32(at + AbiAnswer.measuredHeightPx),
      wantedFonts: this.#list(at + AbiAnswer.wantedFonts, 4, (item) => this.#u32(item)),
      wantedClusters: this.#wantedClusters(at),
    };
  }

  #wantedClusters(answer: number): WantedCluster[] {
    return this.#list(answer + AbiAnswer.wantedClusters, AbiWantedCluster.size, (item) => ({
      cluster: this.#u32(item + AbiWantedCluster.cluster),
      text: this.#text(item + AbiWantedCluster.text),
      lang: this.#text(item + AbiWantedCluster.lang),
      weight: this.#u32(item + AbiWantedCluster.weight),
      flags: this.#u32(item + AbiWantedCluster.flags),
      sizePx: this.#f32(item + AbiWantedCluster.sizePx),
      variant: this.#u32(item + AbiWantedCluster.variant),
    }));
  }

  #copyIn(bytes: Uint8Array | Uint8ClampedArray): number {
    const at = this.exports.ac_alloc!(bytes.length);
    if (!at) throw new CardError({ code: "out-of-memory", path: "", reason: `no memory for ${bytes.length} bytes` });
    new Uint8Array(this.exports.memory.buffer).set(bytes, at);
    return at;
  }

  #withBytes(bytes: Uint8Array | Uint8ClampedArray, call: (at: number) => number): void {
    const at = this.#copyIn(bytes);
    const code = call(at);
    this.exports.ac_free!(at);
    this.#check(code);
  }

  #check(code: number): void {
    if (code !== 0) throw new CardError(this.#fault(this.exports.ac_error!()));
  }

  #fault(at: number): Fault {
    return {
      code: statusNames[this.#u32(at + AbiError.code)] ?? "unknown",
      path: this.#text(at + AbiError.path),
      reason: this.#text(at + AbiError.reason),
    };
  }

  /** The items of an array whose offset stands at `at` and whose length stands in the word after it. */
  #list<T>(at: number, itemBytes: number, read: (item: number) => T): T[] {
    const start = this.#u32(at);
    return Array.from({ length: this.#u32(at + 4) }, (_, index) => read(start + index * itemBytes));
  }

  #text(at: number): string {
    const length = this.#u32(at + 4);
    return length ? decoder.decode(new Uint8Array(this.exports.memory.buffer, this.#u32(at), length)) : "";
  }

  #u32(at: number): number {
    return this.#memory().getUint32(at, true);
  }

  #f32(at: number): number {
    return this.#memory().getFloat32(at, true);
  }

  // Growth of the memory detaches the buffer of views made before it.
  #memory(): DataView {
    const { buffer } = this.exports.memory;
    if (this.#view.buffer !== buffer) this.#view = new DataView(buffer);
    return this.#view;
  }
}
