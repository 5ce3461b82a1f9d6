// The same core on a server: pixels and heights from files, no DOM.
import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { layoutNames } from "./abi/layout_names.js";
import type { CardLayout } from "./layout/card_layout.js";
import { type BlockWishes, readBlocks } from "./layout/read_blocks.js";
import { packLayout, withBlocks } from "./layout/read_layout.js";
import { completeArticle, writeArticle } from "./runtime/article_text.js";
import { readDataAddress } from "./runtime/data_address.js";
import { CardError, fault, type Warning } from "./runtime/fault.js";
import { FontFetcher } from "./runtime/fetch_fonts.js";
import { ImageFetcher } from "./runtime/fetch_images.js";
import { CardHost, type CardPort } from "./runtime/host.js";
import { ImageSupplier } from "./runtime/image_supplier.js";
import { type CoreExports, instantiateBytes, wasmLoader } from "./runtime/load_wasm.js";
import type { CardPixels, MemoryReport } from "./runtime/protocol.js";
import { Session } from "./runtime/session.js";
import { builtinThemes, type CardTheme, drawn } from "./theme/card_theme.js";
import { checkStatus } from "./theme/module_text.js";
import { neededFaces } from "./theme/needed_faces.js";
import { allRoles, resolveTheme } from "./theme/resolve_theme.js";
import { schemes } from "./theme/schemes.js";
import { withThemeFiles } from "./theme/theme_files.js";
import { type DeclaredFace, type LoadedFace, loadFace } from "./theme/theme_fonts.js";
import { builtinName, placed } from "./theme/theme_names.js";

export type { BlockWish, BlockWishes } from "./layout/read_blocks.js";
export { CardError, type Fault, type Warning } from "./runtime/fault.js";
export type { CardPixels, MemoryReport } from "./runtime/protocol.js";

export interface CoreFiles {
  /** card-full.wasm; the one beside this module by default. A path or a file: URL. */
  wasm?: string | URL;
  /** theme.wasm, likewise. */
  themeWasm?: string | URL;
  /** Folder of the built-in themes, likewise. */
  themes?: string | URL;
  /** Folder of the fonts and their fonts.json. */
  fonts?: string | URL;
  /** Further TTF or OTF files, at most 10 MB each, for text that those do not cover: fallbacks in this order. */
  fallbackFonts?: readonly Uint8Array[];
}

export interface CardOptions {
  /** The name of a theme that comes along, or a theme file as JSON text or as a value. */
  theme?: string | object;
  /** What the addresses of the theme's fonts and sources resolve against: its file. The working directory by default. */
  themeBase?: string | URL;
  /** `light` by default. */
  scheme?: "light" | "dark" | "more-contrast";
  /** The name of a layout, or a description of one as JSON text or as a value. `standard` by default. */
  layout?: string | object;
  /** Where the site's own blocks stand in it, and which are off. */
  blocks?: BlockWishes;
}

export interface RenderOptions extends CardOptions {
  /** CSS px, 1 to 16,384. */
  width: number;
  /** Device px per CSS px, 0.1 to 16. */
  scale?: number;
  /** What relative addresses of pictures resolve against: the article's file. The working directory by default. */
  base?: string | URL;
}

/** An article as JSON text or as a value. */
export type Article = string | object;

export interface NodeCore {
  /** Premultiplied RGBA with every picture that could be read; those that could not are in `warnings`. */
  renderPixels(article: Article, options: RenderOptions): Promise<CardPixels>;
  /** The card's heights at `widths`, CSS px. */
  measure(
    article: Article,
    widths: readonly number[],
    options?: CardOptions,
  ): Promise<{ width: number; height: number }[]>;
  memory(): Promise<MemoryReport>;
}

const here = import.meta.url;

const fileUrl = (path: string | URL) =>
  path instanceof URL || path.startsWith("file:") ? new URL(path) : pathToFileURL(path);

const folderUrl = (path: string | URL) => {
  const url = fileUrl(path);
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
};

