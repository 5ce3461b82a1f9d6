import type { DeclaredFace } from "./theme_fonts.js";

/** What of themeJson() says which faces a text is set in. */
export interface FaceRoles {
  type: Record<string, { families: string[]; weight: number; strongWeight: number; italic: boolean }>;
  codeFamilies: string[];
}

/** Members of an article that a card shows nothing of. */
const unseen = /^(src|url|href|id|lang|dir|type|action|policyUrl|privacyUrl|published|updated|placeholder)$/;

/** The parts of an article that a role's texts come with; other roles are in every card. */
const parts: readonly [RegExp, string][] = [
  [/^(quote|cite)$/, "quote"],
  [/^heading/, "heading"],
  [/^related-/, "related"],
  [/^(site-|field-|button)/, "signup|banner|consent"],
  [/^(caption|alt-text)$/, "image"],
];

function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (!value || typeof value !== "object") return "";
  return Object.entries(value)
    .map(([key, member]) => (unseen.test(key) ? "" : wordsOf(member)))
    .join(" ");
}

/** CSS Fonts 4, section 5.2: style before weight, and the order in which weights are tried. */
function distance(face: DeclaredFace, weight: number, italic: boolean): number {
  const off = face.weight - weight;
  const style = (face.style === "italic") === italic ? 0 : 10_000;
  if (weight < 400) return style + (off <= 0 ? -off : 1000 + off);
  if (weight > 500) return style + (off >= 0 ? off : 1000 - off);
  return style + (off >= 0 && face.weight <= 500 ? off : off < 0 ? 1000 - off : 2000 + off);
}

// One of each script: a face for none of them is one for signs.
const someLetters = "aαбبאअ中あ한ก";

/** Signs and digits stand in the face of the letters around them; only where a face has no letters they ask for it. */
function isIn(text: string, ranges: string | undefined): boolean {
  if (!ranges) return true;
  const set = `[${ranges.replace(/[0-9a-f]+/gi, "\\u{$&}").replaceAll(",", "")}]`;
  const kind = new RegExp(set, "u").test(someLetters) ? "\\p{L}" : "\\S";
  return new RegExp(`(?=${kind})${set}`, "u").test(text);
}

/** The faces that an article is set in, which is JSON or, where it is not, its text alone. */
export function neededFaces(faces: readonly DeclaredFace[], theme: FaceRoles, article: string): DeclaredFace[] {
  let text = article;
  let has = (_part: string) => true;
  try {
    const value: unknown = JSON.parse(article);
    const json = JSON.stringify(value);
    text = wordsOf(value);
    has = (part) => new RegExp(`"(${part})"`).test(json);
  } catch {
    // Without its parts all roles may be in it.
  }
  const present = faces.filter(({ ranges }) => isIn(text, ranges));
  const needed = new Set<DeclaredFace>();
  const need = (family: string, weight: number, italic: boolean) => {
    const best = new Map<string, DeclaredFace>();
    for (const face of present) {
      if (face.family !== family) continue;
      const known = best.get(face.ranges ?? "");
      if (!known || distance(face, weight, italic) < distance(known, weight, italic)) best.set(face.ranges ?? "", face);
    }
    for (const face of best.values()) needed.add(face);
  };
  for (const [role, { families, weight, strongWeight, italic }] of Object.entries(theme.type)) {
    const part = parts.find(([pattern]) => pattern.test(role));
    if (part && !has(part[1])) continue;
    const weights = has("strong") ? [weight, Math.max(weight, strongWeight)] : [weight];
    const styles = has("em") ? [italic, !italic] : [italic];
    const own = role === "body" && has("code") ? [...families, ...theme.codeFamilies] : families;
    for (const family of own) for (const heavy of weights) for (const style of styles) need(family, heavy, style);
  }
  return [...needed];
}
