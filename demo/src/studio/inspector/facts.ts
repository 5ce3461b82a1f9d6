/** What inspector.wasm tells of a card, as widget/inspector/inspection.cpp writes it. CSS px; flags are 0 or 1. */
export interface Facts {
  width: number;
  height: number;
  widthClass: string;
  boxes: BoxFacts[];
  caches: {
    imageBytes: number;
    atlasBytes: number;
    fontBytes: number;
    cardBytes: number;
    atlasWidth: number;
    atlasHeight: number;
    faces: { name: string; state: string }[];
  };
  /** Empty until they were timed. */
  stages: { name: string; ms: number }[];
  vertices: number;
  indices: number;
  commands: number;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface BoxFacts extends Rect {
  role: string;
  /** Index, or -1. */
  parent: number;
  /** "typography.headline"; empty without text. */
  typeToken: string;
  fill: string;
  picture: string;
  lang: string;
  rtl: number;
  size: number;
  lineHeight: number;
  wrap: string;
  justified: number;
  lines: LineFacts[];
}

export interface LineFacts extends Rect {
  text: string;
  baseline: number;
  blank: number;
  hyphen: number;
  /** Whether costs chose where it ends; they are texts, "none" where there is none. */
  fitted: number;
  cost: string;
  /** Of all lines chosen together, as they are and with the next best end of this one. */
  all: string;
  candidates: number;
  nextBest: string;
  runs: (Rect & { face: string; rtl: number; glyphs: number; reshaped: number })[];
}

/** No box, as the module has it. */
export const noBox = 0xffffffff;
