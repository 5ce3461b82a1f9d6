import type { Warning } from "../runtime/fault.js";
import type { DrawnTheme, OwnFace } from "../runtime/protocol.js";

/** The values that the page needs of a theme; dom_mode reads all of them. */
export interface ThemeValues {
  colors: { focus: string };
  /** As `box-shadow` has it. */
  shadow: string;
  cardRadius: number;
  /** Of running text, CSS px. */
  measurePx: number;
}

/** An article's JSON, where somebody has it. */
export type ArticleText = () => string | undefined | Promise<string | undefined>;

/** How a card is drawn; the same object for the same values. */
export interface CardTheme {
  /** A number of the core's Scheme: 0 light, 1 dark, 2 more contrast. */
  scheme: number;
  /** All values, as theme.wasm packs them for the core; absent for the built-in theme. */
  packed?: Uint8Array | undefined;
  /** The same values for HTML, as JSON of abi/theme.ts's shape. */
  json?: string;
  /** What could not be used, by token or custom property. */
  warnings: Warning[];
  /** Those of them that its fonts have brought, which may come when a card has told the others. */
  late?: Warning[];
  /** Its own fonts, as far as they are there. */
  faces?: readonly OwnFace[] | undefined;
  /**
   * The theme with the fonts of its own that an element's content needs; itself where it has them, or can not have them.
   * Never rejects.
   */
  complete?: (element: HTMLElement, version: number, article: ArticleText) => Promise<CardTheme>;
  /** More contrast is wanted, and the theme says nothing of it. */
  lacksScheme?: boolean;
}

/** What a page says about a card's theme, in the order in which one goes over the other. */
export interface ThemeSources {
  scheme: number;
  /** Address or name of a theme file; empty for none. */
  file: string;
  /** Pairs of a token's name after `--article-card-` and its value as CSS computes it. */
  properties: readonly (readonly [string, string])[];
  /** The element's property, where it is no text. */
  object: unknown;
}

/** What the core needs of it. */
export const drawn = ({ scheme, packed, faces }: CardTheme): DrawnTheme => ({ scheme, packed, faces });

export const builtinThemes: readonly CardTheme[] = [0, 1, 2].map((scheme) => ({ scheme, warnings: [] }));
