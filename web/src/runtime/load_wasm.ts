import { abiVersion } from "../abi/layout.js";
import { CardError, fault, faultOf } from "./fault.js";
import { inTime, startOnce, tooLate } from "./load_part.js";

// As long as a picture may take; in the meantime readers have HTML.
const moduleTimeoutMs = 30_000;
const maxModuleBytes = 16 << 20;

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

/** Throws where there is no module; by wasmLoader() as a fault that names the file. */
export async function instantiateUrl(url: string): Promise<CoreExports> {
  const response = await fetch(url, { signal: AbortSignal.timeout(moduleTimeoutMs + 1) });
  const { headers, ok, status } = response;
  if (!ok) throw new Error(`the server answered ${status}`);
  if (Number(headers.get("content-length")) > maxModuleBytes) {
    response.body?.cancel();
    throw new Error(`larger than ${maxModuleBytes} bytes`);
  }
  // Streaming refuses another content type; such a server costs speed only.
  if (headers.get("content-type")?.startsWith("application/wasm")) {
    return started((await WebAssembly.instantiateStreaming(response, imports)).instance);
  }
  return instantiateBytes(await response.arrayBuffer());
}

/** A loader that starts once and, when that failed or the instance is forgotten, again at the next call. */
export function wasmLoader(url: () => string, start: (url: string) => Promise<CoreExports>, code = "core-unavailable") {
  return startOnce(async () => {
    const address = url();
    try {
      return await inTime(start(address), moduleTimeoutMs, () => {
        throw tooLate(code, address);
      });
    } catch (error) {
      throw new CardError(faultOf(error, code, address));
    }
  });
}
