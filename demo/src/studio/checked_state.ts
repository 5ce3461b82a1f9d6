import { themes } from "../themes.js";
import type { StudioState } from "./state.js";

export const layouts = ["auto", "standard", "compact", "hero", "list", "headline", "brief"];
export const schemes: StudioState["scheme"][] = ["light", "dark", "more-contrast"];
export const directions: StudioState["dir"][] = ["auto", "ltr", "rtl"];
export const modes: StudioState["mode"][] = ["canvas", "dom", "both"];
export const scales = [1, 2, 3];
export const narrowest = 200;
export const widest = 1600;
export const mostWidths = 6;

export const initialState = (): StudioState => ({
  content: "",
  base: new URL("/articles/", location.href).href,
  theme: { name: "broadsheet", changes: {} },
  layout: "auto",
  widths: [innerWidth < 700 ? 360 : 640],
  scheme: "light",
  scale: Math.min(3, Math.max(1, Math.round(devicePixelRatio))),
  lang: "",
  dir: "auto",
  mode: "canvas",
});

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const oneOf = <T>(options: readonly T[], value: unknown, otherwise: T): T =>
  options.includes(value as T) ? (value as T) : otherwise;

export const clampWidth = (width: number): number =>
  Math.round(Math.min(widest, Math.max(narrowest, Number.isFinite(width) ? width : narrowest)));

/** What can be used of a state that comes from elsewhere: a store of another version, a link that somebody wrote. */
export function checkedState(value: unknown, otherwise: StudioState): StudioState {
  if (!isRecord(value)) return otherwise;
  const theme = isRecord(value.theme) ? value.theme : {};
  const widths = Array.isArray(value.widths) ? value.widths.filter((width) => typeof width === "number") : [];
  const text = (key: "content" | "base" | "lang") => (typeof value[key] === "string" ? value[key] : otherwise[key]);
  return {
    content: text("content"),
    base: text("base"),
    theme: {
      name: oneOf<string>(themes, theme.name, otherwise.theme.name),
      changes: isRecord(theme.changes) ? theme.changes : {},
    },
    layout: oneOf(layouts, value.layout, otherwise.layout),
    widths: widths.length > 0 ? widths.slice(0, mostWidths).map(clampWidth) : otherwise.widths,
    scheme: oneOf(schemes, value.scheme, otherwise.scheme),
    scale: oneOf(scales, value.scale, otherwise.scale),
    lang: text("lang"),
    dir: oneOf(directions, value.dir, otherwise.dir),
    mode: oneOf(modes, value.mode, otherwise.mode),
  };
}
