import type { StudioState } from "../../demo/src/studio/state.js";

export const sampleState = (more: Partial<StudioState> = {}): StudioState => ({
  content: JSON.stringify({ headline: "The old harbour opens its gates", lang: "en" }),
  base: "https://news.example/articles/harbour.json",
  theme: { name: "", changes: {} },
  layout: "",
  widths: [640],
  scheme: "light",
  scale: 1,
  lang: "",
  dir: "auto",
  mode: "canvas",
  ...more,
});
