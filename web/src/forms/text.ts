import { SemanticFlag } from "../abi/layout.js";
import type { SiteNode } from "./site_node.js";

/** What the article's author wrote of a text: not the words that the card adds for the eye alone. */
export const written = (stretches: readonly SiteNode[]): SiteNode[] =>
  stretches.filter((node) => !(node.flags & SemanticFlag.generated));

export const wordsOf = (stretches: readonly SiteNode[]): string =>
  written(stretches)
    .map((node) => node.text)
    .join("")
    .trim();
