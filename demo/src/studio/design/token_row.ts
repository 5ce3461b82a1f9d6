import { colorPairs } from "virtual:tokens";
import { html, nothing, type TemplateResult } from "lit";
import { figure, fill, words } from "../../words/language.js";
import type { StudioState } from "../state.js";
import type { Store } from "../store.js";
import { contrast, hexOf } from "./color.js";
import type { Token } from "./token.js";
import { tokenControl } from "./token_control.js";
import type { TokenTree } from "./token_tree.js";
import { changeToken, effectiveValue, isChanged, type Step, steps, tokenAt } from "./token_values.js";

export interface TokenRow {
  store: Store;
  theme: TokenTree;
  families: string[];
}

export const rowId = (path: string): string => `token-${path.replaceAll(".", "-")}`;

/** The token's own words, as its path writes them: `mutedText`. */
const lastPart = (path: string) => path.slice(path.lastIndexOf(".") + 1);

/** How the colour stands on each of its grounds, the worst first. */
function contrasts(token: Token, state: StudioState, theme: TokenTree): TemplateResult | typeof nothing {
  const { changes } = state.theme;
  const valueAt = (path: string) => {
    const other = tokenAt(path);
    return other && hexOf(effectiveValue(other, theme, changes, state.scheme));
  };
  const ink = valueAt(token.path);
  if (!ink) return nothing;
  const judged = colorPairs.flatMap((pair) => {
    const ground = pair.ink === token.path ? valueAt(pair.ground) : undefined;
    return ground ? [{ ...pair, ratio: contrast(ink, ground) }] : [];
  });
  const { design } = words().studio;
  return html`${judged
    .sort((a, b) => a.ratio / a.needed - b.ratio / b.needed)
    .slice(0, 1)
    .map(({ ground, needed, ratio }) => {
      // Cut off, not rounded: what fails must not look as if it passed.
      const shown = figure(Math.floor(ratio * 10) / 10, { minimumFractionDigits: 1 });
      const sentence = fill(design.contrastOn, { ratio: shown, ground: lastPart(ground) });
      return html`<span class="contrast" data-passes=${ratio >= needed} title=${sentence}>${shown}<span class="unseen"> ${sentence}</span></span>`;
    })}`;
}

export function tokenRow(token: Token, { store, theme, families }: TokenRow): TemplateResult {
  const { state } = store;
  const { changes } = state.theme;
  const { design } = words().studio;
  const id = rowId(token.path);
  const put = (value: unknown, step?: Step) => {
    const next = changeToken(store.state.theme.changes, token, store.state.scheme, value, step);
    store.set({ theme: { ...store.state.theme, changes: next } }, `token ${token.path} ${step ?? ""}`);
  };
  const control = (step?: Step) =>
    tokenControl({
      token,
      id: step ? `${id}-${step}` : id,
      label: step ? `${token.path} ${design.steps[step]}` : token.path,
      value: effectiveValue(token, theme, changes, state.scheme, step),
      put: (value) => put(value, step),
      families,
    });
  return html`<div class="token" data-token=${token.path} data-kind=${token.kind}>
    <span class="token-name" lang="en" dir="ltr" title=${token.path}>${lastPart(token.path)}</span>
    ${token.kind === "color" ? contrasts(token, state, theme) : nothing}
    ${
      isChanged(token, changes, state.scheme)
        ? html`<button type="button" class="small reset" title=${fill(design.resetToken, { token: token.path })}
            aria-label=${fill(design.resetToken, { token: token.path })} @click=${() => put(undefined)}>↺</button>`
        : nothing
    }
    <div class="token-control">
      ${
        token.steps
          ? steps.map(
              (step) =>
                html`<div class="step"><span class="step-name" aria-hidden="true">${design.steps[step]}</span>${control(step)}</div>`,
            )
          : control()
      }
    </div>
  </div>`;
}
