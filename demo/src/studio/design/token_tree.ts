import { isRecord } from "../checked_state.js";

/** A tree of design tokens, as a theme's file holds it. */
export type TokenTree = Record<string, unknown>;

const stepsOf = (path: string) => path.split(".");

function groupAt(tree: TokenTree, path: string): TokenTree | undefined {
  let group: unknown = tree;
  for (const step of stepsOf(path)) group = isRecord(group) ? group[step] : undefined;
  return isRecord(group) ? group : undefined;
}

/** The `$value` of the token at a path, as it is written there. */
export const valueAt = (tree: TokenTree, path: string): unknown => groupAt(tree, path)?.$value;

/** The tree with another `$value` at the path; undefined takes the token out, and the groups that it leaves empty. */
export function withValue(tree: TokenTree, path: string, value: unknown): TokenTree {
  return change(tree, stepsOf(path), value);
}

function change(tree: TokenTree, [step, ...rest]: string[], value: unknown): TokenTree {
  const { $value: _, ...groups } = tree;
  if (step === undefined) return value === undefined ? groups : { ...groups, $value: value };
  const below = isRecord(tree[step]) ? tree[step] : {};
  const changed = change(below, rest, value);
  const { [step]: __, ...others } = tree;
  return isEmpty(changed) ? others : { ...others, [step]: changed };
}

const isEmpty = (tree: TokenTree) => Object.keys(tree).every((key) => key === "$type");

/** One tree over another, token by token. */
export function overlay(under: TokenTree, over: TokenTree): TokenTree {
  const result: TokenTree = { ...under };
  for (const [key, part] of Object.entries(over)) {
    const below = result[key];
    const isToken = isRecord(part) && "$value" in part;
    result[key] = isRecord(part) && isRecord(below) && !isToken ? overlay(below, part) : part;
  }
  return result;
}

/** Paths of all tokens in a tree; those of schemes begin with the scheme. */
export function tokenPaths(tree: TokenTree, prefix = ""): string[] {
  const own = "$value" in tree && prefix ? [prefix] : [];
  const below = Object.entries(tree).flatMap(([key, part]) =>
    !key.startsWith("$") && isRecord(part) ? tokenPaths(part, prefix ? `${prefix}.${key}` : key) : [],
  );
  return [...own, ...below];
}
