import "article-card";
import { html, nothing, render } from "lit";
import { goOffline } from "../offline/register.js";
import { byId, create } from "../page.js";
import { appearance, dress } from "../site/appearance.js";
import { speak, words } from "../words/language.js";
import { initialState } from "./checked_state.js";
import { ContentPanel } from "./content/content_panel.js";
import { DesignPanel } from "./design/design_panel.js";
import { takeDrops } from "./drop.js";
import { inspect } from "./inspecting.js";
import { keepState, keptState } from "./keep_state.js";
import { copyLink, linkedState } from "./linking.js";
import { Preview } from "./preview/preview.js";
import { previewToolbar } from "./preview/toolbar.js";
import { Store } from "./store.js";
import { tabs } from "./tabs.js";
import { showTakeAway } from "./take_away_dialog.js";
import { topBar } from "./top_bar.js";
import { ViewStore } from "./view.js";

speak();
dress(appearance());

const linked = await linkedState(initialState());
const store = new Store(linked.state ?? keptState(initialState()));
const view = new ViewStore();
const page = byId("page", HTMLElement);
let message = linked.message;

const content = new ContentPanel(store, (tree, name) => design.openTheme(tree, name));
const preview = new Preview(store, view);
const design = new DesignPanel(store, view);
const inspector = create("div", { className: "inspector" });

function tell(text: string): void {
  message = text;
  show();
}

async function takeAway(): Promise<void> {
  try {
    await showTakeAway(store.state, preview.card);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
  }
}

function renew(): void {
  show();
  content.renew();
  preview.renew();
  design.renew();
}

function startAnew(): void {
  const { content: text, base } = store.state;
  store.set({ ...initialState(), content: text, base }, "anew");
}

function show(): void {
  const { studio, site } = words();
  document.title = studio.title;
  const bar = topBar({
    store,
    view,
    renew,
    startAnew,
    takeAway,
    copyLink: async () => tell(await copyLink(store.state)),
  });
  const panel = (name: "content" | "preview" | "design", body: unknown) =>
    html`<section class="panel ${name}" aria-label=${studio.panels[name]}>${body}</section>`;
  render(
    html`<a class="skip" href="#main">${site.skip}</a>
      ${bar}
      ${
        message
          ? html`<p class="message" role="status"><span>${message}</span>
              <button type="button" class="small" aria-label=${studio.dismiss} @click=${() => tell("")}>×</button></p>`
          : nothing
      }
      ${tabs(view)}
      <main id="main" class="panels" data-panel=${view.view.panel}>
        ${panel("content", content.element)}
        ${panel("preview", html`${previewToolbar(store, view)}${preview.element}${inspector}`)}
        ${panel("design", design.element)}
      </main>`,
    page,
  );
}

store.listen(show);
view.listen(show);
inspect(view, preview, inspector, tell);
keepState(store);
takeDrops(document.documentElement, {
  font: (file) => design.addFont(file),
  file: (file) => content.takeFile(file),
  text: (text) => content.takeText(text),
});
// Fields of text have their own undoing, and the editor hands its to the studio.
addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  const isUndo = key === "z" && !event.shiftKey;
  if (!isUndo && key !== "y" && key !== "z") return;
  event.preventDefault();
  if (isUndo) store.undo();
  else store.redo();
});
performance.mark("studio-usable");
goOffline();
