import { type CoreExports, instantiateUrl } from "../runtime/load_wasm.js";
import { checkUrl } from "./package_check.js";

export const startCheck = (): Promise<CoreExports> => instantiateUrl(checkUrl);
