import type { ArticleCardElement } from "article-card";
import type { StudioState } from "./state.js";

/** What `<studio-inspector>` is given. */
export interface InspectorElement extends HTMLElement {
  card: ArticleCardElement | undefined;
}

/** What `<studio-take-away>` is given. */
export interface TakeAwayElement extends HTMLElement {
  state: StudioState;
  card: ArticleCardElement | undefined;
}

export interface Permalinks {
  encodePermalink(state: StudioState): Promise<string>;
  decodePermalink(fragment: string): Promise<{ state: StudioState; version: string }>;
}

// Found at build time: a build without one of them says so where it would be used.
const modules = import.meta.glob(["./inspector/inspector.ts", "./take_away/take_away.ts", "./permalink.ts"]);

const load = async (path: string): Promise<unknown> => modules[path]?.();

/** False where this build has none. */
export const loadInspector = async (): Promise<boolean> => Boolean(await load("./inspector/inspector.ts"));
export const loadTakeAway = async (): Promise<boolean> => Boolean(await load("./take_away/take_away.ts"));
export const loadPermalinks = async () => (await load("./permalink.ts")) as Permalinks | undefined;
