import { abiVersion } from "../abi/layout.js";
import { CardError, fault, faultOf } from "./fault.js";
import { type Fetch, fetchBytes } from "./fetch_bytes.js";
import { inTime, startOnce, tooLate } from "./load_part.js";

// As long as a picture may take; in the meantime readers have HTML.
const limits = { maxBytes: 16 << 20, timeoutMs: 30_000 };
const coreUnavailable = "core-unavailable";

type Call = (...values: number[]) => number;

/** The module's functions, as widget/abi/abi.h declares them. */
export type CoreExports = { memory: WebAssembly.Memory; _initialize?: () => void } & Record<`ac_${string}`, Call>;

const imports: WebAssembly.Imports = {
  env: { emscripten_notify_memory_growth() {} },
  wasi_snapshot_preview1: {
    proc_exit(status: number) {
      throw new WebAssembly.RuntimeError(`the core ended with status ${status}`);
    },
  },
};

function started(instance: WebAssembly.Instance): CoreExports {
  const core = instance.exports as unknown as CoreExports;
  core._initialize?.();
  const version = core.ac_abi_version?.();
  if (version !== abiVersion) {
    throw fault("core-mismatch", "", `it speaks version ${version} of the interface, this script ${abiVersion}`);
  }
  return core;
}

export async function instantiateBytes(bytes: BufferSource): Promise<CoreExports> {
  return started((await WebAssembly.instantiate(bytes, imports)).instance);
}

export async function instantiateModule(module: WebAssembly.Module): Promise<CoreExports> {
  return started(await WebAssembly.instantiate(module, imports));
}

export async function instantiateUrl(url: string, code = coreUnavailable, fetcher?: Fetch): Promise<CoreExports> {
  return instantiateBytes((await fetchBytes(url, { ...limits, code }, fetcher)) as BufferSource);
}

/** A loader that starts once and, when that failed or the instance is forgotten, again at the next call. */
export function wasmLoader(
  url: () => string,
  start: (url: string, code: string) => Promise<CoreExports>,
  code = coreUnavailable,
) {
  return startOnce(async () => {
    const address = url();
    try {
      return await inTime(start(address, code), limits.timeoutMs, () => {
        throw tooLate(code, address);
      });
    } catch (error) {
      throw new CardError(faultOf(error, code, address));
    }
  });
}
