import { propertyNames } from "./probe.js";

const numbers =
  /(line-height|-weight|max-lines|hanging-punctuation|list-indent|ratio-?\w*|^script-\w+-size|^code-font-size)$|^ratio-/;
const words = /(font-family|features|wrap|align|italics?|script-\w+-letter-spacing|^fit-\w+|easing|duration)$/;
const plain = /^-?(\d*\.)?\d+(px|r?em)?$/;

/** The property of CSS whose computed value is the token's; none where the text says it all. */
function propertyFor(name: string, text: string): string | undefined {
  if (name.startsWith("color-")) return "color";
  if (name === "shadow-card") return "box-shadow";
  if (name === "gradient-surface") return "background-image";
  if (name === "border-card") return "border-left";
  if (words.test(name)) return undefined;
  // Nothing to compute, but em of the font around are.
  if (plain.test(text) && (!text.endsWith("em") || text.endsWith("rem") || name.endsWith("letter-spacing")))
    return undefined;
  if (numbers.test(name)) return "flex-grow";
  return name.endsWith("letter-spacing") ? "letter-spacing" : "width";
}

/** What a gradient may be written with: nothing of it names a file, and an escape could spell what does. */
const gradientFunctions =
  /^((repeating-)?(linear|radial|conic)-gradient|calc|min|max|clamp|(rgb|hsl)a?|hwb|(ok)?l(ab|ch)|color(-mix)?|light-dark|)$/i;

function isGradient(text: string): boolean {
  return !/[\\"']/.test(text) && [...text.matchAll(/([\w-]*)\(/g)].every(([, name]) => gradientFunctions.test(name!));
}

/**
 * The custom properties that are set on `probe`'s host or around it, as CSS computes them: `var()`, `calc()`, `light-dark()`
 * and `color-mix()` are the browser's. Fills the probe with an element for each that there is something to compute of, whose
 * transitions tell when it changes.
 */
export function computedProperties(probe: HTMLElement): [string, string][] {
  const { ownerDocument: document } = probe;
  const window = document.defaultView!;
  const own = window.getComputedStyle(probe);
  const known = new Map(
    [...probe.children].map((child) => [(child as HTMLElement).dataset.name, child as HTMLElement]),
  );
  const found = propertyNames
    .map((name) => [name, own.getPropertyValue(`--article-card-${name}`).trim()] as [string, string])
    .filter(([, text]) => text !== "");
  const children: HTMLElement[] = [];
  const asked = found.map(([name, text]) => {
    const property = propertyFor(name, text);
    if (!property) return { name, text };
    let value = `var(--article-card-${name})`;
    if (property === "background-image") {
      if (!isGradient(text)) return { name, text };
      // The text itself: what the page may write there later is looked at before it can ask for a file.
      value = text;
    }
    const child = known.get(name) ?? document.createElement("i");
    child.dataset.name = name;
    if (child.dataset.value !== property + value) {
      child.style.cssText = "";
      child.dataset.value = property + value;
      child.style.setProperty(property, value);
    }
    children.push(child);
    return { name, text, property, child };
  });
  const same = children.length === probe.children.length && children.every((child) => child.parentNode === probe);
  if (!same) probe.replaceChildren(...children);
  return asked.map(({ name, text, property, child }) => {
    if (!property || !child) return [name, text];
    const style = window.getComputedStyle(child);
    if (property === "border-left") {
      const { borderLeftWidth: width, borderLeftStyle: line, borderLeftColor: color } = style;
      return [name, line === "none" && text !== "none" ? text : `${width} ${line} ${color}`];
    }
    const value = style.getPropertyValue(property);
    return [name, isUnset(property, value, text, own.color) ? text : value];
  });
}

/** Whether the browser could make nothing of the text; the reader then tells what was expected. */
function isUnset(property: string, value: string, text: string, inherited: string): boolean {
  if (property === "color") return value === inherited && !canBe(text);
  if (property === "width") return value === "auto";
  if (property === "flex-grow") return value === "0" && text !== "0";
  if (property === "letter-spacing") return value === "normal";
  return value === "none" && text !== "none";
}

// Black and white are what the probe itself has.
const canBe = (color: string) => globalThis.CSS?.supports("color", color) ?? false;
