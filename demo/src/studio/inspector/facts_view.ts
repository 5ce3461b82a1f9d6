import { html, nothing, type TemplateResult } from "lit";
import type { BoxFacts, Facts, LineFacts } from "./facts.js";
import type { Strings } from "./strings.js";

const px = (value: number): string => String(Math.round(value * 100) / 100);
const size = ({ width, height }: { width: number; height: number }): string => `${px(width)} × ${px(height)}`;
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

export interface TreeActions {
  selected: number;
  select(box: number): void;
}

/** The boxes as nested lists: what ImGui's tree shows, for keyboard and screen reader. */
export function boxTree({ boxes }: Facts, actions: TreeActions): TemplateResult {
  const children = new Map<number, number[]>();
  for (const [index, { parent }] of boxes.entries()) children.set(parent, [...(children.get(parent) ?? []), index]);
  const item = (index: number): TemplateResult => {
    const box = boxes[index]!;
    const inner = children.get(index) ?? [];
    const current = index === actions.selected ? "true" : nothing;
    const name = html`${box.role} <small><bdi dir="ltr">${size(box)}</bdi></small>`;
    const choose = () => actions.select(index);
    if (inner.length === 0) {
      return html`<li><button type="button" class="box" data-box=${index} aria-current=${current}
        @click=${choose}>${name}</button></li>`;
    }
    return html`<li><details ?open=${box.parent < 1}><summary class="box" data-box=${index} aria-current=${current}
      @click=${choose}>${name}</summary><ul>${inner.map(item)}</ul></details></li>`;
  };
  return html`<ul class="tree">${(children.get(-1) ?? []).map(item)}</ul>`;
}

const fact = (name: string, value: string | TemplateResult) =>
  value ? html`<div><dt>${name}</dt><dd>${value}</dd></div>` : nothing;

/** What made a box. */
export function boxView(box: BoxFacts | undefined, strings: Strings): TemplateResult {
  if (!box) return html`<p class="quiet">${strings.none}</p>`;
  const text = html`${box.lang}${box.rtl ? html`, ${strings.rtl}` : nothing}, ${strings.size(box.size, box.lineHeight)}`;
  return html`<dl>
      ${fact(strings.role, box.role)}
      ${fact(strings.place, html`<bdi dir="ltr">${px(box.x)}, ${px(box.y)} · ${size(box)}</bdi>`)}
      ${fact(strings.type, box.typeToken && html`<code>${box.typeToken}</code>`)}
      ${fact(strings.fill, box.fill && html`<code>${box.fill}</code>`)}
      ${fact(strings.picture, box.picture)}
      ${box.lines.length > 0 ? fact(strings.text, text) : nothing}
      ${box.lines.length > 0 ? fact(strings.lines, `${box.lines.length}, ${strings.wrapped(box.wrap, box.justified === 1)}`) : nothing}
    </dl>
    ${box.lines.length > 0 ? linesTable(box, strings) : nothing}`;
}

function linesTable(box: BoxFacts, strings: Strings): TemplateResult {
  const heads = [strings.line, strings.width, strings.blank, strings.cost, strings.all, strings.nextBest];
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${strings.lines}><table>
    <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}<th scope="col">${strings.glyphRuns}</th></tr></thead>
    <tbody>${box.lines.map((line) => lineRow(line, box, strings))}</tbody>
  </table></div>`;
}

function lineRow(line: LineFacts, box: BoxFacts, strings: Strings): TemplateResult {
  const number = (value: string) => html`<td class="number" dir="ltr">${value}</td>`;
  const cost = (value: string) => number(line.fitted ? value : "–");
  return html`<tr>
    <th scope="row" lang=${box.lang || nothing} dir=${box.rtl ? "rtl" : "ltr"}>${line.text}${line.hyphen ? "‐" : ""}</th>
    ${number(px(line.width))}${number(px(line.blank))}${cost(line.cost)}${cost(line.all)}${cost(line.nextBest)}
    <td><ul>${line.runs.map(
      (run) =>
        html`<li><bdi dir="ltr">${run.face}</bdi>, ${strings.run(run.glyphs)}${
          run.rtl ? `, ${strings.rtl}` : ""
        }${run.reshaped ? `, ${strings.reshaped}` : ""}</li>`,
    )}</ul></td>
  </tr>`;
}

/** What is not one box's. */
export function coreView({ stages, caches }: Facts, strings: Strings): TemplateResult {
  return html`${
    stages.length > 0
      ? html`<h4>${strings.stages}</h4><dl dir="ltr">${stages.map((stage) => fact(stage.name, `${stage.ms} ms`))}</dl>`
      : nothing
  }
    <h4>${strings.caches}</h4>
    <dl dir="ltr">
      ${fact("images", kilobytes(caches.imageBytes))} ${fact("fonts", kilobytes(caches.fontBytes))}
      ${fact("card", kilobytes(caches.cardBytes))}
      ${fact("atlas", `${kilobytes(caches.atlasBytes)}, ${caches.atlasWidth} × ${caches.atlasHeight}`)}
    </dl>
    <h4>${strings.faces}</h4>
    <dl dir="ltr">${caches.faces.map((face) => fact(face.name, face.state))}</dl>`;
}
