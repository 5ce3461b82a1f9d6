const canvas = document.createElement("canvas");
canvas.width = canvas.height = 1;
const context = canvas.getContext("2d", { willReadFrequently: true });
const known = new Map<string, string | undefined>();

const hex = (bytes: ArrayLike<number>) =>
  `#${Array.from({ length: 3 }, (_, index) => (bytes[index] ?? 0).toString(16).padStart(2, "0")).join("")}`;

/** A colour of the format of themes as CSS writes it. */
function cssColor(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value !== "object" || value === null) return undefined;
  const { colorSpace, components, alpha } = value as { colorSpace?: string; components?: unknown[]; alpha?: number };
  if (!colorSpace || !Array.isArray(components)) return undefined;
  const numbers = components.map((part) => (part === "none" ? "none" : String(Number(part))));
  const opacity = alpha === undefined ? "" : ` / ${alpha}`;
  if (["hsl", "hwb"].includes(colorSpace)) {
    const [hue = "0", ...rest] = numbers;
    return `${colorSpace}(${hue} ${rest.map((part) => `${part}%`).join(" ")}${opacity})`;
  }
  const isFunction = ["lab", "lch", "oklab", "oklch"].includes(colorSpace);
  return isFunction
    ? `${colorSpace}(${numbers.join(" ")}${opacity})`
    : `color(${colorSpace} ${numbers.join(" ")}${opacity})`;
}

/** `#rrggbb`, as the screen shows it; undefined for what is no colour. */
export function hexOf(value: unknown): string | undefined {
  const css = cssColor(value);
  if (css === undefined || !context) return undefined;
  if (/^#[0-9a-f]{6}$/i.test(css)) return css.toLowerCase();
  if (!known.has(css)) {
    if (!CSS.supports("color", css)) return undefined;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    known.set(css, hex(context.getImageData(0, 0, 1, 1).data));
  }
  return known.get(css);
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(color.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The ratio of WCAG 2.2 between two colours of the form `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}
