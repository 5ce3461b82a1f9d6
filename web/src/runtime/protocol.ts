import type { Fault, Warning } from "./fault.js";

/** Where a card's article comes from. Relative addresses of its pictures resolve against `base`, or against `src`. */
export interface ArticleSource {
  /** Rises with every new content of a card; answers name the one that they show. */
  version: number;
  text?: string;
  /** Absolute address of the JSON, instead of `text`. */
  src?: string;
  base: string;
  /** Language of an article that names none. */
  lang?: string;
  /** The page's language: of an article that names none, where its letters are not of the other direction. */
  pageLang?: string;
}

export interface SemanticNode {
  role: string;
  /** Index of the parent, or -1. Parents come before their children. */
  parent: number;
  /** CSS px from the card's top left corner. */
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
  href: string;
  lang: string;
  dateTime: string;
  /** Of controls: of the field or category, or what a button does; else empty. */
  name: string;
  rtl: boolean;
  level: number;
  /** Bits of SemanticFlag. */
  flags: number;
  /** Of controls and their notes: index of the control in ControlChange; else -1. */
  control: number;
  /** Bits of ControlState: what a control shows at first, and where a note shows. */
  state: number;
  fontSizePx: number;
  baselineY: number;
  /** What justification adds to each space. */
  wordSpacingPx: number;
  letterSpacingPx: number;
  weight: number;
  /** Of the face that sets the text; empty where the browser's own fonts do. */
  family: string;
  /** As in CSS's font-feature-settings, or empty. */
  features: string;
  /** A colour of CSS; of the article, its ground. */
  ink: string;
}

/** How a card is drawn: the built-in theme of a scheme, or values that theme.wasm has packed for it. */
export interface DrawnTheme {
  scheme: number;
  packed?: Uint8Array | undefined;
  /** Fonts that the theme brings; they go to the core by themselves, each once. */
  faces?: readonly OwnFace[] | undefined;
}

/** How a card is laid out: as the built-in layout of a place in the core, or as theme.wasm has packed one. */
export interface DrawnLayout {
  builtin: number;
  packed?: Uint8Array;
}

/** What a card's controls show: all of it, however little has changed. */
export interface ControlChange {
  /** Of the content that the controls belong to. */
  version: number;
  /** Bits of ControlState, by the controls' indices. */
  states: number[];
  /** The host's own words beside a control that is done or failed. */
  message?: { control: number; text: string };
}

/** One state of a card: its pixels, size and meaning belong together and are applied together. */
export interface Frame {
  version: number;
  /** CSS px. */
  width: number;
  height: number;
  /** Device px per CSS px as painted. */
  scale: number;
  bitmap: ImageBitmap;
  /** Absent when they are those of the frame before. */
  nodes?: SemanticNode[];
  warnings: Warning[];
  /** False while pictures are still on their way: another frame follows. */
  complete: boolean;
  /** What the page shows by itself, below holes of the bitmap. */
  pictures?: HostedPicture[];
}

/** A picture that the page can show and nobody can read; CSS px of the card. */
export interface HostedPicture {
  src: string;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Fractions of the picture: what its crop keeps in the middle. */
  focus: [number, number];
  /** Of its upper and its lower corners. */
  radii: [number, number];
  /** Shown whole instead of filling its box. */
  whole: boolean;
}

/** Premultiplied RGBA, rows top down without padding. */
export interface CardPixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
  warnings: Warning[];
}

/** Bytes that the core keeps, and the size of its whole memory. */
export interface MemoryReport {
  cards: number;
  cardBytes: number;
  imageBytes: number;
  atlasBytes: number;
  fontBytes: number;
  pixelBytes: number;
  moduleBytes: number;
}

/** A font file of the core's, for text over the canvas. */
export interface CoreFace {
  family: string;
  weight: number;
  style: string;
  /** "20-7E,A0-17F", hexadecimal; all characters where absent. */
  ranges?: string | undefined;
  bytes: Uint8Array;
}

/** A font file of a theme's own. */
export interface OwnFace extends CoreFace {
  /** It alone, as fonts.json would declare it. */
  manifest: string;
  /** The module that draws it, where the one for pages does not. */
  wasmUrl?: string;
}

export interface PictureRequest {
  /** CSS px; the width shown when absent. */
  width?: number;
  scale: number;
}

/** Asks a worker for a sign of life. */
export interface Ping {
  type: "ping";
}

export type CoreRequest =
  /** With `compiling`, a `module` request follows. */
  | { type: "configure"; wasmUrl: string; fontsUrl: string; compiling?: boolean }
  /** The module at wasmUrl, compiled by the page while the worker starts; absent when the page could not. */
  | { type: "module"; module?: WebAssembly.Module }
  /** What has changed of a card; a card opens with its first update. Each is answered by one `frame` or `idle`. */
  | {
      type: "update";
      card: number;
      id: number;
      article?: ArticleSource | null;
      width?: number;
      scale?: number;
      controls?: ControlChange;
      theme?: DrawnTheme;
      layout?: DrawnLayout;
    }
  /** Comes before the first update whose theme has it. */
  | { type: "face"; face: OwnFace }
  /** The page can show a picture, of whichever card, that could not be read. */
  | { type: "host"; src: string }
  | { type: "close"; card: number }
  | { type: "measure"; card: number; id: number; width: number }
  | ({ type: "pixels"; card: number; id: number } & PictureRequest)
  | ({ type: "png"; card: number; id: number } & PictureRequest)
  /** The JSON that the core holds, with the addresses of its pictures absolute. */
  | { type: "article"; card: number; id: number }
  | { type: "memory"; card: number; id: number };

export type CoreAnswer =
  /** A worker has started, or is about to work on what was posted to it. */
  | { type: "hello" }
  /** The core has another face; comes before the frames that show it. */
  | { type: "face"; face: CoreFace }
  /** `id` is the newest update that the frame follows from. Later frames of the same id bring late pictures. */
  | { type: "frame"; card: number; id: number; frame: Frame }
  | { type: "idle"; card: number; id: number }
  | { type: "fault"; card: number; version: number; fault: Fault }
  | { type: "result"; card: number; id: number; value: unknown }
  | { type: "refused"; card: number; id: number; fault: Fault };

/** One way to the core and back. Answers to one card come in order. */
export interface Transport {
  post(request: CoreRequest): void;
  close(): void;
}

/** The page's end of it. */
export interface Line {
  receive(answer: CoreAnswer): void;
  /** 0 where no answer is due; 2 where one is that was due from a worker which is gone. */
  owes(): number;
  /**
   * Nothing more will come that way: what was to answer has died or hangs; or never ran, and `inPage` another may; or, with
   * a fault, cannot be had.
   */
  lost(fault?: Fault, inPage?: boolean): void;
}

/** With `inPage` on the page's own thread. */
export type OpenTransport = (line: Line, inPage?: boolean) => Transport;
