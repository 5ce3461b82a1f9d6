// How the package finds and fetches its own files where they lie beside this module, as they do on a server. Files of the
// same name in bundled/ and embedded/ take this one's place in the modules that tools which build sites are given.
import type { Fetch } from "./fetch_bytes.js";
import type { OpenSession } from "./worker.js";

/** Address of a file of the package, or of a folder ending in a slash. */
export const ownFile = (name: string): string => new URL(name, import.meta.url).href;

/** What fetches those addresses that are not the network's; absent where all are. */
export const ownFetch: Fetch | undefined = undefined;

/** A core that reads PostScript outlines, where it does not lie beside the other. */
export const ownFull: string | undefined = undefined;

/** Whether there is a worker to be started, unless the page says otherwise. */
export const ownWorker = (_configured: string | undefined): boolean => true;

/** What runs in the worker, for this thread. */
export const importWorker = (url: string): Promise<{ openSession: OpenSession }> => import(/* @vite-ignore */ url);
