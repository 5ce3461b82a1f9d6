import { keep, kept } from "./kept.js";

/** How the page itself looks, not its cards; `auto` is the system's. */
export type Appearance = "auto" | "light" | "dark";

const key = "article-card.appearance";

export function appearance(): Appearance {
  const value = kept(key);
  return value === "light" || value === "dark" ? value : "auto";
}

export function dress(wish: Appearance): void {
  keep(key, wish === "auto" ? undefined : wish);
  document.documentElement.style.colorScheme = wish === "auto" ? "light dark" : wish;
}
