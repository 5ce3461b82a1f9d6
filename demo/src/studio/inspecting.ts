import { words } from "../words/language.js";
import { type InspectorElement, loadInspector } from "./extensions.js";
import type { Preview } from "./preview/preview.js";
import type { ViewStore } from "./view.js";

/** Keeps the inspector beside the previews while it is wished for, on the card that is looked at closely. */
export function inspect(view: ViewStore, preview: Preview, place: HTMLElement, tell: (message: string) => void): void {
  let element: InspectorElement | undefined;
  const follow = () => {
    if (element && element.card !== preview.card) element.card = preview.card;
  };
  preview.element.addEventListener("card-load", follow);
  view.listen(async ({ inspecting }) => {
    if (!inspecting) {
      element?.remove();
      element = undefined;
      return;
    }
    if (element) return;
    if (!(await loadInspector())) {
      tell(words().studio.inspectorMissing);
      view.set({ inspecting: false });
      return;
    }
    if (element || !view.view.inspecting) return;
    element = document.createElement("studio-inspector") as InspectorElement;
    place.append(element);
    follow();
  });
}
