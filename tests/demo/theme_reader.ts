import { readFile } from "node:fs/promises";
import type { ReadTheme } from "../../demo/src/studio/take_away/theme_file.js";
import { instantiateBytes } from "../../web/src/runtime/load_wasm.js";
import { resolveTheme } from "../../web/src/theme/resolve_theme.js";
import { root } from "../web/support.js";

const themeWasm = await instantiateBytes(new Uint8Array(await readFile(new URL("build/wasm/theme.wasm", root))));

/** The theme reader that pages load. */
export const readTheme: ReadTheme = (scheme, file, properties = []) =>
  resolveTheme(themeWasm, { scheme, file, properties, object: undefined }).theme;

/** The theme of a page that names `file` and sets `object` over it. */
export const readTogether = (scheme: number, file: object, object: object) =>
  resolveTheme(themeWasm, { scheme, file: JSON.stringify(file), properties: [], object }).theme;

/** The custom properties that `css`, as themeCss() writes it, gives a card of the scheme. */
export function propertiesOf(css: string, scheme: number): [string, string][] {
  const found = new Map<string, string>();
  let query = "";
  let applies = false;
  for (const line of css.split("\n")) {
    const [, name, value] = /^\s*--article-card-([a-z0-9-]+): (.*);$/.exec(line) ?? [];
    if (line.startsWith("@media")) query = line;
    else if (line === "}") query = "";
    else if (line.trimEnd().endsWith("{")) applies = appliesTo(query, line, scheme);
    else if (name && value && applies) found.set(name, choose(value, scheme));
  }
  return [...found];
}

function appliesTo(query: string, selector: string, scheme: number): boolean {
  if (query.includes("prefers-contrast") && scheme !== 2) return false;
  if (query.includes("prefers-color-scheme") && scheme !== 1) return false;
  if (selector.trim().startsWith('article-card[color-scheme="more-contrast"]')) return scheme === 2;
  return !selector.includes('[color-scheme="dark"]') || scheme === 1;
}

const choose = (value: string, scheme: number) =>
  value.replace(/light-dark\((.+?), (.+?)\)/g, (_, light: string, dark: string) => (scheme === 1 ? dark : light));
