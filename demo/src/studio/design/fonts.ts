import { isRecord } from "../checked_state.js";
import type { TokenTree } from "./token_tree.js";

/** A font of the operator's own, as a token of a theme's group `font` holds it. */
export interface ThemeFont {
  family: string;
  src: string;
  weight: number;
  style: "normal" | "italic";
}

export type FontProblem =
  | { kind: "not-a-font" }
  | { kind: "woff2" }
  | { kind: "too-large"; bytes: number; most: number };

/** Of the file; in the theme it is a third more. */
export const mostFontBytes = 2 << 20;

const signatures: [string, string][] = [
  ["\0\x01\0\0", "font/ttf"],
  ["true", "font/ttf"],
  ["OTTO", "font/otf"],
  ["wOFF", "font/woff"],
];

const valueIn = (token: unknown): unknown => (isRecord(token) ? token.$value : undefined);
const isThemeFont = (value: unknown): value is ThemeFont =>
  isRecord(value) && typeof value.family === "string" && typeof value.src === "string";

export const themeFonts = (changes: TokenTree): ThemeFont[] =>
  isRecord(changes.font) ? Object.values(changes.font).map(valueIn).filter(isThemeFont) : [];

/** The changes with these fonts in place of those that were there, each a token with a name of its own. */
export function withFonts({ font: _, ...others }: TokenTree, fonts: readonly ThemeFont[]): TokenTree {
  if (fonts.length === 0) return others;
  const names = new Map<string, ThemeFont>();
  for (const font of fonts) {
    const stem = [font.family, font.weight, font.style === "italic" ? "italic" : ""].join(" ").trim();
    const base = stem.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
    let name = base;
    for (let count = 2; names.has(name); ++count) name = `${base}-${count}`;
    names.set(name, font);
  }
  return { ...others, font: Object.fromEntries([...names].map(([name, font]) => [name, { $value: font }])) };
}

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
  // As packages of web fonts name theirs: lora-latin-700-italic.
  const [, figure] = /(?:^|[-_ ])([1-9]00)(?=[-_ ]|$)/.exec(stem) ?? [];
  const weight = figure ? Number(figure) : (weights.find(([word]) => word.test(stem))?.[1] ?? 400);
  const isSaid = /^([1-9]00|normal|italic|latin|ext|subset|vf|variable)$/i;
  const named = stem.split(/[-_]/);
  const parts = figure ? named.filter((part) => !isSaid.test(part)) : named.slice(0, Math.max(1, named.length - 1));
  const family = parts
    .join(" ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .trim();
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
  if (signature === "wOF2") return { kind: "woff2" };
  if (!type) return { kind: "not-a-font" };
  const { family, weight, style } = nameOfFont(file.name);
  try {
    await new FontFace(family, bytes.buffer).load();
  } catch {
    return { kind: "not-a-font" };
  }
  return { family, src: `data:${type};base64,${base64(bytes)}`, weight, style };
}