const bytesOf = async (url: string) => new Uint8Array(await readFile(fileURLToPath(url)));

// An article may not name files by file: addresses. Its relative addresses are made absolute under an origin that no
// article can know, and read back as files.
const filesOrigin = `https://${randomUUID()}.invalid`;

const shownAddress = (address: string) =>
  address.startsWith(filesOrigin) ? decodeURI(address.slice(filesOrigin.length)) : address;

/** Files alone: a server that renders what others have written must not be made to fetch for them. */
async function readImage(url: string): Promise<Response> {
  if (!url.startsWith(filesOrigin)) throw fault("bad-image", url, "only files and data: addresses are read here");
  const { pathname } = new URL(url);
  try {
    return new Response(await bytesOf(`file://${pathname}`));
  } catch (error) {
    throw fault("bad-image", url, (error as NodeJS.ErrnoException).code === "ENOENT" ? "no such file" : String(error));
  }
}

const readFont = async (url: string) => new Response(await bytesOf(url));

async function readThemeFont(url: string): Promise<Uint8Array> {
  const data = readDataAddress(url, "missing-font");
  if (data) return data;
  if (!url.startsWith("file:")) throw fault("missing-font", url, "only files are read here");
  try {
    return await bytesOf(url);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw fault("missing-font", url, code === "ENOENT" ? "no such file" : String(error));
  }
}

/** Fallbacks in this order. */
function addFonts(exports: CoreExports, fonts: readonly Uint8Array[]): void {
  for (const font of fonts) {
    const at = exports.ac_alloc!(font.length);
    if (!at) throw fault("out-of-memory", "", `no memory for ${font.length} bytes`);
    new Uint8Array(exports.memory.buffer).set(font, at);
    // The core takes the memory over.
    checkStatus(exports, exports.ac_font_add!(at, font.length));
  }
}

async function refuseForeign(_bytes: Uint8Array, image: { type: string }, url: string): Promise<never> {
  throw fault("unsupported-format", url, `${image.type} needs a browser's decoder`);
}

async function noCanvas(): Promise<never> {
  throw fault("unsupported-format", "", "there is no canvas here");
}

