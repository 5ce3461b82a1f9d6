import { builtinColors } from "../../../../web/src/abi/theme.js";
import { type ReadTheme, type ThemeDifferences, themeValues } from "./theme_file.js";
import { cssName, cssNames, isFont, type TokenValues } from "./theme_tokens.js";

type Fields = Record<string, unknown>;
type ColorText = (value: unknown) => string;

const prefix = "--article-card-";

const lengthText = (value: unknown): string => {
  const { value: number, unit } = value as { value: number; unit: string };
  return `${number}${unit}`;
};

/** The theme reader knows no escapes in a quoted name. */
function familyText(family: string): string {
  if (/[\n\r\f\\]|'.*"|".*'/.test(family)) {
    throw new Error(`the family ${JSON.stringify(family)} can not be written as CSS; the theme file has it`);
  }
  return family.includes('"') ? `'${family}'` : `"${family}"`;
}

const listOf = <Item>(value: Item | readonly Item[]): readonly Item[] =>
  Array.isArray(value) ? value : [value as Item];

const shadowText = (value: unknown, color: ColorText): string =>
  (listOf(value) as Fields[])
    .map((shadow) => {
      const lengths = ["offsetX", "offsetY", "blur", "spread"].map((name) => lengthText(shadow[name]));
      return [...(shadow.inset === true ? ["inset"] : []), ...lengths, color(shadow.color)].join(" ");
    })
    .join(", ") || "none";

function gradientText(value: unknown, color: ColorText): string {
  let highest = 0;
  const stops = (value as { color: unknown; position: number }[]).map((stop) => {
    highest = Math.max(highest, Math.min(1, Math.max(0, stop.position)));
    return `${color(stop.color)} ${Number((highest * 100).toPrecision(9))}%`;
  });
  // CSS has no gradient of a single colour.
  if (stops.length === 1) stops.push(stops[0]!);
  return stops.length > 0 ? `linear-gradient(to bottom, ${stops.join(", ")})` : "none";
}

const featureText = (value: unknown): string =>
  (value as string[]).map((feature) => `"${feature.slice(0, 4)}"${feature.slice(4)}`).join(", ") || "normal";

/** A token's value as CSS has it; `color` writes the colours in it. */
function cssValue(path: string, value: unknown, color: ColorText): string {
  if (path.startsWith("color.")) return color(value);
  if (path === "shadow.card") return shadowText(value, color);
  if (path === "gradient.surface") return gradientText(value, color);
  if (path === "motion.easing") return `cubic-bezier(${(value as number[]).join(", ")})`;
  if (path.endsWith(".fontFamily"))
    return listOf(value as string)
      .map(familyText)
      .join(", ");
  if (path.endsWith(".features")) return featureText(value);
  if (typeof value === "object" && value !== null) return lengthText(value);
  return path.endsWith(".letterSpacing") && typeof value === "number" ? `${value}em` : String(value);
}

/** A colour of any space as the card paints it: #rrggbb, or #rrggbbaa where something shines through. */
function colorWriter(read: ReadTheme): ColorText {
  const known = new Map<string, string>();
  return (value) => {
    const key = JSON.stringify(value);
    const text = known.get(key) ?? themeValues(read(0, `{"color":{"surface":{"$value":${key}}}}`)).colors.surface;
    known.set(key, text);
    return text.replace(/^(#.{6})ff$/, "$1");
  };
}

const rule = (selector: string, properties: readonly string[], indent = "") =>
  properties.length > 0
    ? [`${indent}${selector} {`, ...properties.map((property) => `${indent}  ${property}`), `${indent}}`]
    : [];

const inCssOrder = (paths: Iterable<string>): string[] =>
  [...new Set(paths)]
    .filter((path) => !isFont(path))
    .sort((a, b) => cssNames.indexOf(cssName(a)) - cssNames.indexOf(cssName(b)));

/**
 * The theme as custom properties of `article-card`. Colours follow the card's scheme by light-dark(); what else differs in
 * the dark scheme follows the system and the card's `color-scheme` attribute, as far as CSS can tell. Throws an Error that
 * names a family which CSS has no text for.
 */
export function themeCss({ all, dark, moreContrast }: ThemeDifferences, read: ReadTheme): string {
  const color = colorWriter(read);
  const inDark: TokenValues = new Map([...all, ...dark]);
  const inContrast: TokenValues = new Map([...all, ...moreContrast]);
  const isColor = (path: string) => path.startsWith("color.");
  const builtin = (path: string, scheme: keyof typeof builtinColors) =>
    builtinColors[scheme][path.slice("color.".length) as keyof typeof builtinColors.light];
  const text = (path: string, values: TokenValues, scheme: keyof typeof builtinColors) =>
    cssValue(path, values.get(path) ?? builtin(path, scheme), color);
  const both = (path: string, values: TokenValues, scheme: "light" | "more-contrast") => {
    const [first, second] = [text(path, values, scheme), text(path, inDark, "dark")];
    return first === second ? first : `light-dark(${first}, ${second})`;
  };
  const property = (path: string, value: string) => `${prefix}${cssName(path)}: ${value};`;

  const colors = inCssOrder([...all.keys(), ...dark.keys(), ...moreContrast.keys()].filter(isColor));
  const others = inCssOrder([...all.keys()].filter((path) => !isColor(path)));
  const usual = [
    ...colors.map((path) => property(path, both(path, all, "light"))),
    ...others.map((path) => property(path, cssValue(path, all.get(path), color))),
  ];
  const contrast = [
    ...colors
      .map((path) => [path, both(path, inContrast, "more-contrast")] as const)
      .filter(([path, value]) => value !== both(path, all, "light"))
      .map(([path, value]) => property(path, value)),
    ...inCssOrder([...moreContrast.keys()].filter((path) => !isColor(path))).map((path) =>
      property(path, cssValue(path, moreContrast.get(path), color)),
    ),
  ];
  // Where the dark scheme keeps what more contrast changes, it says so again.
  const ownInDark = [...dark.keys(), ...[...moreContrast.keys()].filter((path) => inDark.has(path))];
  const darkOnly = inCssOrder(ownInDark.filter((path) => !isColor(path))).map((path) =>
    property(path, cssValue(path, inDark.get(path), color)),
  );
  const lines = [
    ...rule("article-card", usual),
    ...(contrast.length > 0
      ? [
          "@media (prefers-contrast: more) {",
          ...rule("article-card", contrast, "  "),
          "}",
          ...rule('article-card[color-scheme="more-contrast"]', contrast),
        ]
      : []),
    ...(darkOnly.length > 0
      ? [
          "@media (prefers-color-scheme: dark) {",
          ...rule('article-card:not([color-scheme="light"], [color-scheme="more-contrast"])', darkOnly, "  "),
          "}",
          ...rule('article-card[color-scheme="dark"]', darkOnly),
        ]
      : []),
  ];
  const fonts = [...inDark.keys(), ...inContrast.keys()].some(isFont);
  if (fonts) lines.unshift("/* The theme's own fonts are told in its theme file alone. */");
  return lines.length > 0 ? `${lines.join("\n")}\n` : "";
}
