import { type CoreExports, instantiateBytes } from "../runtime/load_wasm.js";
import { inflated } from "./inflated.js";

export const startCheck = async (): Promise<CoreExports> => {
  const { default: base64 } = await import("./package_check_data.js");
  return instantiateBytes(await new Response(inflated(base64)).arrayBuffer());
};
