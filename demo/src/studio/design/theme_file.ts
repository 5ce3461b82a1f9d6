import type { TokenTree } from "./token_tree.js";

const files = new Map<string, TokenTree>();

/** A built-in theme's tokens, once they are there. */
export const themeFile = (name: string): TokenTree | undefined => files.get(name);

/** Fetches a built-in theme's file, once. */
export async function loadThemeFile(name: string): Promise<TokenTree> {
  const known = files.get(name);
  if (known) return known;
  const response = await fetch(`/article-card/themes/${name}.json`);
  if (!response.ok) throw new Error(`themes/${name}.json: the server answered ${response.status}`);
  const tree = (await response.json()) as TokenTree;
  files.set(name, tree);
  return tree;
}
