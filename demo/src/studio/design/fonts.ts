import { isRecord } from "../checked_state.js";
import type { TokenTree } from "./token_tree.js";

/** A font of the operator's own, as a theme's `fonts` holds it. */
export interface ThemeFont {
  family: string;
  src: string;
  weight: number;
  style: "normal" | "italic";
}

export type FontProblem = { kind: "not-a-font" } | { kind: "too-large"; bytes: number; most: number };

/** Of the file; in the theme it is a third more. */
export const mostFontBytes = 2 << 20;

const signatures: [string, string][] = [
  ["\0\x01\0\0", "font/ttf"],
  ["true", "font/ttf"],
  ["OTTO", "font/otf"],
  ["wOF2", "font/woff2"],
];

export const themeFonts = (changes: TokenTree): ThemeFont[] =>
  Array.isArray(changes.fonts)
    ? changes.fonts.filter((font): font is ThemeFont => isRecord(font) && typeof font.family === "string")
    : [];

/** A family's name, weight and style as the file's own name tells them: `Lora-BoldItalic.ttf`. */
export function nameOfFont(file: string): Omit<ThemeFont, "src"> {
  const stem = file.replace(/\.\w+$/, "");
  const style = /italic|oblique/i.test(stem) ? "italic" : "normal";
  const weights: [RegExp, number][] = [
    [/(semi|demi)[-_ ]?bold/i, 600],
    [/extra[-_ ]?bold|black|heavy/i, 900],
    [/bold/i, 700],
    [/medium/i, 500],
    [/extra[-_ ]?light|thin/i, 200],
    [/light/i, 300],
  ];
  const weight = weights.find(([word]) => word.test(stem))?.[1] ?? 400;
  const parts = stem.split(/[-_]/);
  const family = (parts.length > 1 ? parts.slice(0, -1).join(" ") : stem).replace(/([a-z])([A-Z])/g, "$1 $2").trim();
  return { family: family || stem, weight, style };
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** The file as a font of a theme. Whether a browser can read it is found out here, before a card has to. */
export async function readFont(file: File): Promise<ThemeFont | FontProblem> {
  if (file.size > mostFontBytes) return { kind: "too-large", bytes: file.size, most: mostFontBytes };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const signature = String.fromCharCode(...bytes.subarray(0, 4));
  const type = signatures.find(([mark]) => mark === signature)?.[1];
  if (!type) return { kind: "not-a-font" };
  const { family, weight, style } = nameOfFont(file.name);
  try {
    await new FontFace(family, bytes.buffer).load();
  } catch {
    return { kind: "not-a-font" };
  }
  return { family, src: `data:${type};base64,${base64(bytes)}`, weight, style };
}
