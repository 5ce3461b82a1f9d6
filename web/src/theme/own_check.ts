import { type CoreExports, instantiateUrl } from "../runtime/load_wasm.js";

/** Starts check.wasm; replaced as runtime/own_files.ts is. */
export const startCheck = (): Promise<CoreExports> => instantiateUrl(new URL("check.wasm", import.meta.url).href);
