import { AbiError, statusNames } from "../abi/layout.js";
import { CardError, fault } from "../runtime/fault.js";
import type { CoreExports } from "../runtime/load_wasm.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What `call` makes of texts or bytes put into the module's memory, each as an address and a length. They are freed after it. */
export function withTexts(
  exports: CoreExports,
  texts: readonly (string | Uint8Array)[],
  call: (...places: number[]) => number,
): number {
  const places = texts.flatMap((text) => {
    const bytes = typeof text === "string" ? encoder.encode(text) : text;
    const at = exports.ac_alloc!(bytes.length);
    if (!at) throw fault("out-of-memory", "", `no memory for ${bytes.length} bytes`);
    new Uint8Array(exports.memory.buffer).set(bytes, at);
    return [at, bytes.length];
  });
  const answer = call(...places);
  for (let i = 0; i < places.length; i += 2) exports.ac_free!(places[i]!);
  return answer;
}

export const u32At = ({ memory }: CoreExports, place: number) => new DataView(memory.buffer).getUint32(place, true);

/** A copy of what an AbiText at `place` says. */
export function bytesAt(exports: CoreExports, place: number): Uint8Array {
  const start = u32At(exports, place);
  return new Uint8Array(exports.memory.buffer.slice(start, start + u32At(exports, place + 4)));
}

export const textAt = (exports: CoreExports, place: number) => decoder.decode(bytesAt(exports, place));

/** Throws what the module has refused; `path` stands before its own. */
export function checkStatus(exports: CoreExports, code: number, path = ""): void {
  if (!code) return;
  const at = exports.ac_error!();
  throw new CardError({
    code: statusNames[u32At(exports, at + AbiError.code)] ?? "unknown",
    path: [path, textAt(exports, at + AbiError.path)].filter(Boolean).join(" "),
    reason: textAt(exports, at + AbiError.reason),
  });
}
