import { tokens } from "virtual:tokens";
import type { StudioState } from "../state.js";
import { builtInValue } from "./built_in.js";
import type { Token } from "./token.js";
import { type TokenTree, valueAt, withValue } from "./token_tree.js";

export const steps = ["narrow", "medium", "wide"] as const;
export type Step = (typeof steps)[number];
type Scheme = StudioState["scheme"];

const byPath = new Map(tokens.map((token) => [token.path, token]));

/** The token of a path, which may name one of its steps. */
export const tokenAt = (path: string): Token | undefined => byPath.get(path) ?? byPath.get(path.replace(/\.\w+$/, ""));

/** Where a token's value is of one scheme: what is painted. Measures are the same in all of them. */
const isOfScheme = ({ kind }: Token) => ["color", "shadow", "gradient", "border"].includes(kind);

/** Where a change of the token is written. */
const placeOf = (token: Token, scheme: Scheme, step?: Step) => {
  const path = step ? `${token.path}.${step}` : token.path;
  return isOfScheme(token) ? `${scheme}.${path}` : path;
};

/** The layers of a theme's values, the topmost first. */
function* layers(theme: TokenTree, changes: TokenTree, scheme: Scheme): Generator<TokenTree> {
  for (const tree of [changes, theme]) {
    const own = tree[scheme];
    if (typeof own === "object" && own !== null) yield own as TokenTree;
    yield tree;
  }
}

/** A token's value as the nearest layer writes it, references followed. */
export function effectiveValue(
  token: Token,
  theme: TokenTree,
  changes: TokenTree,
  scheme: Scheme,
  step?: Step,
): unknown {
  for (const layer of layers(theme, changes, scheme)) {
    const value = (step && valueAt(layer, `${token.path}.${step}`)) ?? valueAt(layer, token.path);
    if (value !== undefined) return follow(value, theme, changes, scheme);
  }
  return builtInValue(token, scheme, step ? steps.indexOf(step) : 0);
}

function follow(value: unknown, theme: TokenTree, changes: TokenTree, scheme: Scheme, hops = 0): unknown {
  const path = typeof value === "string" ? /^\{(.+)\}$/.exec(value)?.[1] : undefined;
  if (path === undefined || hops === 16) return value;
  for (const layer of layers(theme, changes, scheme)) {
    const next = valueAt(layer, path);
    if (next !== undefined) return follow(next, theme, changes, scheme, hops + 1);
  }
  const token = byPath.get(path);
  return token ? builtInValue(token, scheme) : undefined;
}

export const isChanged = (token: Token, changes: TokenTree, scheme: Scheme): boolean =>
  [undefined, ...(token.steps ? steps : [])].some(
    (step) => valueAt(changes, placeOf(token, scheme, step)) !== undefined,
  ) || valueAt(changes, token.path) !== undefined;

/** The changes with another value of the token; undefined goes back to the theme's. */
export function changeToken(changes: TokenTree, token: Token, scheme: Scheme, value: unknown, step?: Step): TokenTree {
  if (value !== undefined) return withValue(changes, placeOf(token, scheme, step), value);
  const places = [undefined, ...(token.steps ? steps : [])].map((each) => placeOf(token, scheme, each));
  return [token.path, ...places].reduce((tree, place) => withValue(tree, place, undefined), changes);
}
