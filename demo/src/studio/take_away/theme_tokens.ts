import { tokenNames } from "../../../../web/src/abi/tokens.js";

/** Values of tokens by their dotted paths, in the order in which the theme reader takes them, no reference in them. */
export type TokenValues = Map<string, unknown>;

type Fields = Record<string, unknown>;

const mostSteps = 16;
const mostDepth = 8;

/** A token's name in CSS, after `--article-card-`. */
export const cssName = (path: string): string =>
  path.replace(/[A-Z.]/g, (char) => (char === "." ? "-" : `-${char.toLowerCase()}`));

/** In the order in which a style sheet has to have them: what sets several tokens before each of those. */
export const cssNames: readonly string[] = tokenNames.flatMap(([groups, names]) =>
  groups.split(" ").flatMap((group) => names.split(" ").map((name) => `${group}-${name}`)),
);
const known = new Set(cssNames);
/** A font file that a theme brings along; no custom property says so. */
export const isFont = (path: string): boolean => path.startsWith("font.");
const themeGroups = new Set([...cssNames.map((name) => name.split("-")[0]!), "font"]);

const widthClasses = ["narrow", "medium", "wide"] as const;
const isPerClass = (path: string) => known.has(`${cssName(path)}-narrow`);

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const own = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key) ? (value as Fields)[key] : undefined;

/** The parts of a theme document that hold in a scheme, later ones over earlier ones, as theme_layers.h has them. */
function layersOf(document: Fields, scheme: string): Fields[] {
  if (!Array.isArray(document.resolutionOrder)) {
    const mode = own(document, scheme);
    return isFields(mode) ? [document, mode] : [document];
  }
  const layers: Fields[] = [];
  const find = (reference: unknown) => {
    const [, group, name] = /^#\/(sets|modifiers)\/(.*)$/.exec(String(reference)) ?? [];
    return group && name ? own(document[group], name) : undefined;
  };
  const sources = (list: unknown, depth: number) => {
    if (!Array.isArray(list)) return;
    for (const source of list) {
      const reference = own(source, "$ref");
      if (typeof reference === "string") {
        if (depth < 4) sources(own(find(reference), "sources"), depth + 1);
      } else if (isFields(source)) {
        layers.push(source);
      }
    }
  };
  for (const entry of document.resolutionOrder) {
    const reference = own(entry, "$ref");
    const step = typeof reference === "string" ? find(reference) : entry;
    const contexts = own(step, "contexts");
    if (isFields(contexts)) sources(own(contexts, scheme) ?? own(contexts, String(own(step, "default"))), 0);
    else sources(own(step, "sources"), 0);
  }
  return layers;
}

class References {
  readonly #layers: Fields[];

  constructor(layers: Fields[]) {
    this.#layers = layers;
  }

  /** The group, token or value at `{a.b}` or `#/a/b`; later layers go first. */
  node(reference: string, wantsToken: boolean): unknown {
    const isPointer = reference.startsWith("#/");
    const path = isPointer
      ? reference
          .slice(2)
          .split("/")
          .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
      : reference.slice(1, -1).split(".");
    for (const layer of this.#layers.toReversed()) {
      const node = path.reduce<unknown>(own, layer);
      if (node === undefined) continue;
      if (!wantsToken) return node;
      const value = own(node, "$value") ?? own(own(node, "$root"), "$value");
      if (value !== undefined) return value;
      if (isPointer) return node;
    }
    return undefined;
  }

  /** The value with all that it refers to in it; undefined where that is not there, or goes round in a circle. */
  resolved(value: unknown, steps = 0): unknown {
    if (steps > mostSteps) return undefined;
    const reference = referenceOf(value);
    if (reference !== undefined) return this.resolved(this.node(reference, true), steps + 1);
    if (Array.isArray(value)) return value.map((item) => this.resolved(item, steps + 1));
    if (!isFields(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.resolved(item, steps + 1)]));
  }
}

