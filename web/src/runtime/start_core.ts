import { Core } from "./core.js";
import { CardError } from "./fault.js";
import { fontListUrl, noManifest } from "./font_manifest.js";
import type { CoreExports } from "./load_wasm.js";
import type { SessionEnvironment } from "./session_environment.js";

/** A core with the fonts of `fontsUrl` declared, over the module that `load` gets at the same time. */
export async function startCore(
  environment: SessionEnvironment,
  fontsUrl: string,
  load: () => Promise<CoreExports>,
): Promise<Core> {
  const url = fontListUrl(fontsUrl);
  const manifest = environment.fonts.manifest(url);
  // Awaited below; without this a module that fails first would leave its failure unhandled.
  manifest.catch(() => {});
  const core = new Core(await load());
  const faces = await manifest;
  try {
    core.declareFonts(faces);
  } catch (error) {
    throw error instanceof CardError ? noManifest(url) : error;
  }
  environment.started?.();
  core.offerClusters(environment.openClusters !== undefined);
  return core;
}
