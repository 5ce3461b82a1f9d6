import { html, nothing, type TemplateResult } from "lit";
import { figure, fill, words } from "../../words/language.js";
import { tokenAt } from "../design/token_values.js";
import type { Finding } from "./findings.js";
import { type Fix, fixOf } from "./fix.js";

/** What the last check came to; `found` is undefined until there was one. */
export interface FindingsSection {
  found: Finding[] | undefined;
  isChecking: boolean;
  /** Why there was none. */
  problem: string;
  goTo(finding: Finding): void;
  fix(finding: Finding, fix: Fix): void;
}

const mostShown = 60;
const twoPlaces = (value: number) => figure(Math.floor(value * 100) / 100);

function sentence({ rule, ground, figure: seen, needed, text }: Finding): string {
  const { design } = words().studio;
  const known = design.finding[rule];
  if (!known || seen === undefined || needed === undefined) return text ?? "";
  return fill(known, { figure: twoPlaces(seen), needed: twoPlaces(needed), ground: ground || design.ground });
}

function row(finding: Finding, section: FindingsSection): TemplateResult {
  const { design, preview } = words().studio;
  const fix = fixOf(finding, section.found ?? []);
  const swatch = finding.nearest && fix?.shown;
  return html`<li data-rule=${finding.rule}>
    <p><b>${design.rules[finding.rule] ?? ""}</b> ${finding.scheme ? preview.schemes[finding.scheme] : nothing}
      ${finding.width ? fill(design.atWidth, { width: figure(finding.width) }) : nothing}</p>
    <p>${
      tokenAt(finding.token)
        ? html`<button type="button" class="to-token" dir="ltr" aria-label=${fill(design.goTo, { token: finding.token })}
            @click=${() => section.goTo(finding)}>${finding.token}</button>`
        : html`<code>${finding.token}</code>`
    } <span>${sentence(finding)}</span></p>
    ${finding.text && finding.rule !== "token" ? html`<p class="hint" dir="auto">“${finding.text}”</p>` : nothing}
    ${
      fix
        ? html`<button type="button" class="fix" @click=${() => section.fix(finding, fix)}>
            ${swatch ? html`<svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" height="10" fill=${swatch} /></svg>` : nothing}${fill(design.fix, { value: fix.shown })}</button>`
        : nothing
    }
  </li>`;
}

export function findingsSection(section: FindingsSection): TemplateResult {
  const { design } = words().studio;
  const { found, isChecking, problem } = section;
  const state =
    problem || (isChecking && !found ? design.findingsWait : found?.length === 0 ? design.findingsNone : "");
  return html`<section class="findings" aria-busy=${isChecking}>
    <h3>${design.findings} ${found && found.length > 0 ? html`<b class="count">${figure(found.length)}</b>` : nothing}</h3>
    ${state ? html`<p class=${problem ? "hint" : found ? "good" : "hint"} role="status">${state}</p>` : nothing}
    ${found && found.length > 0 && !problem ? html`<ul>${found.slice(0, mostShown).map((finding) => row(finding, section))}</ul>` : nothing}
  </section>`;
}
