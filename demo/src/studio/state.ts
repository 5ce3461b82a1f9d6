/** All that a permalink reproduces. */
export interface StudioState {
  content: string; // the article as JSON text
  base: string; // what its relative addresses are resolved against
  theme: { name: string; changes: Record<string, unknown> }; // a built-in theme and a tree of design tokens that differ from it
  layout: string;
  widths: number[]; // CSS px of the previews
  scheme: "light" | "dark" | "more-contrast";
  scale: number; // device px per CSS px
  lang: string; // "" as the article says
  dir: "auto" | "ltr" | "rtl";
  mode: "canvas" | "dom" | "both";
}
