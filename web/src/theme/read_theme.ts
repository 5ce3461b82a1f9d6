import { AbiError, AbiTheme, statusNames } from "../abi/layout.js";
import { configuration } from "../runtime/configure.js";
import { CardError, type Fault, fault, faultOf, type Warning } from "../runtime/fault.js";
import { fetchBytes } from "../runtime/fetch_bytes.js";
import { type CoreExports, instantiateUrl, wasmLoader } from "../runtime/load_wasm.js";
import type { CardTheme, ThemeSources } from "./card_theme.js";

/** Names of themes that stand beside the module. */
const builtinName = /^[a-z][a-z-]*$/;
const fileLimits = { code: "theme-unavailable", maxBytes: 256 * 1024, timeoutMs: 20_000 };
const mostKept = 32;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const wasm = wasmLoader(() => configuration().themeUrl, instantiateUrl);
const files = new Map<string, Promise<string>>();
const kept = new Map<string, CardTheme>();

/** What the module makes of the sources. Its memory is not to be trusted after a trap, which is thrown. */
export function resolveTheme(exports: CoreExports, sources: Omit<ThemeSources, "file">, file: string): CardTheme {
  const object = sources.object === undefined ? "" : JSON.stringify(sources.object);
  const properties = sources.properties.map(([name, value]) => `${name}\0${value}\0`).join("");
  const places = [file, properties, object ?? ""].flatMap((text) => {
    const bytes = encoder.encode(text);
    const at = exports.ac_alloc!(bytes.length);
    if (!at) throw fault("out-of-memory", "", `no memory for ${bytes.length} bytes`);
    new Uint8Array(exports.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  });
  const at = exports.ac_theme_read!(sources.scheme, ...places);
  const view = new DataView(exports.memory.buffer);
  const bytesAt = (place: number) => {
    const start = view.getUint32(place, true);
    return new Uint8Array(exports.memory.buffer.slice(start, start + view.getUint32(place + 4, true)));
  };
  const text = (place: number) => decoder.decode(bytesAt(place));
  const warnings: Warning[] = [];
  const first = view.getUint32(at + AbiTheme.warnings, true);
  for (let i = 0; i < view.getUint32(at + AbiTheme.warningCount, true); ++i) {
    const warning = first + i * AbiError.size;
    warnings.push({
      code: statusNames[view.getUint32(warning + AbiError.code, true)] ?? "unknown",
      path: text(warning + AbiError.path),
      reason: text(warning + AbiError.reason),
    });
  }
  const theme = {
    scheme: sources.scheme,
    packed: bytesAt(at + AbiTheme.packed),
    json: text(at + AbiTheme.json),
    warnings,
  };
  for (let i = 0; i < places.length; i += 2) exports.ac_free!(places[i]!);
  return theme;
}

function themeUrl(file: string, base: string): string {
  return builtinName.test(file) ? new URL(`${file}.json`, configuration().themesUrl).href : new URL(file, base).href;
}

async function fetchFile(url: string): Promise<string> {
  return decoder.decode(await fetchBytes(url, fileLimits));
}

/** A file is fetched once for all cards, and again after a failure. */
function loadFile(url: string): Promise<string> {
  const known = files.get(url);
  if (known) return known;
  const attempt = fetchFile(url);
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
      file = await loadFile(themeUrl(sources.file, base));
    } catch (error) {
      faults.push(error instanceof CardError ? error : faultOf(error, "theme-unavailable", sources.file));
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
