import { builtinField } from "../abi/theme.js";
import { familyList } from "../accessibility/page_family.js";
import type { CardTheme } from "../theme/card_theme.js";

/** How what is typed into a field over the canvas looks, as the theme says: styles by their names in scripts. */
export interface FieldLook {
  /** Of letters so large, CSS px. */
  font(sizePx: number): string;
  color: string;
  padding: string;
  borderRadius: string;
  letterSpacing: string;
  fontFeatureSettings: string;
}

/** What of a theme's values a field is made of. */
interface FieldValues {
  type: { "field-text": typeof builtinField.type };
  controls: typeof builtinField.controls;
  colors: Record<string, string>;
}

const known = new WeakMap<CardTheme, FieldLook>();

function valuesOf({ json, scheme }: CardTheme): FieldValues {
  if (json) return JSON.parse(json) as FieldValues;
  const { type, controls, inks } = builtinField;
  return { type: { "field-text": type }, controls, colors: { fieldText: inks[scheme]! } };
}

/** The same for one theme, read once. Without one, that of the built-in light theme. */
export function fieldLook(theme: CardTheme = { scheme: 0, warnings: [] }): FieldLook {
  let look = known.get(theme);
  if (look) return look;
  const { type, controls, colors } = valuesOf(theme);
  const { families, weight, italic, letterSpacingEm, letterSpacingPx, features, color } = type["field-text"];
  look = {
    font: (sizePx) => `${italic ? "italic " : ""}${weight} ${sizePx}px ${familyList(families)}`,
    color: colors[color] ?? "",
    padding: `0 ${controls.fieldInset}px`,
    borderRadius: `${controls.radius}px`,
    letterSpacing: `calc(${letterSpacingEm}em + ${letterSpacingPx}px)`,
    fontFeatureSettings: features || "normal",
  };
  known.set(theme, look);
  return look;
}
