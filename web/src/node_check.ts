// The same on a server: files in place of addresses.
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readDataAddress } from "./runtime/data_address.js";
import { fault } from "./runtime/fault.js";
import { FontFetcher } from "./runtime/fetch_fonts.js";
import { instantiateBytes } from "./runtime/load_wasm.js";
import { type CheckOptions, runCheck, type ThemeCheck } from "./theme/run_check.js";

export { CardError, type Fault } from "./runtime/fault.js";
export type { CheckOptions, ThemeCheck, ThemeFinding } from "./theme/run_check.js";

export interface NodeCheckOptions extends CheckOptions {
  /** check.wasm; the one beside this module by default. A path or a file: URL. */
  checkUrl?: string | URL;
  /** Folder of the fonts and their fonts.json, likewise. */
  fontsUrl?: string | URL;
}

const here = import.meta.url;

const fileUrl = (path: string | URL) =>
  path instanceof URL || path.startsWith("file:") ? new URL(path) : pathToFileURL(path);

const folderUrl = (path: string | URL) => {
  const url = fileUrl(path);
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
};

/** Files alone, as in createCore. */
async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const data = readDataAddress(url, "not-readable");
  if (data) return data as Uint8Array<ArrayBuffer>;
  if (!url.startsWith("file:")) throw fault("not-readable", url, "only files are read here");
  try {
    return new Uint8Array(await readFile(fileURLToPath(url)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw fault("not-readable", url, code === "ENOENT" ? "no such file" : String(error));
  }
}

/**
 * Checks a theme, a file's JSON text or a value like it: contrast on what is really behind a text, sizes, room, in every
 * scheme and at nine widths. Relative addresses are files beside `base` and `themeBase`, by default in the working directory.
 * Rejects with a CardError where the theme or an article is none.
 */
export async function checkTheme(theme: string | object, options: NodeCheckOptions = {}): Promise<ThemeCheck> {
  const workingDirectory = `${process.cwd()}/`;
  return runCheck(theme, options, {
    load: async () => instantiateBytes(await bytesOf(fileUrl(options.checkUrl ?? new URL("check.wasm", here)).href)),
    fontsUrl: folderUrl(options.fontsUrl ?? new URL("fonts/", here)).href,
    fonts: new FontFetcher(async (url) => new Response(await bytesOf(url))),
    fetchFile: bytesOf,
    base: fileUrl(options.base ?? workingDirectory).href,
    themeBase: fileUrl(options.themeBase ?? workingDirectory).href,
  });
}
