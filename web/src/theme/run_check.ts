import { AbiCheck, AbiWantedImage } from "../abi/layout.js";
import { completeArticle, writeArticle } from "../runtime/article_text.js";
import { Core } from "../runtime/core.js";
import { CardError, fault, faultOf } from "../runtime/fault.js";
import type { FontFetcher } from "../runtime/fetch_fonts.js";
import { fontListUrl } from "../runtime/font_manifest.js";
import type { CoreExports } from "../runtime/load_wasm.js";
import { bytesAt, checkStatus, textAt, u32At, withTexts } from "./module_text.js";
import { withThemeFiles } from "./theme_files.js";
import { type DeclaredFace, faceUrl } from "./theme_fonts.js";

/** One reason why a theme can not be read, or not be worked, by somebody. */
export interface ThemeFinding {
  rule: "contrast" | "text-size" | "target-size" | "overflow" | "clipped";
  scheme: "light" | "dark" | "more-contrast";
  /** What to change: `color.mutedText`. */
  token: string;
  /** Of contrast: the token behind it; absent for pixels of several. */
  ground?: string;
  /** A ratio, CSS px, or of what is clipped bytes. */
  figure: number;
  needed: number;
  /** Of contrast: the nearest colour that passes. */
  nearest?: string;
  /** Of the card, CSS px; absent where every width has it. */
  width?: number;
  /** The beginning of the text that shows it. */
  text?: string;
}

export interface ThemeCheck {
  /** The worst for each token and ground. */
  findings: ThemeFinding[];
  /** What of the theme can not be used, and why. */
  warnings: { token: string; reason: string }[];
}

export interface CheckOptions {
  /** Articles to draw, as JSON text or as values; articles in six languages by default. */
  articles?: readonly (string | object)[];
  /** What relative addresses of the articles' pictures resolve against. */
  base?: string | URL;
  /** What relative addresses of the theme's fonts and sources resolve against: its file. */
  themeBase?: string | URL;
}

/** What differs between a page and a server. */
export interface CheckSurroundings {
  load(): Promise<CoreExports>;
  fontsUrl: string;
  fonts: FontFetcher;
  /** Every file that a theme or an article names. */
  fetchFile(url: string): Promise<Uint8Array>;
  base: string;
  themeBase: string;
}

const decoder = new TextDecoder();

function jsonOf(value: unknown, path: string): string {
  if (typeof value === "string") return value;
  if (value === null || typeof value !== "object") throw fault("bad-argument", path, "expected JSON text or an object");
  try {
    return JSON.stringify(value);
  } catch {
    throw fault("wrong-type", path, "it can not be written as JSON");
  }
}

function articleOf(value: unknown, index: number, base: string): string {
  const path = `articles[${index}]`;
  const text = typeof value === "string" ? value : writeArticle(jsonOf(value, path) && value);
  if (text instanceof CardError) throw new CardError({ code: text.code, path, reason: text.reason });
  return completeArticle(text, base);
}

async function supplyFace(exports: CoreExports, index: number, face: DeclaredFace, around: CheckSurroundings) {
  let bytes: Uint8Array = new Uint8Array();
  let reason = "";
  try {
    bytes = await around.fetchFile(faceUrl(face));
    reason = "it is empty";
  } catch (error) {
    reason = faultOf(error, "missing-font").reason;
  }
  withTexts(exports, [face.src, bytes, reason], (...places) => exports.ac_check_face!(index, ...places));
}

async function supplyImages(core: Core, exports: CoreExports, at: number, around: CheckSurroundings): Promise<void> {
  const first = u32At(exports, at + AbiCheck.wantedImages);
  const wanted = Array.from({ length: u32At(exports, at + AbiCheck.wantedImageCount) }, (_, index) => {
    const image = first + index * AbiWantedImage.size;
    return { key: u32At(exports, image + AbiWantedImage.key), src: textAt(exports, image + AbiWantedImage.src) };
  });
  for (const { key, src } of wanted) {
    try {
      core.supplyImage(key, await around.fetchFile(new URL(src, around.base).href));
    } catch (error) {
      if (error instanceof WebAssembly.RuntimeError) throw error;
      core.failImage(key);
    }
  }
}

/** Draws every article in the theme, in three schemes and at nine widths, in a module of its own. */
export async function runCheck(
  theme: unknown,
  { articles = [] }: CheckOptions,
  around: CheckSurroundings,
): Promise<ThemeCheck> {
  const given = jsonOf(theme, "theme");
  if (!Array.isArray(articles)) throw fault("bad-argument", "articles", "expected a list of articles");
  const texts = articles.map((article, index) => articleOf(article, index, around.base));
  const readText = async (name: string) => decoder.decode(await around.fetchFile(new URL(name, around.themeBase).href));
  const json = await withThemeFiles(given, readText);
  const exports = await around.load();
  const core = new Core(exports);
  texts.forEach((text, index) => {
    withTexts(exports, [`articles[${index}]`, text], (...places) => exports.ac_check_article!(...places));
  });
  const begun = withTexts(exports, [json, around.themeBase], (...places) => exports.ac_check_begin!(...places));
  checkStatus(exports, begun, "theme");
  core.declareFonts(await around.fonts.manifest(fontListUrl(around.fontsUrl)));
  const faces = JSON.parse(textAt(exports, exports.ac_check_answer!() + AbiCheck.faces)) as DeclaredFace[];
  for (const [index, face] of faces.entries()) await supplyFace(exports, index, face, around);
  for (;;) {
    checkStatus(exports, exports.ac_check_step!());
    const at = exports.ac_check_answer!();
    if (u32At(exports, at + AbiCheck.done)) {
      return JSON.parse(decoder.decode(bytesAt(exports, at + AbiCheck.json))) as ThemeCheck;
    }
    const first = u32At(exports, at + AbiCheck.wantedFonts);
    const count = u32At(exports, at + AbiCheck.wantedFontCount);
    const fonts = Array.from({ length: count }, (_, index) => u32At(exports, first + 4 * index));
    await supplyImages(core, exports, at, around);
    await Promise.all(fonts.map((file) => around.fonts.settle(core, file)));
  }
}
