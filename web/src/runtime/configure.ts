/** Where the parts of the package lie. Absolute addresses, or relative to the document. */
export interface Configuration {
  /** card.wasm */
  wasmUrl: string;
  /** Folder of the fonts and their fonts.json, ending in a slash. */
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

// Not written as new URL("…", import.meta.url): bundlers would take the files for assets of theirs.
const here = import.meta.url;

let configured: Partial<Configuration> = {};

/** Overrides where files are found: by default all lie beside this module. Call it before the first card is on the page. */
export function configure(configuration: Partial<Configuration>): void {
  configured = { ...configured, ...configuration };
}

export function configuration(): Configuration {
  const base = globalThis.document?.baseURI;
  const address = (given: string | undefined, name: string) =>
    given === undefined ? new URL(name, here).href : new URL(given, base).href;
  return {
    wasmUrl: address(configured.wasmUrl, "card.wasm"),
    fontsUrl: address(configured.fontsUrl, "fonts/"),
    themeUrl: address(configured.themeUrl, "theme.wasm"),
    themesUrl: address(configured.themesUrl, "themes/"),
    workerUrl: address(configured.workerUrl, "worker.js"),
    worker: configured.worker ?? true,
  };
}
