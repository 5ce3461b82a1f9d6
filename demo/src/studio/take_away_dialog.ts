import type { ArticleCardElement } from "article-card";
import { create } from "../page.js";
import { words } from "../words/language.js";
import { loadTakeAway, type TakeAwayElement } from "./extensions.js";
import type { StudioState } from "./state.js";

/** Shows what there is to take away of a state, over the page; rejects where this build has nothing of the kind. */
export async function showTakeAway(state: StudioState, card: ArticleCardElement | undefined): Promise<void> {
  const { studio } = words();
  if (!(await loadTakeAway())) throw new Error(studio.takeAwayMissing);
  const element = document.createElement("studio-take-away") as TakeAwayElement;
  element.state = state;
  element.card = card;
  const close = create("button", { type: "button", className: "small", textContent: "×", ariaLabel: studio.close });
  const title = create("h2", { id: "take-away-title", textContent: studio.takeAway });
  const dialog = create("dialog", { className: "take-away" }, create("header", {}, title, close), element);
  dialog.setAttribute("aria-labelledby", title.id);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
