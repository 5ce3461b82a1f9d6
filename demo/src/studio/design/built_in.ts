import { builtinColors, builtinTheme } from "../../../../web/src/abi/theme.js";
import type { StudioState } from "../state.js";
import type { Token } from "./token.js";

const px = (text: string) => ({ value: Number.parseFloat(text), unit: "px" });
const listOf = (text: string) => text.split(/,\s*/);

/** What the list of tokens writes, as a value of the format of themes. */
function parse(kind: Token["kind"], text: string): unknown {
  if (text === "none") return undefined;
  switch (kind) {
    case "dimension":
      return px(text);
    case "duration":
      return { value: Number.parseFloat(text), unit: "ms" };
    case "letterSpacing":
    case "number":
    case "count":
    case "fontWeight":
      return Number.parseFloat(text);
    case "flag":
      return text === "true";
    case "fontFamily":
      return listOf(text);
    case "cubicBezier":
      return listOf(text).map(Number);
    default:
      return text;
  }
}

/** What the table of roles leaves to the theme itself. */
function ofRole(path: string): unknown {
  const [, role = "", field] = path.split(".");
  const type = (builtinTheme.type as unknown as Record<string, Record<string, unknown>>)[role];
  if (!type) return undefined;
  const values: Record<string, unknown> = {
    strongWeight: type.strongWeight,
    italic: type.italic,
    align: type.justify ? "justify" : "start",
    hyphens: type.hyphens,
    maxLines: type.maxLines,
    features: [],
  };
  return values[field ?? ""];
}

/** A token's value in the built-in theme: for tokens with steps, of one of them. Undefined where it is nothing. */
export function builtInValue(token: Token, scheme: StudioState["scheme"], step = 0): unknown {
  if (token.kind === "color") {
    const name = token.path.replace("color.", "");
    return (builtinColors[scheme] as Record<string, string>)[name]?.replace(/ff$/, "");
  }
  if (token.builtIn === undefined) return ofRole(token.path);
  return parse(token.kind, token.steps ? (listOf(token.builtIn)[step] ?? token.builtIn) : token.builtIn);
}
