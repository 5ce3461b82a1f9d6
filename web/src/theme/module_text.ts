import { AbiError, statusNames } from "../abi/layout.js";
import { CardError, type Fault, fault } from "../runtime/fault.js";
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

/** What an AbiError at `place` says. */
export const faultAt = (exports: CoreExports, place: number): Fault => ({
  code: statusNames[u32At(exports, place + AbiError.code)] ?? "unknown",
  path: textAt(exports, place + AbiError.path),
  reason: textAt(exports, place + AbiError.reason),
});

/** What a list of AbiErrors says, whose offset stands at `place` with its length after it. */
export const warningsAt = (exports: CoreExports, place: number): Fault[] =>
  Array.from({ length: u32At(exports, place + 4) }, (_, i) =>
    faultAt(exports, u32At(exports, place) + i * AbiError.size),
  );

/** Throws what the module has refused; `path` stands before its own. */
export function checkStatus(exports: CoreExports, code: number, path = ""): void {
  if (!code) return;
  const refused = faultAt(exports, exports.ac_error!());
  throw new CardError({ ...refused, path: [path, refused.path].filter(Boolean).join(" ") });
}
