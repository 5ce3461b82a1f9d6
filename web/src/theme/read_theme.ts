import type { Places } from "../runtime/configure.js";
import { CardError, type Fault, fault, faultOf } from "../runtime/fault.js";
import { type Fetch, fetchBytes } from "../runtime/fetch_bytes.js";
import { type CoreExports, instantiateUrl, wasmLoader } from "../runtime/load_wasm.js";
import type { CardTheme, ThemeSources } from "./card_theme.js";
import { type FaceRoles, neededFaces } from "./needed_faces.js";
import { allRoles, type ResolveSources, resolveTheme } from "./resolve_theme.js";
import { withThemeFiles } from "./theme_files.js";
import { addToDocument, type DeclaredFace, type LoadedFace, loadFace } from "./theme_fonts.js";
import { builtinName, placed } from "./theme_names.js";

const fileLimits = { maxBytes: 4 << 20, timeoutMs: 20_000 };
const fileUnavailable = "theme-unavailable";
const fontLimits = { code: "missing-font", maxBytes: 10 << 20, timeoutMs: 20_000 };
const mostKept = 32;

const decoder = new TextDecoder();

/** Where the parts lie that reading themes takes. */
export type ThemePlaces = Pick<Places, "themeUrl" | "themesUrl" | "wasmUrl" | "fullUrl" | "fetch">;

/** Where the module lies that reads themes and layouts. */
export type ModulePlace = Pick<Places, "themeUrl" | "fetch">;

let place: ModulePlace = { themeUrl: "", fetch: undefined };
const wasm = wasmLoader(
  () => place.themeUrl,
  (url, code) => instantiateUrl(url, code, place.fetch),
  "module-unavailable",
);
const files = new Map<string, Promise<string>>();
/** Fonts of all themes, each fetched once for the page. */
const fonts = new Map<string, Promise<LoadedFace>>();
const kept = new Map<string, CardTheme>();

function themeUrl(file: string, base: string, { themesUrl }: ThemePlaces): string {
  return builtinName.test(file) ? new URL(`${file}.json`, themesUrl).href : new URL(file, base).href;
}

export function readerModule(at: ModulePlace): Promise<CoreExports> {
  place = at;
  return wasm.load();
}

async function fetchFile(url: string, code: string, fetcher?: Fetch): Promise<string> {
  return decoder.decode(await fetchBytes(url, { ...fileLimits, code }, fetcher));
}

/** One that is no object of JSON at all is told by its address. */
function checkObject(text: string, url: string): void {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw fault("bad-json", url, (error as Error).message);
  }
  if (typeof value !== "object" || !value || Array.isArray(value)) throw fault("wrong-type", url, "expected an object");
}

/** A file of an operator's, completed, once for all cards, and again after a failure, which has this code. */
export function operatorFile(
  url: string,
  code: string,
  complete: (text: string) => string | Promise<string> = (text) => text,
  fetcher?: Fetch,
): Promise<string> {
  const known = files.get(url);
  if (known) return known;
  const attempt = fetchFile(url, code, fetcher).then((text) => {
    checkObject(text, url);
    return complete(text);
  });
  files.set(url, attempt);
  attempt.catch(() => files.delete(url));
  return attempt;
}

/** A font is fetched once for all cards, and after a failure again for the next theme that has it. */
function loadFont(declared: DeclaredFace, exports: CoreExports, places: ThemePlaces, document: Document) {
  const key = JSON.stringify(declared);
  let font = fonts.get(key);
  if (!font) {
    const fullUrl = places.fullUrl ?? new URL("card-full.wasm", places.wasmUrl).href;
    font = loadFace(declared, exports, (url) => fetchBytes(url, fontLimits), fullUrl);
    fonts.set(key, font);
  }
  return font.then(async (loaded): Promise<LoadedFace> => {
    if (!loaded.face) fonts.delete(key);
    else {
      try {
        await addToDocument(document, loaded.face);
      } catch {
        // Text and pixels are of one font, or of none.
        const path = `${declared.token} ${declared.src}`;
        return { declared, warning: { code: "bad-font", path, reason: "the browser can not read this font" } };
      }
    }
    return loaded;
  });
}

