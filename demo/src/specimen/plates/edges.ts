import type { Plate } from "../plate.js";

const small =
  "Small text shows how edges are weighed: not thin when it is light on dark, not heavy when it is dark on light.";

export const edges: Plate = {
  id: "edges",
  title: "Edges",
  text: "The coverage of an edge is corrected for the contrast of text and ground, with the figures that browsers use, so that both settings look equally strong.",
  samples: [
    { lang: "en", headline: "Dark on light", paragraphs: [small], note: "As printed." },
    {
      lang: "en",
      headline: "Light on dark",
      paragraphs: [small],
      scheme: "dark",
      look: "dark",
      note: "The same, inverted.",
    },
    {
      lang: "fa",
      headline: "روشن بر تیره",
      paragraphs: ["آخرین کشتی سال هنگام غروب بی‌سوت می‌رود، چون سوت از بهار در کارگاه است."],
      scheme: "dark",
      look: "dark",
      note: "Joins without a seam where outlines overlap.",
    },
  ],
};