/** Opens a core of its own. Its cards share fonts and pictures; articles are rendered one after the other. */
export function createCore(files: CoreFiles = {}): NodeCore {
  const workingDirectory = `${process.cwd()}/`;
  let exports: CoreExports | undefined;
  const host = new CardHost(({ receive }) => {
    const session = new Session(
      {
        instantiate: async (url) => {
          exports = await instantiateBytes(await bytesOf(url));
          return exports;
        },
        loadArticle: async (source) => completeArticle(source.text ?? "", source.base),
        fonts: new FontFetcher(readFont),
        images: new ImageSupplier(new ImageFetcher(undefined, readImage), refuseForeign),
        started: () => addFonts(exports!, files.fallbackFonts ?? []),
        toBitmap: noCanvas,
        toPng: noCanvas,
      },
      receive,
    );
    session.receive({
      type: "configure",
      wasmUrl: fileUrl(files.wasm ?? new URL("card-full.wasm", here)).href,
      fontsUrl: folderUrl(files.fonts ?? new URL("fonts/", here)).href,
    });
    return { post: (request) => session.receive(request), close() {} };
  });

  const themeModule = wasmLoader(
    () => fileUrl(files.themeWasm ?? new URL("theme.wasm", here)).href,
    async (url) => instantiateBytes(await bytesOf(url)),
  );

  const themesFolder = folderUrl(files.themes ?? new URL("themes/", here));
  const fonts = new Map<string, Promise<LoadedFace>>();

  /** Each font of a theme is read once; one that could not be is tried again. */
  async function loadFont(declared: DeclaredFace): Promise<LoadedFace> {
    const key = JSON.stringify(declared);
    const known = fonts.get(key) ?? loadFace(declared, await themeModule.load(), readThemeFont);
    fonts.set(key, known);
    const loaded = await known;
    if (!loaded.face) fonts.delete(key);
    return loaded;
  }

  async function namedTheme(address: string): Promise<string> {
    try {
      return await readFile(new URL(address), "utf8");
    } catch {
      throw fault("bad-argument", "theme", `no theme of that name comes along: ${fileURLToPath(address)}`);
    }
  }

  async function themeOf(options: CardOptions, article: string): Promise<CardTheme> {
    const { theme, themeBase = workingDirectory, scheme = "light" } = options;
    const known = builtinThemes[schemes.indexOf(scheme)];
    if (!known) throw fault("bad-argument", "scheme", `expected ${schemes.join(", ")}`);
    if (theme === undefined) return known;
    const isName = typeof theme === "string" && builtinName.test(theme);
    const fileAddress = (isName ? new URL(`${theme}.json`, themesFolder) : fileUrl(themeBase)).href;
    const given = isName ? await namedTheme(fileAddress) : typeof theme === "string" ? theme : JSON.stringify(theme);
    const file = await withThemeFiles(given, (name) => readFile(new URL(name, fileAddress), "utf8"));
    const exports = await themeModule.load();
    const sources = { scheme: known.scheme, properties: [], object: undefined, file, fileAddress };
    const read = resolveTheme(exports, sources);
    read.theme.warnings = read.theme.warnings.map(placed);
    if (!read.faces.length) return read.theme;
    const needed = neededFaces(read.faces, allRoles(exports, sources), article);
    const loaded = await Promise.all(needed.map(loadFont));
    const faces = loaded.flatMap(({ face }) => face ?? []);
    const whole = resolveTheme(exports, { ...sources, ready: faces.map(({ family }) => family) }).theme;
    const warnings = [...whole.warnings, ...loaded.flatMap(({ warning }) => warning ?? [])].map(placed);
    return { ...whole, faces, warnings };
  }

  async function layoutOf({ layout = "standard", blocks: wishes }: CardOptions): Promise<CardLayout> {
    const places = readBlocks(wishes);
    const builtin = layoutNames.indexOf(layout as (typeof layoutNames)[number]);
    if (builtin >= 0) return withBlocks({ builtin }, places);
    const text = typeof layout === "string" ? layout : writeArticle(layout);
    if (text instanceof CardError) throw text;
    return withBlocks(packLayout(await themeModule.load(), text), places);
  }

  interface Asked<T> extends CardOptions {
    article: Article;
    base: string | URL;
    work(port: CardPort): Promise<T>;
  }

  /** What `work` makes of the card, and what its theme and its layout have wrong. */
  async function withCard<T>({
    article,
    base,
    work,
    ...options
  }: Asked<T>): Promise<{ value: T; warnings: Warning[] }> {
    const text = typeof article === "string" ? article : writeArticle(article);
    if (text instanceof CardError) throw text;
    const [theme, layout] = [await themeOf(options, text), await layoutOf(options)];
    const port = host.open({ show() {}, fail() {} });
    try {
      const source = { version: 1, text, base: filesOrigin + fileUrl(base).pathname };
      port.update({ article: source, theme: drawn(theme), layout });
      return { value: await work(port), warnings: [...theme.warnings, ...(layout.warnings ?? [])] };
    } finally {
      port.close();
    }
  }

  return {
    async renderPixels(article, { width, scale = 1, base = workingDirectory, ...options }) {
      const work = (port: CardPort) => port.pixels({ width, scale });
      const { value, warnings } = await withCard({ article, base, work, ...options });
      const found = value.warnings.map((warning) => ({ ...warning, path: shownAddress(warning.path) }));
      return { ...value, warnings: [...warnings, ...found] };
    },
    async measure(article, widths, options = {}) {
      const work = (port: CardPort) => Promise.all(widths.map((width) => port.measure(width)));
      return (await withCard({ article, base: workingDirectory, work, ...options })).value;
    },
    async memory() {
      return (await withCard({ article: "{}", base: workingDirectory, work: (port) => port.memory() })).value;
    },
  };
}