function keep(key: string, theme: CardTheme): CardTheme {
  kept.delete(key);
  if (kept.size === mostKept) kept.delete(kept.keys().next().value!);
  kept.set(key, theme);
  return theme;
}

/** The content that each element has asked fonts for last. */
const contents = new WeakMap<HTMLElement, [CardTheme, number]>();

/** Gives a theme with fonts of its own a way to the same theme with those that a content needs. */
function completing(
  known: CardTheme,
  roles: FaceRoles,
  faces: readonly DeclaredFace[],
  sources: ResolveSources,
  places: ThemePlaces,
  key: string,
): CardTheme {
  const asked = new Set<string>();
  let current = known;
  const load = async (article: string, document: Document): Promise<CardTheme> => {
    const exports = await wasm.load();
    const needed = neededFaces(faces, roles, article);
    const loaded = await Promise.all(needed.map((face) => loadFont(face, exports, places, document)));
    const isNew = loaded.filter(({ declared }) => !asked.has(JSON.stringify(declared)));
    if (!isNew.length) return current;
    for (const { declared } of isNew) asked.add(JSON.stringify(declared));
    const own = [...(current.faces ?? []), ...isNew.flatMap(({ face }) => face ?? [])];
    const ready = [...new Set(own.map(({ family }) => family))];
    const { theme } = resolveTheme(exports, { ...sources, ready });
    const late = isNew.flatMap(({ warning }) => (warning ? placed(warning) : []));
    const warnings = [...current.warnings, ...late];
    current = keep(key, { ...theme, warnings, late, faces: own, complete });
    return current;
  };
  const complete: NonNullable<CardTheme["complete"]> = async (element, version, article) => {
    const [theme, content] = contents.get(element) ?? [];
    if (theme === current && content === version) return current;
    contents.set(element, [current, version]);
    try {
      const text = (await article()) ?? element.shadowRoot?.querySelector(".flow")?.textContent ?? "";
      const whole = await load(text, element.ownerDocument);
      contents.set(element, [whole, version]);
    } catch (error) {
      // The text stays in the default faces; the next content tries again.
      if (error instanceof WebAssembly.RuntimeError) wasm.forget();
    }
    return current;
  };
  known.complete = complete;
  return known;
}

/** Rejects where the module can not be had; what is wrong with the sources stands in the warnings. */
export async function readTheme(sources: ThemeSources, base: string, places: ThemePlaces): Promise<CardTheme> {
  let file = "";
  let fileAddress = "";
  const faults: Fault[] = [];
  const exports = readerModule(places);
  exports.catch(() => {});
  if (sources.file) {
    try {
      fileAddress = themeUrl(sources.file, base, places);
      const complete = (text: string) =>
        withThemeFiles(text, (name) => fetchFile(new URL(name, fileAddress).href, fileUnavailable));
      file = await operatorFile(fileAddress, fileUnavailable, complete, places.fetch);
    } catch (error) {
      faults.push(error instanceof CardError ? error : faultOf(error, fileUnavailable, sources.file));
    }
  }
  let object: unknown = sources.object;
  let key = "";
  try {
    key = JSON.stringify([sources.scheme, file, fileAddress, base, sources.properties, object ?? null, faults]);
  } catch {
    object = undefined;
    faults.push({ code: "wrong-type", path: "theme", reason: "the property can not be written as JSON" });
    key = JSON.stringify([sources.scheme, file, fileAddress, sources.properties, faults]);
  }
  const known = kept.get(key);
  if (known) return known;
  try {
    const all: ResolveSources = { ...sources, object, file, fileAddress, objectAddress: base };
    const { theme, faces } = resolveTheme(await exports, all);
    theme.warnings = [...faults, ...theme.warnings].map(placed);
    if (!faces.length) return keep(key, theme);
    const roles = allRoles(await exports, all);
    return keep(key, completing(theme, roles, faces, all, places, key));
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) wasm.forget();
    throw error;
  }
}
