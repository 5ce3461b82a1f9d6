import { html, type TemplateResult } from "lit";
import { nameplate, navigation, preferences } from "../site/masthead.js";
import { words } from "../words/language.js";
import type { Store } from "./store.js";
import type { ViewStore } from "./view.js";

export interface TopBar {
  store: Store;
  view: ViewStore;
  copyLink(): void;
  takeAway(): void;
  startAnew(): void;
  renew(): void;
}

export function topBar({ store, view, copyLink, takeAway, startAnew, renew }: TopBar): TemplateResult {
  const { studio } = words();
  const { inspecting } = view.view;
  return html`<header class="masthead top-bar">
    ${nameplate()}
    <h1 class="unseen">${studio.heading}</h1>
    ${navigation("studio")}
    <div class="actions">
      <button type="button" id="undo" title="${studio.undo} (Ctrl+Z)" aria-label=${studio.undo} ?disabled=${!store.canUndo} @click=${() => store.undo()}>↶</button>
      <button type="button" id="redo" title="${studio.redo} (Ctrl+Shift+Z)" aria-label=${studio.redo} ?disabled=${!store.canRedo} @click=${() => store.redo()}>↷</button>
      <button type="button" id="start-anew" @click=${startAnew}>${studio.startAnew}</button>
      <button type="button" id="inspect" aria-pressed=${inspecting} @click=${() => view.set({ inspecting: !inspecting })}>${studio.inspect}</button>
      <button type="button" id="copy-link" @click=${copyLink}>${studio.copyLink}</button>
      <button type="button" id="take-away" class="primary" @click=${takeAway}>${studio.takeAway}</button>
    </div>
    ${preferences(renew)}
  </header>`;
}
