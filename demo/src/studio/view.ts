import { keep, kept } from "../site/kept.js";
import { isRecord } from "./checked_state.js";

/** How the studio itself stands, which is nobody else's business and no part of a permalink. */
export interface View {
  panel: "content" | "preview" | "design";
  zoom: number | "fit";
  difference: boolean;
  inspecting: boolean;
  /** Groups of tokens that stand open. */
  open: string[];
  role: string;
  changedOnly: boolean;
}

const key = "article-card.studio.view";
export const zooms = [0.5, 1, 2, 4];

const initial: View = {
  panel: "preview",
  zoom: "fit",
  difference: false,
  inspecting: false,
  open: ["color"],
  role: "headline",
  changedOnly: false,
};

function read(): View {
  try {
    const value: unknown = JSON.parse(kept(key) ?? "{}");
    if (!isRecord(value)) return initial;
    const { panel, zoom, open, role } = value as Partial<View>;
    return {
      ...initial,
      ...(panel && ["content", "preview", "design"].includes(panel) && { panel }),
      ...((zoom === "fit" || zooms.includes(zoom as number)) && { zoom: zoom as View["zoom"] }),
      ...(Array.isArray(open) && { open: open.filter((group) => typeof group === "string") }),
      ...(typeof role === "string" && { role }),
    };
  } catch {
    return initial;
  }
}

export class ViewStore {
  #view = read();
  readonly #listeners = new Set<(view: View, before: View) => void>();

  get view(): View {
    return this.#view;
  }

  set(change: Partial<View>): void {
    const before = this.#view;
    this.#view = { ...before, ...change };
    keep(key, JSON.stringify(this.#view));
    for (const listener of this.#listeners) listener(this.#view, before);
  }

  listen(listener: (view: View, before: View) => void): void {
    this.#listeners.add(listener);
    listener(this.#view, this.#view);
  }
}
