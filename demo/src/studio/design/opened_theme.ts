import { type TokenTree, tokenPaths } from "./token_tree.js";
import { tokenAt } from "./token_values.js";

/** What can be used of a theme that somebody brings. */
export interface OpenedTheme {
  known: number;
  /** Paths that are no tokens of a card and that nothing refers to. */
  unknown: string[];
}

const scheme = /^(light|dark|more-contrast)\./;

export function judgeTheme(tree: TokenTree): OpenedTheme {
  const referred = new Set([...JSON.stringify(tree).matchAll(/"\{([^{}"]+)\}"/g)].map(([, path]) => path));
  const paths = tokenPaths(tree).map((path) => path.replace(scheme, ""));
  const isKnown = (path: string) => tokenAt(path) !== undefined || /^typography\.\w+$/.test(path);
  return {
    known: paths.filter(isKnown).length,
    unknown: paths.filter((path) => !isKnown(path) && !referred.has(path)),
  };
}
