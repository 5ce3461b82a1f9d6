import { instantiateUrl, wasmLoader } from "../../../../web/src/runtime/load_wasm.js";
import { resolveTheme } from "../../../../web/src/theme/resolve_theme.js";
import type { ReadTheme } from "./theme_file.js";

/** The package is served as it is published, beside the demo. */
export const packageUrl = (path: string): string => new URL(`/article-card/${path}`, document.baseURI).href;

const themeWasm = wasmLoader(() => packageUrl("theme.wasm"), instantiateUrl);

/** The theme reader of the package; its module is loaded once. */
export async function themeReader(): Promise<ReadTheme> {
  const exports = await themeWasm.load();
  return (scheme, file, properties = []) =>
    resolveTheme(exports, { scheme, file, properties, object: undefined }).theme;
}

const files = new Map<string, object>();

/** A built-in theme as its file has it; the theme that every card has by itself is an empty one. */
export async function builtinThemeFile(name: string): Promise<object> {
  const path = `themes/${name}.json`;
  const known = files.get(name);
  if (known) return known;
  if (!name || name === "default" || name === "standard") return {};
  const response = await fetch(packageUrl(path));
  if (!response.ok) throw new Error(`${path}: the server answered ${response.status}`);
  const file: object = await response.json();
  files.set(name, file);
  return file;
}

export function domMode(): Promise<typeof import("../../../../web/src/dom_mode.js")> {
  return import(/* @vite-ignore */ packageUrl("dom_mode.js"));
}
