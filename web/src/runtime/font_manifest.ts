import { fault } from "./fault.js";

/** A file of one face, as fonts.json names it. */
export interface ManifestFace {
  family: string;
  weight: number;
  style: string;
  script: string;
  /** Relative to fonts.json. */
  file: string;
  /** "20-7E,A0-17F", hexadecimal; all characters where absent. */
  ranges?: string;
}

export interface FontManifest {
  faces: ManifestFace[];
  hyphenation: { file: string }[];
}

/** The list of the fonts in a folder, or the one that lies at the address itself. */
export const fontListUrl = (fontsUrl: string): string => fontsUrl.replace(/\/$/, "/fonts.json");

export const noManifest = (url: string) => fault("missing-font", url, "it is no list of fonts");

/** What fonts.json, which was found at `url`, says. */
export function readManifest(bytes: Uint8Array, url: string): FontManifest {
  try {
    const { faces, hyphenation = [] } = JSON.parse(new TextDecoder().decode(bytes)) as FontManifest;
    return { faces: [...faces], hyphenation: [...hyphenation] };
  } catch {
    throw noManifest(url);
  }
}