function referenceOf(value: unknown): string | undefined {
  const text = isFields(value) ? own(value, "$ref") : value;
  if (typeof text !== "string") return undefined;
  return isFields(value) || /^\{.+\}$/s.test(text) ? text : undefined;
}

/** What a token sets: itself, each width class of it, or the tokens that it holds together. */
function parts(path: string, value: unknown): [string, unknown][] {
  if (path === "border.card" && isFields(value)) {
    return [
      ["color.cardBorder", value.color],
      ["border.cardWidth", value.width],
    ];
  }
  if (/^typography\.\w+$/.test(path) && isFields(value)) {
    return Object.entries(value).flatMap(([name, member]) => parts(`${path}.${name}`, member));
  }
  return isPerClass(path) ? widthClasses.map((name) => [`${path}.${name}`, value]) : [[path, value]];
}

/**
 * What a theme document sets in a scheme, by the rules of docs/theming.md. Tokens that there are not, and those whose
 * references lead nowhere, are left out; whether a value is one is the theme reader's to say.
 */
export function tokenValues(document: object, scheme: string): TokenValues {
  const layers = layersOf(document as Fields, scheme);
  const references = new References(layers);
  const values: TokenValues = new Map();

  const token = (path: string[], given: unknown) => {
    for (const [name, value] of parts(path.join("."), references.resolved(given))) {
      if (value !== undefined && (isFont(name) || known.has(cssName(name)))) values.set(name, value);
    }
  };
  const visit = (node: unknown, path: string[], extended: number): void => {
    if (!isFields(node)) return;
    if (own(node, "$value") !== undefined) return token(path, node.$value);
    if (typeof own(node, "$ref") === "string") return token(path, node);
    if (path.length === mostDepth) return;
    const base = own(node, "$extends");
    if (typeof base === "string" && extended < mostDepth) visit(references.node(base, false), path, extended + 1);
    for (const [key, child] of Object.entries(node)) {
      if (key === "$root") visit(child, path, 0);
      else if (!key.startsWith("$")) visit(child, [...path, key], 0);
    }
  };
  for (const layer of layers) {
    for (const [group, node] of Object.entries(layer)) if (themeGroups.has(group)) visit(node, [group], 0);
  }
  return values;
}

/** The same as a tree; width classes that agree are one token. */
export function tokenTree(values: TokenValues): Fields {
  const tree: Fields = {};
  const put = (path: string, value: unknown) => {
    const names = path.split(".");
    const last = names.pop()!;
    let group = tree;
    for (const name of names) {
      group[name] ??= {};
      group = group[name] as Fields;
    }
    const type = typeOf(path, value);
    group[last] = type ? { $type: type, $value: value } : { $value: value };
  };
  for (const [path, value] of values) {
    const [, whole, widthClass] = /^(.*)\.(narrow|medium|wide)$/.exec(path) ?? [];
    if (!whole || !isPerClass(whole)) {
      put(path, value);
      continue;
    }
    const each = widthClasses.map((name) => JSON.stringify(values.get(`${whole}.${name}`)));
    if (new Set(each).size > 1) put(path, value);
    else if (widthClass === "narrow") put(whole, value);
  }
  return tree;
}

/** The `$type` of the format; what is the card's alone (wrap, features, flags) has none. */
function typeOf(path: string, value: unknown): string | undefined {
  if (isFont(path)) return undefined;
  if (path.startsWith("color.")) return "color";
  if (path.endsWith(".fontFamily")) return "fontFamily";
  if (/Weight$/.test(path)) return "fontWeight";
  if (path === "shadow.card") return "shadow";
  if (path === "gradient.surface") return "gradient";
  if (path === "motion.easing") return "cubicBezier";
  const unit = own(value, "unit");
  if (unit === "px" || unit === "rem") return "dimension";
  if (unit === "ms" || unit === "s") return "duration";
  return typeof value === "number" ? "number" : undefined;
}
