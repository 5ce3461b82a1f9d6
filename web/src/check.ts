// Where a theme can not be read or worked: what `check-theme` of the native tool tells, for pages and bundlers.
import { configuration } from "./runtime/configure.js";
import { fetchBytes } from "./runtime/fetch_bytes.js";
import { FontFetcher } from "./runtime/fetch_fonts.js";
import { instantiateUrl } from "./runtime/load_wasm.js";
import { startCheck } from "./theme/own_check.js";
import { type CheckOptions, runCheck, type ThemeCheck } from "./theme/run_check.js";

export { CardError, type Fault } from "./runtime/fault.js";
export type { CheckOptions, ThemeCheck, ThemeFinding } from "./theme/run_check.js";

export interface PageCheckOptions extends CheckOptions {
  /** check.wasm; the one beside this module by default. */
  checkUrl?: string;
  /** Folder of the fonts and their fonts.json, likewise. */
  fontsUrl?: string;
}

const limits = { code: "not-readable", maxBytes: 10 << 20, timeoutMs: 20_000 };

/**
 * Checks a theme, a file's JSON text or a value like it: contrast on what is really behind a text, sizes, room, in every
 * scheme and at nine widths. Rejects with a CardError where the theme or an article is none. Takes seconds on the thread
 * that asks: ask in a worker where that matters.
 */
export async function checkTheme(theme: string | object, options: PageCheckOptions = {}): Promise<ThemeCheck> {
  const here = globalThis.document?.baseURI ?? globalThis.location?.href;
  const address = (given: string | URL | undefined) => (given === undefined ? here : new URL(given, here).href);
  const { fontsUrl: ownFonts, fetch } = configuration();
  const fontsUrl = options.fontsUrl ? new URL(options.fontsUrl, here).href : ownFonts;
  return runCheck(theme, options, {
    load: () => (options.checkUrl ? instantiateUrl(new URL(options.checkUrl, here).href) : startCheck()),
    fontsUrl,
    fonts: new FontFetcher(fetch),
    fetchFile: (url) => fetchBytes(url, limits),
    base: address(options.base),
    themeBase: address(options.themeBase),
  });
}
