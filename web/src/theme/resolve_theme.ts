import { AbiError, AbiTheme, statusNames } from "../abi/layout.js";
import { fault, type Warning } from "../runtime/fault.js";
import type { CoreExports } from "../runtime/load_wasm.js";
import type { CardTheme, ThemeSources } from "./card_theme.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

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
