import { AbiTheme } from "../abi/layout.js";
import type { CoreExports } from "../runtime/load_wasm.js";
import type { CardTheme, ThemeSources } from "./card_theme.js";
import { bytesAt, textAt, u32At, warningsAt, withTexts } from "./module_text.js";
import type { FaceRoles } from "./needed_faces.js";
import type { DeclaredFace } from "./theme_fonts.js";

export interface ResolveSources extends Omit<ThemeSources, "file"> {
  /** A theme file's text. */
  file: string;
  /** What the fonts of the file and of the object are relative to. */
  fileAddress?: string;
  objectAddress?: string;
  /** Families of the theme's own fonts that are there. */
  ready?: readonly string[];
}

export interface ResolvedTheme {
  theme: CardTheme;
  /** The theme's own fonts. */
  faces: DeclaredFace[];
}

/** What the module makes of the sources. Its memory is not to be trusted after a trap, which is thrown. */
export function resolveTheme(exports: CoreExports, sources: ResolveSources): ResolvedTheme {
  const { scheme, file, object, fileAddress = "", objectAddress = "", ready = [] } = sources;
  const own = object === undefined ? "" : (JSON.stringify(object) ?? "");
  const properties = sources.properties.map(([name, value]) => `${name}\0${value}\0`).join("");
  const families = ready.map((family) => `${family}\0`).join("");
  const at = withTexts(exports, [file, properties, own, fileAddress, objectAddress, families], (...places) =>
    exports.ac_theme_read!(scheme, ...places),
  );
  const theme: CardTheme = {
    scheme,
    packed: bytesAt(exports, at + AbiTheme.packed),
    json: textAt(exports, at + AbiTheme.json),
    warnings: warningsAt(exports, at + AbiTheme.warnings),
  };
  const saysColors = file !== "" || own !== "";
  if (scheme === 2 && saysColors && !u32At(exports, at + AbiTheme.hasScheme)) theme.lacksScheme = true;
  return { theme, faces: JSON.parse(textAt(exports, at + AbiTheme.faces)) as DeclaredFace[] };
}

/** What its roles are set in once all fonts are there. */
export function allRoles(exports: CoreExports, sources: ResolveSources): FaceRoles {
  return JSON.parse(resolveTheme(exports, { ...sources, ready: ["*"] }).theme.json!) as FaceRoles;
}
