import type { ArticleCardElement } from "article-card";
import { create } from "../../page.js";
import type { StudioState } from "../state.js";
import type { Store } from "../store.js";
import type { ViewStore } from "../view.js";
import { Pane } from "./pane.js";
import { isOtherArticle, previewArticle } from "./preview_article.js";

const hasChanges = (changes: Record<string, unknown>) => Object.keys(changes).length > 0;

const restMs = 40;

/** All previews, one for each width, kept in step with the state. */
export class Preview {
  readonly element = create("div", { className: "panes" });
  readonly #store: Store;
  readonly #view: ViewStore;
  readonly #panes: Pane[] = [];
  readonly #seen = new Set<Element>();
  readonly #watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) this.#seen[isIntersecting ? "add" : "delete"](target);
  });
  #room = 0;
  /** Those that have not been told the newest state yet. */
  #due = new Set<Pane>();
  #article: unknown;
  #look:
    | {
        article: unknown;
        theme: string;
        changes: Record<string, unknown> | undefined;
        scheme: StudioState["scheme"];
        layout: string;
      }
    | undefined;

  constructor(store: Store, view: ViewStore) {
    this.#store = store;
    this.#view = view;
    this.element.tabIndex = -1;
    store.listen((state, before) => {
      if (state === before || isOtherArticle(state, before)) this.#read(state);
      this.#arrange(state);
    });
    view.listen((now, before) => {
      if (
        now === before ||
        now.zoom !== before.zoom ||
        now.difference !== before.difference ||
        now.panel !== before.panel
      )
        this.#arrange(store.state);
    });
    new ResizeObserver(([entry]) => {
      const room = entry?.contentRect.width ?? 0;
      if (room === this.#room) return;
      this.#room = room;
      this.#arrange(store.state);
    }).observe(this.element);
  }

  /** The card that is looked at closely: that of the first preview. */
  get card(): ArticleCardElement | undefined {
    return this.#panes[0]?.card;
  }

  /** Shows its words anew. */
  renew(): void {
    this.#arrange(this.#store.state);
  }

  /** What cannot be read leaves the last article that could. */
  #read(state: StudioState): void {
    const read = previewArticle(state);
    if ("article" in read) this.#article = read.article;
  }

  #arrange(state: StudioState): void {
    if (this.#article === undefined) return;
    const { widths, theme, scheme, layout, mode, scale } = state;
    const changes = hasChanges(theme.changes) ? theme.changes : undefined;
    const look = { article: this.#article, theme: theme.name, changes, scheme, layout };
    // The same object while nothing of it changes, so that panes see that at once.
    const keys = Object.keys(look) as (keyof typeof look)[];
    if (!this.#look || keys.some((key) => look[key] !== this.#look?.[key])) this.#look = look;
    while (this.#panes.length > widths.length) this.#close(this.#panes.pop());
    const known = this.#panes.length;
    while (this.#panes.length < widths.length) this.#open(this.#panes.length);
    // Whoever asks for one more sees it, wherever it found room.
    const added = known > 0 && widths.length > known ? this.#panes.at(-1) : undefined;
    if (added) requestAnimationFrame(() => added.element.scrollIntoView({ block: "start", inline: "nearest" }));
    const { zoom, difference } = this.#view.view;
    const isAlone = widths.length === 1;
    const isSeen = (pane: Pane) => this.#seen.has(pane.element) || !pane.card;
    const first = this.#panes.find(isSeen);
    const due = new Set(this.#panes);
    this.#due = due;
    const updateThose = (isNow: (pane: Pane) => boolean) =>
      this.#panes.forEach((pane, index) => {
        const width = widths[index];
        if (width === undefined || !due.has(pane) || !isNow(pane)) return;
        due.delete(pane);
        pane.update({ width, look: this.#look!, mode, scale, zoom, difference }, this.#room, isAlone);
      });
    // The first that is seen has the processors for itself; the others follow with the newest state alone, those that are seen
    // a frame later, the rest once there is a pause.
    updateThose((pane) => pane === first || !pane.card);
    const updateLater = (isNow: (pane: Pane) => boolean) => {
      if (due === this.#due) updateThose(isNow);
    };
    requestAnimationFrame(() => setTimeout(() => updateLater(isSeen)));
    setTimeout(() => updateLater(() => true), restMs);
  }

  #close(pane: Pane | undefined): void {
    if (!pane) return;
    this.#watch.unobserve(pane.element);
    this.#seen.delete(pane.element);
    pane.close();
  }

  #open(index: number): void {
    const resize = (width: number) => {
      this.#store.set({ widths: this.#store.state.widths.with(index, width) }, `width ${index}`);
    };
    const remove = () => {
      this.#store.set({ widths: this.#store.state.widths.toSpliced(index, 1) }, "widths");
    };
    const pane = new Pane(resize, remove);
    this.#panes.push(pane);
    this.element.append(pane.element);
    this.#watch.observe(pane.element);
  }
}
