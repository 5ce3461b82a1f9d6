import type { StudioState } from "./state.js";

// The core's own limits, which a state may not exceed either.
const mostContent = 2 << 20;
const mostTheme = 256 << 10;
const mostDepth = 16;
const mostWidths = 16;

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function text(fields: Fields, name: string, most: number): string {
  const value = fields[name];
  if (typeof value !== "string") throw new Error(`${name} is no text`);
  if (value.length > most) throw new Error(`${name} has more than ${most} characters`);
  return value;
}

function oneOf<Name extends string>(fields: Fields, name: string, names: readonly Name[]): Name {
  const found = names.find((known) => known === fields[name]);
  if (found === undefined) throw new Error(`${name} is none of ${names.join(", ")}`);
  return found;
}

function number(value: unknown, name: string, least: number, most: number): number {
  if (typeof value === "number" && value >= least && value <= most) return value;
  throw new Error(`${name} is no number from ${least} to ${most}`);
}

// Names by which a tree of plain objects could reach what it was made of.
const refusedKeys = new Set(["__proto__", "constructor", "prototype"]);

function checkTree(value: unknown, path: string, depth: number): void {
  if (depth > mostDepth) throw new Error(`${path.slice(0, 80)} lies deeper than ${mostDepth} groups`);
  if (typeof value !== "object" || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (refusedKeys.has(key)) throw new Error(`${path.slice(0, 80)} holds the name ${key}`);
    checkTree(child, `${path}.${key}`, depth + 1);
  }
}

function readThemeOf({ theme }: Fields): StudioState["theme"] {
  if (!isFields(theme)) throw new Error("theme is no object");
  const name = theme.name;
  if (typeof name !== "string" || !/^[a-z-]{0,40}$/.test(name)) throw new Error("theme.name names no built-in theme");
  const { changes } = theme;
  if (!isFields(changes)) throw new Error("theme.changes is no object");
  checkTree(changes, "theme.changes", 0);
  if (JSON.stringify(changes).length > mostTheme)
    throw new Error(`theme.changes is larger than ${mostTheme} characters`);
  return { name, changes };
}

/** An address that pictures may be resolved against; "" for none. */
function readBase(fields: Fields): string {
  const base = text(fields, "base", 4096);
  if (!base) return base;
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol)) {
    throw new Error("base is no http or https address");
  }
  return base;
}

/** A state of unknown origin, field by field; an Error names the first that is wrong. */
export function readState(value: unknown): { state: StudioState; version: string } {
  if (!isFields(value)) throw new Error("it holds no state");
  const { widths } = value;
  if (!Array.isArray(widths) || widths.length === 0 || widths.length > mostWidths) {
    throw new Error(`widths is no list of 1 to ${mostWidths} numbers`);
  }
  const layout = text(value, "layout", 40);
  if (!/^[a-z-]*$/.test(layout)) throw new Error("layout is no name of a layout");
  const lang = text(value, "lang", 64);
  if (!/^[A-Za-z0-9-]*$/.test(lang)) throw new Error("lang is no language tag");
  const version = text(value, "version", 40);
  if (!/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) throw new Error("version is no version");
  return {
    version,
    state: {
      content: text(value, "content", mostContent),
      base: readBase(value),
      theme: readThemeOf(value),
      layout,
      widths: widths.map((width, index) => number(width, `widths[${index}]`, 1, 16_384)),
      scheme: oneOf(value, "scheme", ["light", "dark", "more-contrast"]),
      scale: number(value.scale, "scale", 0.1, 16),
      lang,
      dir: oneOf(value, "dir", ["auto", "ltr", "rtl"]),
      mode: oneOf(value, "mode", ["canvas", "dom", "both"]),
    },
  };
}
