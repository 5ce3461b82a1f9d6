import { abiVersion } from "../abi/layout.js";
import { fault } from "./fault.js";

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
    throw fault("core-mismatch", "", `card.wasm speaks version ${version} of the interface, this script ${abiVersion}`);
  }
  return core;
}

export async function instantiateBytes(bytes: BufferSource): Promise<CoreExports> {
  return started((await WebAssembly.instantiate(bytes, imports)).instance);
}

export async function instantiateModule(module: WebAssembly.Module): Promise<CoreExports> {
  return started(await WebAssembly.instantiate(module, imports));
}

export async function instantiateUrl(url: string): Promise<CoreExports> {
  const response = await fetch(url);
  if (!response.ok) throw fault("core-unavailable", url, `the server answered ${response.status}`);
  // Streaming refuses another content type; such a server costs speed only.
  if (response.headers.get("content-type")?.startsWith("application/wasm")) {
    return started((await WebAssembly.instantiateStreaming(response, imports)).instance);
  }
  return instantiateBytes(await response.arrayBuffer());
}

/** A loader that starts once and, when that failed or the instance is forgotten, again at the next call. */
export function wasmLoader(url: () => string, start: (url: string) => Promise<CoreExports>) {
  let loading: Promise<CoreExports> | undefined;
  const forget = () => {
    loading = undefined;
  };
  return {
    forget,
    load(): Promise<CoreExports> {
      if (!loading) {
        const attempt = start(url());
        loading = attempt;
        attempt.catch(() => {
          if (loading === attempt) forget();
        });
      }
      return loading;
    },
  };
}
