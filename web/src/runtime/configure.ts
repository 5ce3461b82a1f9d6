import type { Fetch } from "./fetch_bytes.js";
import { ownFetch, ownFile, ownFull, ownWorker } from "./own_files.js";

/** Where the parts of the package lie. Absolute addresses, or relative to the document. */
export interface Configuration {
  /** card.wasm */
  wasmUrl: string;
  /** Folder of the fonts and their fonts.json, ending in a slash, or the address of such a list itself. */
  fontsUrl: string;
  /** theme.wasm */
  themeUrl: string;
  /** Folder of the built-in themes, ending in a slash. */
  themesUrl: string;
  /** worker.js */
  workerUrl: string;
  /** False runs the core on the page's own thread. */
  worker: boolean;
}

/** With it what the page has no say in. */
export interface Places extends Configuration {
  /** A core that reads PostScript outlines; absent where it lies beside the other. */
  fullUrl: string | undefined;
  /** What the addresses are fetched by; absent where the network can. */
  fetch: Fetch | undefined;
}

let configured: Partial<Configuration> = {};

/** Overrides where files are found: by default all lie beside this module. Call it before the first card is on the page. */
export function configure(configuration: Partial<Configuration>): void {
  configured = { ...configured, ...configuration };
}

export function configuration(): Places {
  const base = globalThis.document?.baseURI;
  const address = (given: string | undefined, name: string) =>
    given === undefined ? ownFile(name) : new URL(given, base).href;
  return {
    wasmUrl: address(configured.wasmUrl, "card.wasm"),
    fontsUrl: address(configured.fontsUrl, "fonts/"),
    themeUrl: address(configured.themeUrl, "theme.wasm"),
    themesUrl: address(configured.themesUrl, "themes/"),
    workerUrl: address(configured.workerUrl, "worker.js"),
    worker: configured.worker ?? ownWorker(configured.workerUrl),
    fullUrl: ownFull,
    fetch: ownFetch,
  };
}
