import type { Plate } from "../plate.js";

const features = (...list: string[]) => ({ typography: { body: { features: { $value: list } } } });

export const forms: Plate = {
  id: "forms",
  title: "Forms",
  text: "Weights and italics are faces of their own, never slanted or smeared. Features of a font are asked for by name.",
  samples: [
    {
      lang: "en",
      headline: "Four faces",
      paragraphs: [
        [
          { text: "Upright, " },
          { text: "bold", strong: true },
          { text: ", " },
          { text: "italic", em: true },
          { text: " and " },
          { text: "both at once", strong: true, em: true },
          { text: "; a " },
          { text: "fi", em: true },
          { text: " in each: office, " },
          { text: "office", em: true },
          { text: ", " },
          { text: "office", strong: true },
          { text: "." },
        ],
      ],
      note: "Four files, fetched when a run first needs them.",
    },
    {
      lang: "en",
      headline: "Figures in columns",
      paragraphs: ["1,117.10 and 4,208.63", "9,311.71 and 1,111.11"],
      theme: features("tnum", "lnum"),
      look: "tabular",
      note: "tnum: figures of one width stand below each other.",
    },
    {
      lang: "en",
      headline: "Figures in prose",
      paragraphs: ["Built in 1867, burnt in 1943, opened again in 2026: 250 steps, 39 lamps and 8 keepers."],
      theme: features("onum"),
      look: "oldstyle",
      note: "onum: figures with ascenders and descenders, as small letters have them.",
    },
    {
      lang: "en",
      headline: "Small capitals",
      paragraphs: ["The Tarshan Lighthouse Board met at noon; the Ministry of Harbours sent regrets."],
      theme: features("smcp"),
      look: "capitals",
      note: "smcp: drawn ones, as heavy as the letters around them.",
    },
    {
      lang: "en",
      headline: "Letters apart",
      paragraphs: [
        [
          { text: "Spaced letters, and the sign at the gate: " },
          { text: "الميناء القديم مفتوح", lang: "ar" },
          { text: ", joined as ever." },
        ],
      ],
      theme: { typography: { body: { letterSpacing: { $value: { value: 2, unit: "px" } } } } },
      look: "spaced",
      note: "Letter spacing never breaks an Arabic join.",
    },
  ],
};
