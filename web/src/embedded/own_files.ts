// For tools that put modules together and know nothing of other files, as esbuild does: all files are parts of modules,
// each loaded when a card first needs it. A worker would be a file, so the core runs on the page's own thread.
import { answering, themeText } from "../bundled/answer.js";
import { nowhere } from "../runtime/nowhere.js";
import type { OpenSession } from "../runtime/worker.js";
import { inflated } from "./inflated.js";
import { data } from "./package_data.js";

export const ownFile = (name: string): string => nowhere + name;

export const ownFetch = answering(async (name) => {
  const load = Object.hasOwn(data, name) ? data[name] : undefined;
  return load ? inflated((await load()).default) : themeText(name);
});

export const ownFull: string | undefined = ownFile("card-full.wasm");

export const ownWorker = (configured: string | undefined): boolean => configured !== undefined;

export const importWorker = (_url: string): Promise<{ openSession: OpenSession }> => import("../runtime/worker.js");
