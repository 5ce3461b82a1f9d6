import { configuration } from "../runtime/configure.js";
import { CardError, type Fault, faultOf } from "../runtime/fault.js";
import { fetchBytes } from "../runtime/fetch_bytes.js";
import { instantiateUrl, wasmLoader } from "../runtime/load_wasm.js";
import type { CardTheme, ThemeSources } from "./card_theme.js";
import { resolveTheme } from "./resolve_theme.js";

/** Names of themes that stand beside the module. */
const builtinName = /^[a-z][a-z-]*$/;
const fileLimits = { maxBytes: 256 * 1024, timeoutMs: 20_000 };
const fileUnavailable = "theme-unavailable";
const mostKept = 32;

const decoder = new TextDecoder();

const wasm = wasmLoader(() => configuration().themeUrl, instantiateUrl);
const files = new Map<string, Promise<string>>();
const kept = new Map<string, CardTheme>();

function themeUrl(file: string, base: string): string {
  return builtinName.test(file) ? new URL(`${file}.json`, configuration().themesUrl).href : new URL(file, base).href;
}

/** The module that reads themes and layouts. */
export const readerModule = () => wasm.load();

/** A file of an operator's is fetched once for all cards, and again after a failure, which has this code. */
export function operatorFile(url: string, code: string): Promise<string> {
  const known = files.get(url);
  if (known) return known;
  const attempt = fetchBytes(url, { ...fileLimits, code }).then((bytes) => decoder.decode(bytes));
  files.set(url, attempt);
  attempt.catch(() => files.delete(url));
  return attempt;
}

/** Rejects where the module can not be had; what is wrong with the sources stands in the warnings. */
export async function readTheme(sources: ThemeSources, base: string): Promise<CardTheme> {
  let file = "";
  const faults: Fault[] = [];
  const exports = wasm.load();
  exports.catch(() => {});
  if (sources.file) {
    try {
      file = await operatorFile(themeUrl(sources.file, base), fileUnavailable);
    } catch (error) {
      faults.push(error instanceof CardError ? error : faultOf(error, fileUnavailable, sources.file));
    }
  }
  let object: unknown = sources.object;
  let key = "";
  try {
    key = JSON.stringify([sources.scheme, file, sources.properties, object ?? null, faults]);
  } catch {
    object = undefined;
    faults.push({ code: "wrong-type", path: "theme", reason: "the property can not be written as JSON" });
    key = JSON.stringify([sources.scheme, file, sources.properties, faults]);
  }
  const known = kept.get(key);
  if (known) return known;
  try {
    const theme = resolveTheme(await exports, { ...sources, object }, file);
    theme.warnings.unshift(...faults.map(({ code, path, reason }) => ({ code, path, reason })));
    if (kept.size === mostKept) kept.delete(kept.keys().next().value!);
    kept.set(key, theme);
    return theme;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) wasm.forget();
    throw error;
  }
}
