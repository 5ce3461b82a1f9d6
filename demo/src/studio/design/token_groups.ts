import { tokens } from "virtual:tokens";
import { html, nothing, type TemplateResult } from "lit";
import { figure, words } from "../../words/language.js";
import { picker } from "../controls/choice.js";
import type { View } from "../view.js";
import type { Token } from "./token.js";
import { type TokenRow, tokenRow } from "./token_row.js";
import { isChanged } from "./token_values.js";

const groupOf = (token: Token) => token.path.slice(0, token.path.indexOf("."));
const roleOf = (token: Token) => token.path.split(".")[1] ?? "";

export const groups = [...new Set(tokens.map(groupOf))];
const roles = [...new Set(tokens.filter((token) => groupOf(token) === "typography").map(roleOf))];

interface Groups extends TokenRow {
  view: View;
  search: string;
  open(group: string, isOpen: boolean): void;
  role(role: string): void;
}

function isWanted(token: Token, { view, search, store }: Groups): boolean {
  const { theme, scheme } = store.state;
  if (view.changedOnly && !isChanged(token, theme.changes, scheme)) return false;
  return search
    .toLowerCase()
    .split(/[\s.]+/)
    .every((word) => token.path.toLowerCase().includes(word));
}

/** Where somebody looks for tokens, all that fit are shown, whatever group they stand in. */
export function tokenGroups(context: Groups): TemplateResult {
  const { design } = words().studio;
  const { view, search } = context;
  const isFiltered = search.trim() !== "" || view.changedOnly;
  if (isFiltered) {
    const found = tokens.filter((token) => isWanted(token, context)).slice(0, 80);
    if (found.length === 0) return html`<p class="hint">${design.none}</p>`;
    return html`<div class="found">${found.map(
      (token) => html`<p class="token-path" lang="en" dir="ltr">${token.path}</p>${tokenRow(token, context)}`,
    )}</div>`;
  }
  return html`${groups.map((group) => {
    const isOpen = view.open.includes(group);
    const own = tokens.filter((token) => groupOf(token) === group);
    const { theme, scheme } = context.store.state;
    const changed = own.filter((token) => isChanged(token, theme.changes, scheme)).length;
    const toggled = (event: Event) => {
      const now = (event.target as HTMLDetailsElement).open;
      if (now !== isOpen) context.open(group, now);
    };
    return html`<details class="group" id="group-${group}" .open=${isOpen} @toggle=${toggled}>
      <summary>${design.groups[group] ?? group} ${changed > 0 ? html`<b class="count">${figure(changed)}</b>` : nothing}</summary>
      ${isOpen ? groupBody(group, own, context) : nothing}
    </details>`;
  })}`;
}

function groupBody(group: string, own: Token[], context: Groups): TemplateResult {
  const { design } = words().studio;
  if (group !== "typography") return html`${own.map((token) => tokenRow(token, context))}`;
  const { role } = context.view;
  return html`${picker({
    id: "role",
    label: design.role,
    options: roles.map((each) => [each, each] as const),
    value: role,
    choose: context.role,
  })}${own.filter((token) => roleOf(token) === role).map((token) => tokenRow(token, context))}`;
}
