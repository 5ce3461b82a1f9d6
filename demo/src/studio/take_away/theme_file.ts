import { builtinColors, builtinTheme } from "../../../../web/src/abi/theme.js";
import type { CardTheme } from "../../../../web/src/theme/card_theme.js";
import { schemes } from "../../../../web/src/theme/schemes.js";
import { isFont, type TokenValues, tokenTree, tokenValues } from "./theme_tokens.js";

type Fields = Record<string, unknown>;

/** What a theme comes to in a scheme (its number): the package's own theme reader. */
export type ReadTheme = (scheme: number, file: string, properties?: readonly [string, string][]) => CardTheme;

/** A theme as the tokens by which it differs from the built-in one. */
export interface ThemeDifferences {
  /** In every scheme, over what the scheme has built in. */
  all: TokenValues;
  /** Over `all`. */
  dark: TokenValues;
  moreContrast: TokenValues;
}

const differencesTree = ({ all, dark, moreContrast }: ThemeDifferences): Fields => ({
  ...tokenTree(all),
  ...(dark.size > 0 && { dark: tokenTree(dark) }),
  ...(moreContrast.size > 0 && { "more-contrast": tokenTree(moreContrast) }),
});

/** The theme file, as text: the format of the Design Tokens Community Group, one reference-free token for each difference. */
export const themeFile = (differences: ThemeDifferences): string =>
  `${JSON.stringify(differencesTree(differences), undefined, 2)}\n`;

const same = (a: Uint8Array | undefined, b: Uint8Array | undefined) =>
  a?.length === b?.length && (a?.every((byte, index) => byte === b?.[index]) ?? true);

/** A font's value with its file's address absolute: what is taken away lies elsewhere. */
function fontAt(value: unknown, address: string): unknown {
  const { src } = (value ?? {}) as { src?: unknown };
  if (typeof src !== "string" || !URL.canParse(src, address || undefined)) return value;
  return { ...(value as Fields), src: new URL(src, address || undefined).href };
}

/** What the document, which comes from `address`, sets in the scheme, without what the reader refuses. */
function acceptedValues(document: object, address: string, scheme: number, read: ReadTheme): TokenValues {
  const values = tokenValues(document, schemes[scheme]!);
  for (const [path, value] of values) if (isFont(path)) values.set(path, fontAt(value, address));
  for (const { path } of read(scheme, JSON.stringify(tokenTree(values))).warnings) {
    for (const known of [...values.keys()]) if (known === path || known.startsWith(`${path}.`)) values.delete(known);
  }
  return values;
}

/** Keeps what changes the theme in any of `concerned`, numbers of schemes. */
function dropIdle(values: TokenValues, concerned: readonly number[], theme: () => ThemeDifferences, read: ReadTheme) {
  const packed = () => {
    const text = JSON.stringify(differencesTree(theme()));
    return concerned.map((scheme) => read(scheme, text).packed);
  };
  const whole = packed();
  const without = (paths: string[]) => {
    const kept = new Map(values);
    for (const path of paths) values.delete(path);
    if (packed().every((bytes, index) => same(bytes, whole[index]))) return;
    values.clear();
    for (const [path, value] of kept) values.set(path, value);
    if (paths.length === 1) return;
    const half = paths.length >> 1;
    without(paths.slice(0, half));
    without(paths.slice(half));
  };
  // A font that no family names yet is the theme's all the same.
  const paths = [...values.keys()].filter((path) => !isFont(path));
  if (paths.length > 0) without(paths);
}

/** Where the two parts of a theme come from: what the addresses of their fonts are relative to. "" for none. */
export interface ThemeAddresses {
  base: string;
  changes: string;
}

/**
 * What `changes` over the theme file `base` differ in from the built-in theme, and all fonts of its own; what the reader
 * refuses is left out.
 */
export function themeDifferences(
  base: object,
  changes: object,
  read: ReadTheme,
  addresses: ThemeAddresses = { base: "", changes: "" },
): ThemeDifferences {
  const [light, dark, moreContrast] = schemes.map(
    (_, scheme) =>
      new Map([
        ...acceptedValues(base, addresses.base, scheme, read),
        ...acceptedValues(changes, addresses.changes, scheme, read),
      ]),
  ) as [TokenValues, TokenValues, TokenValues];
  const over = (values: TokenValues) =>
    new Map([...values].filter(([path, value]) => JSON.stringify(value) !== JSON.stringify(light.get(path))));
  const theme: ThemeDifferences = { all: light, dark: over(dark), moreContrast: over(moreContrast) };
  dropIdle(theme.all, [0, 1, 2], () => theme, read);
  dropIdle(theme.dark, [1], () => theme, read);
  dropIdle(theme.moreContrast, [2], () => theme, read);
  return theme;
}

/** A theme that looks in any scheme as `differences` look in that one: for cards that no page gives a scheme. */
export function fixedScheme({ all, dark, moreContrast }: ThemeDifferences, scheme: number): object {
  const name = schemes[scheme] ?? "light";
  const colors = Object.entries(builtinColors[name]).map(([token, value]) => [`color.${token}`, value] as const);
  const own = scheme === 1 ? dark : scheme === 2 ? moreContrast : new Map();
  return tokenTree(new Map<string, unknown>([...colors, ...all, ...own]));
}

/** All values of a theme, as HTML needs them. */
export function themeValues(theme: CardTheme): typeof builtinTheme {
  if (theme.json) return JSON.parse(theme.json);
  return { ...builtinTheme, colors: builtinColors[schemes[theme.scheme] ?? "light"] };
}
